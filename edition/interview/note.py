"""A note by the site: a sourced fact, keyed to words of a paragraph, absent from both readings."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.fields import Fields
from edition.interview.paragraph import Paragraph


@dataclass(frozen=True)
class Reference:
    """Where a note's fact was read: a name and an address."""

    name: str
    address: str


@dataclass(frozen=True)
class Note:
    """What the site says of some words, and whence it knows."""

    paragraph: Paragraph
    words: str
    text: str
    sources: tuple[Reference, ...]


def read_notes(fields: Fields, paragraphs: Iterable[Paragraph]) -> tuple[Note, ...]:
    """Read the notes in a page's front matter, held against its schema before.

    Args:
        fields: The front matter.
        paragraphs: The paragraphs that stand on the page.

    Raises:
        EditionError: A note names a paragraph that is not on the page, or words not in it.
    """
    by_id = {paragraph.id: paragraph for paragraph in paragraphs}
    notes = fields.values.get("notes", [])
    return tuple(_note(each, by_id, fields, place) for place, each in enumerate(notes))


def _note(given: dict[str, Any], by_id: dict[str, Paragraph], fields: Fields, place: int) -> Note:
    paragraph = by_id.get(given["at"])
    if paragraph is None:
        raise _mistake(f"no paragraph {given['at']} on this page", fields, place, "at")
    if given["words"] not in paragraph.text(Reading.CORRECTED):
        problem = f"“{given['words']}” is not in {paragraph.id}"
        raise _mistake(problem, fields, place, "words")
    sources = tuple(Reference(**each) for each in given["sources"])
    return Note(paragraph, given["words"], given["text"], sources)


def _mistake(problem: str, fields: Fields, place: int, key: str) -> EditionError:
    line = fields.line_of(["notes", place, key])
    return EditionError(f"note: {problem}", "mend the note’s key", fields.path, line)
