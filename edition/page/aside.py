"""Sets the site's notes below the text they belong to, apart from both speakers' voices."""

from collections.abc import Sequence

from edition.interview.note import Note, Reference
from edition.page.elements import Element, make

HEADING = "Notes by this site"


def aside(notes: Sequence[Note], heading: str) -> Element:
    """Return the notes on a part of the text, with a heading that shows and hides them.

    Args:
        notes: The notes, in the order of the text.
        heading: The heading element, one level below the part's own.
    """
    summary = make("summary", make(heading, HEADING))
    entries = make("dl", *(_entry(note) for note in notes))
    details = make("details", summary, entries, open="open")
    first = notes[0]
    return make("aside", details, class_="notes", id=anchor(first), aria_label=_name(first))


def _name(note: Note) -> str:
    question = note.paragraph.question
    return f"{HEADING} on {f'question {question}' if question else note.paragraph.name.lower()}"


def anchor(note: Note) -> str:
    """Return the id of the notes that a note stands among, the same on every page."""
    return f"q{note.paragraph.question}-notes" if note.paragraph.question else "notes"


def _entry(note: Note) -> Element:
    paragraph = note.paragraph
    place = f"paragraph {paragraph.number}" if paragraph.number else paragraph.name.lower()
    link = make("a", place, href=f"#{paragraph.id}")
    term = make("dt", f"“{note.words}”, ", link)
    return make("div", term, make("dd", note.text, *_sources(note.sources)))


def _sources(sources: Sequence[Reference]) -> list[Element | str]:
    parts: list[Element | str] = []
    for source in sources:
        parts += ["; " if parts else " ", make("a", source.name, href=source.address)]
    return parts
