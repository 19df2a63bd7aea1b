"""Sets a drawing from `docs/assets/` into the page, where it takes on the colours of the page."""

from xml.etree.ElementTree import ParseError, fromstring

from edition.errors import EditionError
from edition.page.elements import Element, literal
from edition.page.render import Setting
from edition.text.interview import Interview
from edition.text.source import read_text

MAP = "assets/map.svg"


def locator_map(_: Interview, setting: Setting) -> Element:
    """Return the map as an inline SVG element.

    Raises:
        EditionError: The drawing is missing, or is not XML.
    """
    path = setting.docs / MAP
    try:
        drawing = fromstring(read_text(path))
    except ParseError as error:
        raise EditionError(f"no drawing ({error})", "make it with: make map", path) from None
    for element in drawing.iter():
        # Within HTML an SVG element goes by its bare name.
        element.tag = element.tag.rpartition("}")[2]
        element.text = literal(element.text.strip()) if element.text else None
    return drawing
