"""The timeline: the dates that the speakers give, each in their words, from `docs/dates.yml`."""

from dataclasses import dataclass

from edition.interview.entry import Entry, read_data
from edition.interview.interview import Interview
from edition.interview.note import Note
from edition.interview.statement import Statement
from edition.page.elements import Element, make
from edition.page.references import find_note, to_sources
from edition.page.render import RenderContext

DATES = "dates.yml"


@dataclass(frozen=True)
class Date:
    """A date, what is said of it, and what of it the site infers, after which note."""

    when: str
    statements: tuple[Statement, ...]
    inferred: str
    note: Note | None

    @classmethod
    def read(cls, entry: Entry, interview: Interview) -> "Date":
        """Read one date.

        Raises:
            EditionError: A statement isn't in the interview, or there is no such note.
        """
        statements = tuple(Statement.read(each, interview) for each in entry.within("said"))
        note = find_note(entry, interview)
        return cls(entry.values["when"], statements, entry.values.get("inferred", ""), note)


def timeline(interview: Interview, context: RenderContext) -> Element:
    """Return the dates, in the order of their file, as an ordered list.

    Raises:
        EditionError: A date has a mistake; the message names its line.
    """
    dates = read_data(context.docs / DATES, "dates").within("dates")
    items = [_item(Date.read(each, interview), context) for each in dates]
    return make("ol", *items, class_="timeline", role="list")


def _item(date: Date, context: RenderContext) -> Element:
    item = make("li", make("p", date.when, class_="when"))
    if date.inferred:
        told = f"Inferred by this site: {date.inferred}"
        item.append(make("p", told, *to_sources(date.note), ".", class_="by-site"))
    item.extend(statement.as_quotation(context) for statement in date.statements)
    return item
