"""Reads the paragraphs of a page: whose words they are, what they are, what is marked in them."""

import re
from dataclasses import dataclass

from edition.errors import EditionError, each
from edition.interview import criticmarkup, inline, labels
from edition.interview.criticmarkup import Content, Reading, text_of
from edition.interview.paragraph import ID, KINDS, OF_NOBODY, SPEECH, Paragraph
from edition.interview.passages import Passage, split
from edition.interview.people import Person
from edition.interview.record import Record
from edition.interview.source import Source

# As published texts set them: in brackets, or in italics.
BRACKETED = re.compile(r"[\[(*_<\uff08\u3010].*[\])*_>\uff09\u3011][.…]?", re.DOTALL)
NOBODY = Person(role="", name="")


@dataclass(frozen=True)
class Block:
    """What stands in a paragraph of the sources or of the witness."""

    kind: str
    label: str  # what names the speaker, as a reader sees it
    name: str  # which label or name that is
    time: str
    content: Content


class Speakers:
    """The speakers of the paragraphs of one page, asked for in their order.

    A paragraph whose label or `by=` names nobody goes on with the voice before it; the first of a
    question is the interviewer's, and the first of an answer the interviewee's. What stands around
    the questions is the interviewer's, who wrote it.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.going_on: dict[tuple[str, bool], Person] = {}  # in an exchange, asking or answering
        self.last: tuple[str, Person] = ("", NOBODY)

    def next(self, id: str, kind: str, named: str) -> tuple[Person, str]:
        """Return the speaker of the next paragraph, and the name to show before it or nothing."""
        if kind in OF_NOBODY:
            return NOBODY, ""
        person = self._person(named)
        if not id.startswith("q"):
            return person or self.record.interviewers[0], person.name if person else ""
        exchange = ID.fullmatch(id)["question"]  # type: ignore[index]
        speaker = person or self._going_on(exchange, "p" in id)
        voice = speaker.name if named or (exchange, speaker) != self.last else ""
        self.going_on[exchange, "p" in id] = speaker
        self.last = (exchange, speaker)
        return speaker, voice

    def _going_on(self, exchange: str, is_answer: bool) -> Person:
        others = self.record.interviewees if is_answer else self.record.interviewers
        return self.going_on.get((exchange, is_answer)) or _only(others)

    def _person(self, named: str) -> Person | None:
        if named and named not in self.record.labels:
            known = ", ".join(f"by={label.replace(' ', '_')}" for label in self.record.labels)
            raise EditionError(f"nobody is called “{named}”", f"write one of {known}")
        return self.record.labels.get(named)


@dataclass(frozen=True)
class Reader:
    """How the paragraphs of an interview are to be read."""

    record: Record
    is_markdown: bool = False  # the witness is, so emphasis and links are the text's own

    def block(self, marked: str) -> Block:
        """Read one paragraph of the sources or of the witness."""
        label, name, time = labels.split(marked, self.record.labels)
        content = criticmarkup.parse(marked[len(label) :])
        if not self.is_markdown:
            return Block(SPEECH, label, name, time, content)
        kind = inline.kind(marked)
        words = text_of(inline.parse((label,), SPEECH), Reading.PUBLISHED)
        return Block(kind, words, name, time, inline.parse(content, kind))

    def paragraphs(self, source: Source) -> list[Paragraph]:
        """Return the paragraphs of the interview that stand in a file, in their order."""
        speakers = Speakers(self.record)
        found = (passage for passage in split(source) if passage.id and not passage.is_section)
        return each(lambda passage: self._placed(passage, source, speakers), found)

    def _placed(self, passage: Passage, source: Source, speakers: Speakers) -> Paragraph:
        try:
            return self._read(passage, source, speakers)
        except EditionError as error:
            raise source.mistake(error.problem, error.remedy, passage.line) from None

    def _read(self, passage: Passage, source: Source, speakers: Speakers) -> Paragraph:
        kind, by, time = _beside(passage.given)
        block = self.block(passage.marked)
        kind = kind or block.kind
        if kind == "stage" and not BRACKETED.fullmatch(passage.marked):
            problem = f"{passage.id} is no stage direction: it stands in no brackets"
            raise EditionError(problem, "leave .stage to what does, such as [laughs]")
        speaker, voice = speakers.next(passage.id, kind, by or block.name)
        return Paragraph(
            id=passage.id,
            content=block.content,
            speaker=speaker,
            path=source.path,
            line=passage.line,
            kind=kind,
            label=block.label,
            voice=voice,
            time=time or block.time,
        )


def _beside(given: tuple[str, ...]) -> tuple[str, str, str]:
    """Return the kind, the name and the time that stand beside an id, empty where they don't."""
    kind, by, time = "", "", ""
    for said in given:
        name, _, value = said.partition("=")
        if said.startswith(".") and said[1:] in KINDS:
            kind = said[1:]
        elif name == "by" and value:
            by = value.replace("_", " ")
        elif name == "t" and value:
            time = value
        else:
            known = ", ".join(f".{kind}" for kind in KINDS)
            remedy = f"write one of {known}, by=NAME, t=0:01:02"
            raise EditionError(f"“{said}” beside an id", remedy)
    return kind, by, time


def _only(people: tuple[Person, ...]) -> Person:
    if len(people) > 1:
        problem = f"nobody can tell which {people[0].role} speaks"
        raise EditionError(problem, "put by=NAME beside the id, with a name or label of the record")
    return people[0]
