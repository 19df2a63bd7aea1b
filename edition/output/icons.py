"""The app icons: the site's drawing, `docs/assets/icon.svg`, as pictures for a home screen."""

from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.output import typeset

SIZES = (192, 512)  # width and height, in pixels


def icons(interview: Interview) -> dict[str, bytes]:
    """Return the drawing as PNGs that fill their squares, by their names.

    The drawing keeps within the safe zone of maskable icons (W3C, Web Application Manifest): the
    circle around the middle whose radius is two fifths of the width.
    """
    drawing = read_text(interview.docs / "assets" / "icon.svg")
    pictures = typeset.pngs("icons", {"sizes": SIZES, "drawing": drawing}, interview.docs)
    return {f"icons/{size}.png": each for size, each in zip(SIZES, pictures, strict=True)}
