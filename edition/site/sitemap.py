"""Lists the pages, each with the day of its last change, for programs that visit the site."""

from collections.abc import Iterable, Iterator

from edition import history
from edition.output import templates
from edition.output.site import Site


def sitemap(site: Site, addresses: Iterable[str]) -> bytes:
    """Return sitemap.xml.

    Args:
        site: The built site.
        addresses: The canonical addresses of its pages.
    """
    pages = _with_days(addresses, site)
    return templates.render("files/sitemap.xml", pages=pages).encode()


def _with_days(addresses: Iterable[str], site: Site) -> Iterator[tuple[str, str]]:
    """Yield each address with the day, in UTC, of its page's last change, if it is known."""
    changes = history.last_changes(site.root)
    gathered = max(changes.values(), default=None)
    sources = {site.page(page.path): page for page in site.interview.pages}
    for address in addresses:
        source = sources.get(address)
        # What is gathered from other files changes with any of them.
        if source and not source.directives:
            time = changes.get(source.path.relative_to(site.root).as_posix())
        else:
            time = gathered
        yield address, f"{time:%Y-%m-%d}" if time else ""
