"""The app icons: the site's drawing, `docs/assets/icon.svg`, as pictures for a home screen."""

from edition.interview.source import read_text
from edition.output import typeset
from edition.site.built_site import Site


def icon(site: Site, size: int) -> bytes:
    """Return the drawing as a PNG that fills its square.

    The drawing keeps within the safe zone of maskable icons (W3C, Web Application Manifest): the
    circle around the middle whose radius is two fifths of the width.

    Args:
        site: The site.
        size: Width and height, in pixels.

    Raises:
        EditionError: There is no drawing.
    """
    docs = site.root / "docs"
    drawing = read_text(docs / "assets" / "icon.svg")
    return typeset.png("icon", {"size": size, "drawing": drawing}, docs)
