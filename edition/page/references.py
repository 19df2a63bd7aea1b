"""Leads from a gathered page to a paragraph of the interview, and to what a note was read in."""

from edition.interview.entry import Entry
from edition.interview.interview import Interview
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph
from edition.page.elements import Element, make
from edition.page.render import RenderContext


def to_paragraph(paragraph: Paragraph, context: RenderContext) -> Element:
    """Return a link to a paragraph on its own page, under the name that a reader calls it."""
    page = paragraph.path.relative_to(context.docs).as_posix()
    return make("a", paragraph.name, href=context.link(page, paragraph.id))


def to_sources(note: Note | None) -> list[Element | str]:
    """Return links to a note's sources in brackets, or nothing where there is no note."""
    parts: list[Element | str] = []
    for source in note.sources if note else ():
        parts += ["; " if parts else " (", make("a", source.name, href=source.address)]
    return [*parts, ")"] if parts else []


def find_note(entry: Entry, interview: Interview) -> Note | None:
    """Return the note by the site that an entry names by the words it is keyed to.

    Args:
        entry: An entry of a data file, with or without the field `note`.
        interview: The interview with its notes.

    Raises:
        EditionError: No note is keyed to these words.
    """
    words = entry.values.get("note")
    found = next((note for note in interview.notes if note.words == words), None)
    if words and not found:
        remedy = "give the words of a note in the front matter of a page"
        raise entry.mistake(f"no note is keyed to “{words}”", remedy, "note")
    return found
