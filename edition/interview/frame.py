"""What stands around the questions: headline, introduction, byline and whatever follows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from edition.errors import EditionError, together
from edition.interview.exchange import QUESTIONS
from edition.interview.paragraph import LAST_DIGITS, Paragraph
from edition.interview.reading import Reader
from edition.interview.source import Source

ORDER = ("headline", "standfirst", "introduction", "end")
OPENING = ("headline", "standfirst")


@dataclass(frozen=True)
class Frame:
    """The paragraphs of the home page, before and after the exchanges."""

    before: tuple[Paragraph, ...]
    after: tuple[Paragraph, ...]

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All of them."""
        return (*self.before, *self.after)

    @property
    def headline(self) -> Paragraph:
        """Its first."""
        return self.before[0]

    @property
    def opening(self) -> tuple[Paragraph, ...]:
        """The headline, and the standfirst if there is one."""
        return tuple(each for each in self.before if each.id in OPENING)

    @property
    def introduction(self) -> tuple[Paragraph, ...]:
        """What else stands before the exchanges."""
        return tuple(each for each in self.before if each.id not in OPENING)

    @classmethod
    def read(cls, home: Source, reader: Reader) -> "Frame":
        """Read the home page."""
        found = reader.paragraphs(home)
        together(_out_of_order(found, home))
        asked = next((line for name, line in home.directives if name == QUESTIONS), 0)
        after = [
            each
            for each in found
            if each.id.startswith("end") or (each.id == "byline" and each.line > asked)
        ]
        return cls(tuple(each for each in found if each not in after), tuple(after))


def _out_of_order(found: Sequence[Paragraph], home: Source) -> Iterator[EditionError]:
    remedy = "write headline, standfirst, introduction, introduction2 …, end1 …, in this order"
    if not found or found[0].id != "headline":
        line = found[0].line if found else home.first_line
        yield home.mistake("the home page does not begin with the headline", remedy, line)
        return
    last = (-1, 0)
    for paragraph in found:
        if paragraph.id == "byline":
            continue
        if paragraph.question or (place := _place(paragraph.id)) <= last:
            yield paragraph.mistake(f"paragraph {paragraph.id} is out of its place", remedy)
            return
        last = place


def _place(id: str) -> tuple[int, int]:
    number = LAST_DIGITS.findall(id)[0]
    return ORDER.index(LAST_DIGITS.sub("", id)), int(number or 1)
