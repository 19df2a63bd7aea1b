"""Puts the site's icon into each page, so that no browser has to ask for it."""

import re
from pathlib import Path
from urllib.parse import quote

from edition.errors import EditionError
from edition.interview.source import read_text
from edition.output.built_site import Site

ICON = "assets/icon.svg"
LINK = re.compile(rf'(<link rel="icon" type="image/svg\+xml" href=")[^"]*{re.escape(ICON)}(">)')


class Favicon:
    """The site's icon, as an address that holds the drawing itself (RFC 2397)."""

    def __init__(self, site: Site) -> None:
        drawing = " ".join(read_text(site.folder / ICON).split()).replace('"', "'")
        drawing = drawing.replace("> <", "><")
        self.address = "data:image/svg+xml," + quote(drawing, safe=":/=',")

    def inline(self, html: str, path: Path) -> str:
        """Return a page with the drawing in place of the link to it; another icon stays a link."""
        if (icons := html.count('<link rel="icon"')) != 1:
            raise EditionError(f"{icons} icons", "mend overrides/partials/head.html", path)
        return LINK.sub(rf"\g<1>{self.address}\g<2>", html)
