"""Words that stand as published though nobody could make sure of them: never guessed."""

from collections.abc import Mapping

from edition.errors import each
from edition.interview import wording
from edition.interview.entry import Entry
from edition.interview.paragraph import Paragraph
from edition.interview.record import Record
from edition.interview.statement import Statement


def read_unclear(record: Record, paragraphs: Mapping[str, Paragraph]) -> tuple[Statement, ...]:
    """Read the words that the record lists as unclear."""
    fields = record.source.front_matter
    entries = Entry(fields.values, fields).part("interview").within("unclear")
    return tuple(each(lambda entry: _read(entry, paragraphs), entries))


def _read(entry: Entry, paragraphs: Mapping[str, Paragraph]) -> Statement:
    statement = Statement.read(entry, paragraphs)
    if not _stands_in(statement.paragraph, statement.words):
        problem = f"a correction stands within “{statement.words}” of {statement.paragraph.id}"
        raise entry.mistake(problem, "give words before or after it", "words")
    return statement


def _stands_in(paragraph: Paragraph, words: str) -> bool:
    plain = (piece for piece in paragraph.content if isinstance(piece, str))
    return any(wording.spaced([words]).search(piece) for piece in plain)
