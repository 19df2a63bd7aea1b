"""Finds the words that stand as published though nobody could make sure of them: never guessed."""

import re
from collections.abc import Iterable, Iterator

from edition.errors import EditionError
from edition.interview.entry import Entry
from edition.interview.interview import Interview
from edition.interview.paragraph import Paragraph
from edition.interview.statement import Statement
from edition.page.elements import Element, make
from edition.page.references import to_paragraph
from edition.page.render import RenderContext


def unclear_words(interview: Interview) -> tuple[Statement, ...]:
    """Return the words that the home page's front matter lists as unclear.

    Args:
        interview: The interview; in its record, `unclear` lists paragraphs and words in them.

    Raises:
        EditionError: There is no such paragraph, or it doesn't have the words, or a correction
            stands within them.
    """
    return tuple(_read(entry, interview) for entry in _entries(interview))


def list_of_unclear_words(interview: Interview, context: RenderContext) -> Element:
    """Return the list of the words that stand as published, each with a link to its place.

    Where there are none, a paragraph says so.
    """
    items = [
        make("li", f"“{each.words}”, ", to_paragraph(each.paragraph, context))
        for each in unclear_words(interview)
    ]
    return make("ul", *items) if items else make("p", "None.")


def pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds phrases in a paragraph's own text, whatever white space is in them.

    Args:
        phrases: At least one; of two that begin at the same place, the longer is found.
    """
    spaced = (r"\s+".join(map(re.escape, each.split())) for each in sorted(phrases, reverse=True))
    return re.compile(rf"(?<!\w)({'|'.join(spaced)})(?!\w)")


def _entries(interview: Interview) -> Iterator[Entry]:
    fields = interview.record.source.front_matter
    record = Entry(fields.values["interview"], fields, ("interview",))
    return record.within("unclear") if "unclear" in record.values else iter(())


def _read(entry: Entry, interview: Interview) -> Statement:
    statement = Statement.read(entry, interview)
    if not _stand_in(statement.paragraph, statement.words):
        raise _across(entry, statement)
    return statement


def _stand_in(paragraph: Paragraph, words: str) -> bool:
    plain = (piece for piece in paragraph.content if isinstance(piece, str))
    return any(pattern([words]).search(piece) for piece in plain)


def _across(entry: Entry, statement: Statement) -> EditionError:
    problem = f"a correction stands within “{statement.words}” of {statement.paragraph.id}"
    return entry.mistake(problem, "give words before or after it", "words")
