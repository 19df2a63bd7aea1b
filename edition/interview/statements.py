"""What the speakers say, quoted word for word in lists: unclear words, dates and figures."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from edition.errors import each
from edition.interview import wording
from edition.interview.criticmarkup import Reading
from edition.interview.fields import Fields
from edition.interview.note import Note, find_note
from edition.interview.paragraph import Paragraph
from edition.interview.record import Record


@dataclass(frozen=True)
class Statement:
    """A quotation from one paragraph of the reading text."""

    words: str
    paragraph: Paragraph


@dataclass(frozen=True)
class DatedStatements:
    """A date, what is said of it, and what of it the site infers, after which note."""

    when: str
    statements: tuple[Statement, ...]
    inferred: str
    note: Note | None


@dataclass(frozen=True)
class Figure:
    """A figure as the words have it, and the words."""

    figure: str
    statement: Statement


def _quoted(entry: Fields, paragraphs: Mapping[str, Paragraph]) -> Statement:
    id, words = entry.values["at"], entry.values["words"]
    if id not in paragraphs:
        remedy = f"give one of {', '.join(paragraphs)}"
        raise entry.mistake(f"there is no paragraph {id}", remedy, "at")
    if not wording.has(paragraphs[id].text(Reading.CORRECTED), words):
        remedy = "quote the reading text word for word, or mend the paragraph’s id"
        raise entry.mistake(f"“{words}” is not in {id}", remedy, "words")
    return Statement(words, paragraphs[id])


def read_unclear(record: Record, paragraphs: Mapping[str, Paragraph]) -> tuple[Statement, ...]:
    """Read the words that the record lists: as published, though nobody could make sure of them."""

    def read(entry: Fields) -> Statement:
        statement = _quoted(entry, paragraphs)
        plain = (piece for piece in statement.paragraph.content if isinstance(piece, str))
        if not any(wording.whole([statement.words]).search(piece) for piece in plain):
            problem = f"a correction stands within “{statement.words}” of {statement.paragraph.id}"
            raise entry.mistake(problem, "give words before or after it", "words")
        return statement

    return tuple(each(read, record.source.front_matter.part("interview").within("unclear")))


def read_dates(
    file: Fields, paragraphs: Mapping[str, Paragraph], notes: Iterable[Note]
) -> tuple[DatedStatements, ...]:
    """Read the file of dates, in its order."""

    def read(entry: Fields) -> DatedStatements:
        said = each(lambda said: _quoted(said, paragraphs), entry.within("said"))
        note, inferred = find_note(entry, notes), entry.values.get("inferred", "")
        return DatedStatements(entry.values["when"], tuple(said), inferred, note)

    return tuple(each(read, file.within("dates")))


def read_figures(file: Fields, paragraphs: Mapping[str, Paragraph]) -> tuple[Figure, ...]:
    """Read the file of figures, in its order."""

    def read(entry: Fields) -> Figure:
        statement, figure = _quoted(entry, paragraphs), entry.values["figure"]
        if not wording.has(statement.words, figure):
            remedy = "give the figure as the words have it"
            raise entry.mistake(f"“{figure}” is not in the words quoted", remedy, "figure")
        return Figure(figure, statement)

    return tuple(each(read, file.within("figures")))
