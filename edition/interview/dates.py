"""The dates that the speakers give, each in their words: what `docs/dates.yml` holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.errors import each
from edition.interview.entry import Entry, read_data
from edition.interview.note import Note, find_note
from edition.interview.paragraph import Paragraph
from edition.interview.statement import Statement


@dataclass(frozen=True)
class DatedStatements:
    """A date, what is said of it, and what of it the site infers, after which note."""

    when: str
    statements: tuple[Statement, ...]
    inferred: str
    note: Note | None


def read_dates(
    docs: Path, paragraphs: Mapping[str, Paragraph], notes: Iterable[Note], *, needed: bool
) -> tuple[DatedStatements, ...]:
    """Read the file of dates, in its order."""

    def read(entry: Entry) -> DatedStatements:
        said = each(lambda said: Statement.read(said, paragraphs), entry.within("said"))
        note, inferred = find_note(entry, notes), entry.values.get("inferred", "")
        return DatedStatements(entry.values["when"], tuple(said), inferred, note)

    return tuple(each(read, read_data(docs / "dates.yml", "dates", needed).within("dates")))
