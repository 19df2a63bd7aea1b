"""Puts the site's icon into each page, so that no browser has to ask for it."""

import re
from urllib.parse import quote

from edition.errors import EditionError
from edition.interview.source import read_text
from edition.site.built_site import Site

ICON = "assets/icon.svg"
LINK = re.compile(rf'(<link rel="icon" type="image/svg\+xml" href=")[^"]*{re.escape(ICON)}(">)')


def inline(site: Site) -> None:
    """Replace the link to the icon, in every page, by the drawing itself (RFC 2397).

    Args:
        site: The built site.

    Raises:
        EditionError: A page has no icon, or the drawing is missing.
    """
    drawing = " ".join(read_text(site.folder / ICON).split()).replace('"', "'")
    address = "data:image/svg+xml," + quote(drawing, safe=" :/='")
    for page in sorted(site.folder.rglob("*.html")):
        html, links = LINK.subn(rf"\g<1>{address}\g<2>", page.read_text("utf-8"))
        if links != 1:
            problem = f"{page.relative_to(site.folder)} has {links} links to {ICON}"
            raise EditionError(problem, "mend overrides/partials/head.html")
        page.write_text(html, "utf-8")
