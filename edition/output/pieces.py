"""A paragraph in pieces: its words in one reading, and what is shown of them besides."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from edition.interview import wording
from edition.interview.criticmarkup import Correction, Reading
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph
from edition.interview.tag import Tag
from edition.output.content import items

WHITE_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class Piece:
    """Words of a paragraph, with the correction made there, or the meaning of an abbreviation.

    Or a tag, or the sign of a note, which have no words.
    """

    text: str
    correction: str = ""
    meaning: str = ""
    tag: Tag | None = None
    note: Note | None = None


def pieces(
    paragraph: Paragraph,
    reading: Reading,
    abbreviations: Mapping[str, str],
    notes: Sequence[Note],
) -> list[Piece]:
    """Return a paragraph's words, with the signs of the notes that are keyed to them."""
    found = list(_marked_up(paragraph, reading, abbreviations))
    # From the last on, so that of two that end at the same word the first stands first.
    for note in reversed(notes):
        found = list(_signed(found, note))
    return list(_after_links(found))


def _marked_up(
    paragraph: Paragraph, reading: Reading, abbreviations: Mapping[str, str]
) -> Iterator[Piece]:
    """Yield the words of a paragraph, the first use of each abbreviation with its meaning."""
    if reading is Reading.PUBLISHED and paragraph.label:
        yield Piece(_spaced(paragraph.label, reading))
    # A heading is heard in pieces where something is marked up in it.
    unexplained = {} if paragraph.is_heading else dict(abbreviations)
    in_lines = paragraph.kind == "verse"
    for piece in in_items(paragraph):
        if isinstance(piece, Correction):
            yield Piece(_spaced(piece.text(reading), reading), correction=piece.id)
        elif isinstance(piece, Tag):
            yield Piece("", tag=piece)
        else:
            yield from _explained(_spaced(piece, reading, in_lines), unexplained)


def _spaced(text: str, reading: Reading, in_lines: bool = False) -> str:
    if in_lines:
        return "\n".join(_spaced(line, reading) for line in text.split("\n"))
    # Where letter for letter is promised, no-break spaces stay as well.
    kept = reading is Reading.PUBLISHED
    return text.replace("\n", " ") if kept else WHITE_SPACE.sub(" ", text)


def in_items(paragraph: Paragraph) -> Iterator[str | Correction | Tag]:
    """Yield a paragraph's content; of a list, each item within tags of its own."""
    if paragraph.kind != "list":
        yield from paragraph.content
        return
    for place, item in enumerate(items(paragraph.content)):
        if place:
            yield " "  # which keeps the last item's last word apart from this one's first
        yield from (Tag("li"), *item, Tag("li", is_open=False))


def _explained(text: str, unexplained: dict[str, str]) -> Iterator[Piece]:
    while found := _first(text, unexplained):
        yield Piece(text[: found.start()])
        yield Piece(found[0], meaning=unexplained.pop(found[0]))
        text = text[found.end() :]
    yield Piece(text)


def _signed(pieces: Sequence[Piece], note: Note) -> Iterator[Piece]:
    text = "".join(piece.text for piece in pieces)
    found = wording.whole([note.words]).search(text)
    left = found.end() if found else len(text)
    for piece in pieces:
        if 0 < left <= len(piece.text):
            # What is marked up stays whole, before the sign.
            cut = len(piece.text) if piece.correction or piece.meaning else left
            yield from (replace(piece, text=piece.text[:cut]), Piece("", note=note))
            yield Piece(piece.text[cut:])
        else:
            yield piece
        left -= len(piece.text)


def _after_links(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Yield pieces with the signs within a link after it, since no link can stand in another."""
    held: list[Piece] = []
    is_linked = False
    for piece in pieces:
        if piece.tag and piece.tag.name == "a":
            is_linked = piece.tag.is_open
        if is_linked and piece.note:
            held.append(piece)
            continue
        yield piece
        if not is_linked:
            yield from held
            held.clear()


def _first(text: str, abbreviations: dict[str, str]) -> re.Match[str] | None:
    names = "|".join(re.escape(name) for name in abbreviations)
    return re.search(rf"\b(?:{names})\b", text) if names else None
