"""Lists the pages, each with the day of its last change, for programs that visit the site."""

from collections.abc import Iterable

from edition.output import templates
from edition.site.days import Days


def sitemap(addresses: Iterable[str], days: Days) -> bytes:
    """Return sitemap.xml."""
    pages = [(address, days.of(address)) for address in addresses]
    return templates.render("files/sitemap.xml", pages=pages).encode()
