"""Sets a drawing from `docs/assets/` into the page, where it takes on the colours of the page."""

from xml.etree.ElementTree import ParseError, fromstring

from edition.errors import EditionError
from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.page.elements import Element, literal
from edition.page.render import RenderContext

MAP = "assets/map.svg"


def locator_map(_: Interview, context: RenderContext) -> Element:
    """Return the map as an inline SVG element.

    Raises:
        EditionError: The drawing is missing, or is not XML.
    """
    path = context.docs / MAP
    try:
        drawing = fromstring(read_text(path))
    except ParseError as error:
        raise EditionError(f"no drawing ({error})", "save it as SVG again", path) from None
    for element in drawing.iter():
        # Within HTML an SVG element goes by its bare name.
        element.tag = element.tag.rpartition("}")[2]
        element.text = literal(element.text.strip()) if element.text else None
    return drawing
