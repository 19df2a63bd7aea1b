"""Refuses the characters that no file made of markup can carry, where they stand in the sources."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any
from unicodedata import category

from edition.errors import EditionError
from edition.interview.interview import Interview
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph
from edition.interview.record import Record


def check(interview: Interview) -> None:
    """Look through every text that a file takes from the sources.

    What is refused is what XML 1.0 (section 2.2) forbids and what HTML (section 13.2.3.5) calls a
    mistake: control characters, halves of characters, and code points that are none.

    Args:
        interview: The interview with its notes.

    Raises:
        EditionError: A text has such a character; the message names its file and line.
    """
    for text, name, path, line in _texts(interview):
        if found := next(filter(_is_refused, text), None):
            problem = f"{name} has the control character U+{ord(found):04X}"
            raise EditionError(problem, "remove it: XML and HTML can’t carry it", path, line)


def _is_refused(character: str) -> bool:
    code = ord(character)
    is_none = 0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE
    return is_none or (category(character) in ("Cc", "Cs") and character not in "\t\n\r")


def _texts(interview: Interview) -> Iterator[tuple[str, str, Path, int | None]]:
    for paragraph in interview.paragraphs:
        yield _marked(paragraph), paragraph.id, paragraph.path, paragraph.line
    for exchange in interview.exchanges:
        yield exchange.title, "the title", exchange.path, None
    for note in interview.notes:
        yield _written(note), f"a note on {note.paragraph.id}", note.paragraph.path, None
    yield from _recorded(interview.record)


def _marked(paragraph: Paragraph) -> str:
    pieces = (
        (piece,) if isinstance(piece, str) else (piece.published, piece.corrected, piece.why)
        for piece in paragraph.content
    )
    return "".join(chain.from_iterable(pieces))


def _written(note: Note) -> str:
    sources = (f"{source.name}{source.address}" for source in note.sources)
    return "".join((note.words, note.text, *sources))


def _recorded(record: Record) -> Iterator[tuple[str, str, Path, int]]:
    fields = record.source.front_matter
    for name, value in fields.values.items():
        inner = value.items() if isinstance(value, dict) else ()
        for key, each in inner:
            yield "".join(_strings(each)), key, record.path, fields.line_of([name, key])
        if isinstance(value, str):
            yield value, name, record.path, fields.line_of([name])


def _strings(value: Any) -> Iterator[str]:
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(inner, str):
        yield inner
    else:
        yield from chain.from_iterable(map(_strings, inner))
