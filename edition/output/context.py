"""How a part of a page is set: in which reading, with which links, on the site or in a file."""

import base64
import mimetypes
import posixpath
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.exchange import QUESTIONS
from edition.interview.interview import HOME
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph
from edition.interview.record import Record
from edition.output.people import said_by
from edition.output.pieces import Piece, pieces
from edition.output.words import mark

AS_PUBLISHED = "as-published.md"

# These stand for the site's address, whole and from a page, where Markdown can't know it. No text
# has the code points; every builder takes them for links to another host, and leaves them alone.
ADDRESS, ROOT = "//\ufdd0/", "//\ufdd1/"
PUBLISHER = "\ufdd4"  # and this for who makes the site

# From a page, as its Markdown file below docs/ ("" is the page itself), and an id to an address.
Linker = Callable[[str, str], str]


@dataclass(frozen=True)
class Context:
    """What the templates of page parts know besides the interview."""

    link: Linker
    reading: Reading = Reading.CORRECTED
    level: int = 2  # of the headings that questions are set in
    abbreviations: Mapping[str, str] = field(default_factory=dict)
    standalone: bool = False  # read without the site, its notes numbered and linked to
    book: bool = False
    noted: Mapping[str, Sequence[Note]] = field(default_factory=dict)  # by paragraphs' ids
    record: Record | None = None
    site: str = ADDRESS
    root: str = ROOT  # the same, from the page

    def to(self, paragraph: Paragraph) -> str:
        """Return the address of a paragraph on its own page."""
        name = paragraph.path.name
        return self.link(f"{QUESTIONS}/{name}" if paragraph.question else HOME, paragraph.id)

    def voice(self, paragraph: Paragraph) -> str:
        """Return the name to show before a paragraph, unless its own words name the speaker."""
        says_so = self.reading is Reading.PUBLISHED and paragraph.label
        return "" if says_so else paragraph.voice

    def said_by(self, paragraph: Paragraph) -> str:
        """Return whose words a paragraph is, where it isn't the only interviewee's."""
        return said_by(paragraph, self.record, mark) if self.record else ""

    def picture(self, paragraph: Paragraph, address: str) -> str:
        """Return the address of a picture, or in a file that has it within, the picture itself."""
        if ":" in address:
            return address
        if self.standalone:
            return _embedded(paragraph, address)
        folder = QUESTIONS if paragraph.question else ""
        return self.link(posixpath.normpath(posixpath.join(folder, address)), "").rstrip("#")

    def pieces(self, paragraph: Paragraph) -> list[Piece]:
        """Return the words of a paragraph, with the signs of the notes keyed to them on pages."""
        notes = () if self.standalone else self.noted.get(paragraph.id, ())
        return pieces(paragraph, self.reading, self.abbreviations, notes)

    def beside(self, paragraph: Paragraph) -> int:
        """Return the place of a paragraph with notes among those that belong together, from 1."""
        firsts = (notes[0].paragraph for notes in self.noted.values())
        return [each for each in firsts if each.question == paragraph.question].index(paragraph) + 1


def _embedded(paragraph: Paragraph, address: str) -> str:
    path = paragraph.path.parent / address
    if not path.is_file():
        remedy = "put it there, or mend its address"
        raise EditionError(f"no picture {address}", remedy, paragraph.path, paragraph.line)
    kind, _ = mimetypes.guess_type(path.name)
    return f"data:{kind};base64,{base64.b64encode(path.read_bytes()).decode()}"


def seconds(time: str) -> int:
    """Return a time such as “1:02:03” in seconds."""
    return sum(int(part) * 60**place for place, part in enumerate(reversed(time.split(":"))))


def notes_id(note: Note) -> str:
    """Return the id of the notes that a note stands among, the same on every page."""
    return f"q{note.paragraph.question}-notes" if note.paragraph.question else "notes"
