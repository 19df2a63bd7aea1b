"""A note by the site: a sourced fact, keyed to words of a paragraph, absent from both readings."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from edition.errors import EditionError, each
from edition.interview import wording
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
    """What the site says of some words, and whence it knows; numbered through the interview."""

    number: int
    paragraph: Paragraph
    words: str
    text: str
    sources: tuple[Reference, ...]


def read_notes(
    fields: Fields, paragraphs: Iterable[Paragraph], numbers: Iterator[int]
) -> tuple[Note, ...]:
    """Read the notes in a page's front matter, held against its schema before."""
    by_id = {paragraph.id: paragraph for paragraph in paragraphs}
    # Numbered in the order of the text, whatever that of the list is.
    entries = sorted(fields.within("notes"), key=lambda entry: _place(entry, by_id))
    notes = each(lambda entry: _note(entry, by_id, next(numbers)), entries)
    _refuse_doubles(notes, entries)
    return tuple(notes)


def _place(entry: Fields, by_id: dict[str, Paragraph]) -> tuple[int, int]:
    """Return the line of a note's paragraph, and where in it its words end, as its sign stands."""
    paragraph = by_id.get(entry.values["at"])
    text = paragraph.text(Reading.CORRECTED) if paragraph else ""
    found = wording.whole([entry.values["words"]]).search(text)
    return paragraph.line if paragraph else 0, found.end() if found else 0


def _note(entry: Fields, by_id: dict[str, Paragraph], number: int) -> Note:
    values = entry.values
    paragraph = by_id.get(values["at"])
    if paragraph is None:
        raise _mistake(entry, f"no paragraph {values['at']} on this page", "at")
    if not wording.has(paragraph.text(Reading.CORRECTED), values["words"]):
        problem = f"“{values['words']}” is not in {paragraph.id} as whole words"
        raise _mistake(entry, problem, "words")
    sources = tuple(Reference(**source) for source in values["sources"])
    return Note(number, paragraph, values["words"], values["text"], sources)


def _refuse_doubles(notes: Sequence[Note], entries: Sequence[Fields]) -> None:
    keys = [(note.paragraph.id, note.words) for note in notes]
    for place, (entry, (id, words)) in enumerate(zip(entries, keys, strict=True)):
        if (id, words) in keys[:place]:
            raise _mistake(entry, f"“{words}” of {id} has a note already", "words")


def _mistake(entry: Fields, problem: str, key: str) -> EditionError:
    return entry.mistake(f"note: {problem}", "mend the note’s key", key)


def find_note(entry: Fields, notes: Iterable[Note]) -> Note | None:
    """Return the note by the site that an entry names by the words it is keyed to."""
    words = entry.values.get("note")
    found = [note for note in notes if note.words == words]
    if words and not found:
        remedy = "give the words of a note in the front matter of a page"
        raise entry.mistake(f"no note is keyed to “{words}”", remedy, "note")
    if len(found) > 1:
        places = " and ".join(note.paragraph.id for note in found)
        remedy = "key one of them to more words"
        raise entry.mistake(f"notes in {places} are keyed to “{words}”", remedy, "note")
    return found[0] if found else None
