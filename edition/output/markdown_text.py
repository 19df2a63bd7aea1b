"""Writes a paragraph as Markdown: its words, what is marked in them, and what it is."""

import re
from collections.abc import Iterable

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.paragraph import Paragraph
from edition.interview.tag import Tag
from edition.output.built_site import Site
from edition.output.content import items, lines
from edition.output.literal import markdown, markdown_address

SIGNS = {"em": "*", "strong": "**"}
WHITE_SPACE = re.compile(r"\s+")
PLAIN = ("figure", "note", "speech", "stage")  # kinds for which Markdown has no signs
BREAK = "  \n"  # ends a line in every dialect


def as_markdown(paragraph: Paragraph, site: Site) -> str:
    """Return the reading text of a paragraph, in one block without an empty line."""
    if not any(isinstance(piece, Tag) for piece in paragraph.content) and paragraph.kind in PLAIN:
        return markdown(paragraph.text(Reading.CORRECTED))
    if paragraph.kind == "list":
        return "\n".join(f"- {_inline(item, paragraph, site)}" for item in items(paragraph.content))
    if paragraph.kind == "verse":
        return BREAK.join(_inline(line, paragraph, site) for line in lines(paragraph.content))
    words = _inline(paragraph.content, paragraph, site)
    return f"> {words}" if paragraph.kind == "quote" else words


def _inline(content: Iterable[str | Correction | Tag], paragraph: Paragraph, site: Site) -> str:
    pieces = [_piece(piece, paragraph, site) for piece in content]
    return "".join(pieces).strip()


def _piece(piece: str | Correction | Tag, paragraph: Paragraph, site: Site) -> str:
    if isinstance(piece, Correction):
        piece = piece.corrected
    if isinstance(piece, str):
        return markdown(WHITE_SPACE.sub(" ", piece))
    address = markdown_address(site.address_from(paragraph, piece.address))
    if piece.name == "img":
        return f"![{markdown(piece.meaning)}]({address})"
    if piece.name == "a":
        return "[" if piece.is_open else f"]({address})"
    return SIGNS[piece.name]
