"""How a part of a page is set: in which reading, with which links, on the site or in a file."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.exchange import QUESTIONS
from edition.interview.interview import HOME, Interview
from edition.interview.location import location
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph

ABOUT = "about.md"
AS_PUBLISHED = "as-published.md"
WHITE_SPACE = re.compile(r"\s+")

# These stand for the site's address, whole and from a page, where Markdown can't know it. No text
# has the code points; every builder takes them for links to another host, and leaves them alone.
ADDRESS, ROOT = "//\ufdd0/", "//\ufdd1/"
PUBLISHER = "\ufdd4"  # and this for who makes the site

# From a page, as its Markdown file below docs/ ("" is the page itself), and an id to an address.
Link = Callable[[str, str], str]


@dataclass(frozen=True)
class Piece:
    """Words of a paragraph, with the correction made there, or the meaning of an abbreviation."""

    text: str
    correction: str = ""
    meaning: str = ""


@dataclass(frozen=True)
class Context:
    """What the templates of page parts know besides the interview.

    Attributes:
        link: Gives the address of a place.
        reading: Which of the two readings is shown.
        level: Of the headings that questions are set in, from 1.
        abbreviations: What their full form is shown for.
        standalone: Whether the part is read without the site, its notes numbered and linked to.
        book: Whether it is read as an EPUB.
        noted: The notes that paragraphs lead to by their numbers, by the paragraphs' ids.
        site: The site's address.
        root: The same, from the page.
    """

    link: Link
    reading: Reading = Reading.CORRECTED
    level: int = 2
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    standalone: bool = False
    book: bool = False
    noted: Mapping[str, Sequence[Note]] = field(default_factory=dict)
    site: str = ADDRESS
    root: str = ROOT

    def to(self, paragraph: Paragraph) -> str:
        """Return the address of a paragraph on its own page."""
        name = paragraph.path.name
        return self.link(f"{QUESTIONS}/{name}" if paragraph.question else HOME, paragraph.id)

    def voice(self, paragraph: Paragraph) -> str:
        """Return the name to show before a paragraph, unless its own words name the speaker."""
        says_so = self.reading is Reading.PUBLISHED and paragraph.label
        return "" if says_so else paragraph.voice

    def pieces(self, paragraph: Paragraph) -> Iterator[Piece]:
        """Yield the words of a paragraph, the first use of each abbreviation with its meaning."""
        if self.reading is Reading.PUBLISHED and paragraph.label:
            yield Piece(self._spaced(paragraph.label))
        # A heading is heard in pieces where something is marked up in it.
        heading = paragraph.id == "headline" or (paragraph.question and not paragraph.number)
        unexplained = {} if heading else dict(self.abbreviations)
        for piece in paragraph.content:
            if isinstance(piece, Correction):
                yield Piece(self._spaced(piece.text(self.reading)), correction=piece.id)
            elif isinstance(piece, str):
                yield from _explained(self._spaced(piece), unexplained)

    def _spaced(self, text: str) -> str:
        # Where letter for letter is promised, no-break spaces stay as well.
        kept = self.reading is Reading.PUBLISHED
        return text.replace("\n", " ") if kept else WHITE_SPACE.sub(" ", text)


def _explained(text: str, unexplained: dict[str, str]) -> Iterator[Piece]:
    while found := _first(text, unexplained):
        yield Piece(text[: found.start()])
        yield Piece(found[0], meaning=unexplained.pop(found[0]))
        text = text[found.end() :]
    yield Piece(text)


def _first(text: str, abbreviations: dict[str, str]) -> re.Match[str] | None:
    names = "|".join(re.escape(name) for name in abbreviations)
    return re.search(rf"\b(?:{names})\b", text) if names else None


def noted(interview: Interview) -> dict[str, list[Note]]:
    """Return the notes on each paragraph that has some, by its id."""
    notes: dict[str, list[Note]] = {}
    for note in interview.notes:
        notes.setdefault(note.paragraph.id, []).append(note)
    return notes


def notes_id(note: Note) -> str:
    """Return the id of the notes that a note stands among, the same on every page."""
    return f"q{note.paragraph.question}-notes" if note.paragraph.question else "notes"


FILTERS = {"location": location, "notes_id": notes_id}
