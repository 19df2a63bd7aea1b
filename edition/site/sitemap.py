"""Lists the pages, each with the day of its last change, for programs that visit the site."""

from collections.abc import Iterator

from edition import history
from edition.output import templates
from edition.output.site import Site


def sitemap(site: Site) -> bytes:
    """Return sitemap.xml."""
    return templates.render("files/sitemap.xml", pages=_pages(site)).encode()


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    """Yield the address of each page and the day, in UTC, of its last change, if it is known."""
    changes = history.last_changes(site.root)
    gathered = max(changes.values(), default=None)
    for page in sorted((site.root / "docs").rglob("*.md")):
        own = changes.get(page.relative_to(site.root).as_posix())
        # What is gathered from other files changes with any of them.
        time = gathered if "/// edition" in page.read_text("utf-8") else own
        yield site.page(page), f"{time:%Y-%m-%d}" if time else ""
