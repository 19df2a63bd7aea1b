"""How a part of a page is set: in which reading, with which links, on the site or in a file."""

import base64
import mimetypes
import posixpath
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from edition.errors import EditionError
from edition.interview import wording
from edition.interview.criticmarkup import Correction, Reading
from edition.interview.exchange import QUESTIONS
from edition.interview.interview import HOME, Interview
from edition.interview.location import location
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph
from edition.interview.record import Record
from edition.interview.tag import Tag
from edition.output.content import items
from edition.output.people import said_by
from edition.output.words import mark

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
    """Words of a paragraph, with the correction made there, or the meaning of an abbreviation.

    Or a tag, or the sign of a note, which have no words.
    """

    text: str
    correction: str = ""
    meaning: str = ""
    tag: Tag | None = None
    note: Note | None = None


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
        record: Who takes part, and where the recording is, if that matters.
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
    record: Record | None = None
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

    def said_by(self, paragraph: Paragraph) -> str:
        """Return whose words a paragraph is, where it isn't the only interviewee's."""
        return said_by(paragraph, self.record, mark) if self.record else ""

    @property
    def recording(self) -> str:
        """Where the recording is, if there is one."""
        there = self.record and self.record.recording
        return there.address if there else ""

    def picture(self, paragraph: Paragraph, address: str) -> str:
        """Return the address of a picture, or in a file that has it within, the picture itself.

        Raises:
            EditionError: There is no such picture in docs/.
        """
        if ":" in address:
            return address
        if self.standalone:
            return _embedded(paragraph, address)
        folder = QUESTIONS if paragraph.question else ""
        return self.link(posixpath.normpath(posixpath.join(folder, address)), "").rstrip("#")

    def pieces(self, paragraph: Paragraph) -> list[Piece]:
        """Return the words of a paragraph, with the signs of the notes keyed to them on pages."""
        pieces = list(self._explained(paragraph))
        for note in () if self.standalone else self.noted.get(paragraph.id, ()):
            pieces = list(_signed(pieces, note))
        return pieces

    def beside(self, paragraph: Paragraph) -> int:
        """Return the place of a paragraph with notes among those that belong together, from 1."""
        firsts = (notes[0].paragraph for notes in self.noted.values())
        return [each for each in firsts if each.question == paragraph.question].index(paragraph) + 1

    def _explained(self, paragraph: Paragraph) -> Iterator[Piece]:
        """Yield the words of a paragraph, the first use of each abbreviation with its meaning."""
        if self.reading is Reading.PUBLISHED and paragraph.label:
            yield Piece(self._spaced(paragraph.label))
        # A heading is heard in pieces where something is marked up in it.
        unexplained = {} if paragraph.is_heading else dict(self.abbreviations)
        in_lines = paragraph.kind == "verse"
        for piece in in_items(paragraph):
            if isinstance(piece, Correction):
                yield Piece(self._spaced(piece.text(self.reading)), correction=piece.id)
            elif isinstance(piece, Tag):
                yield Piece("", tag=piece)
            else:
                yield from _explained(self._spaced(piece, in_lines), unexplained)

    def _spaced(self, text: str, in_lines: bool = False) -> str:
        if in_lines:
            return "\n".join(map(self._spaced, text.split("\n")))
        # Where letter for letter is promised, no-break spaces stay as well.
        kept = self.reading is Reading.PUBLISHED
        return text.replace("\n", " ") if kept else WHITE_SPACE.sub(" ", text)


def in_items(paragraph: Paragraph) -> Iterator[str | Correction | Tag]:
    """Yield a paragraph's content; of a list, each item within tags of its own."""
    if paragraph.kind != "list":
        yield from paragraph.content
        return
    for item in items(paragraph.content):
        # The space keeps an item's last word apart from the next one's first.
        yield from (Tag("li"), *item, " ", Tag("li", is_open=False))


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


def _explained(text: str, unexplained: dict[str, str]) -> Iterator[Piece]:
    while found := _first(text, unexplained):
        yield Piece(text[: found.start()])
        yield Piece(found[0], meaning=unexplained.pop(found[0]))
        text = text[found.end() :]
    yield Piece(text)


def _signed(pieces: Sequence[Piece], note: Note) -> Iterator[Piece]:
    text = "".join(piece.text for piece in pieces)
    found = wording.spaced([note.words]).search(text)
    left = found.end() if found else len(text)
    for piece in pieces:
        if 0 < left <= len(piece.text):
            # What is marked up stays whole, before the sign.
            cut = len(piece.text) if piece.correction or piece.meaning else left
            yield from (replace(piece, text=piece.text[:cut]), Piece("", note=note))
            yield Piece(piece.text[cut:])
        else:
            yield piece
        left -= len(piece.text)


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


FILTERS = {"location": location, "notes_id": notes_id, "seconds": seconds}
