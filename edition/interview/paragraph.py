"""A paragraph of the interview: its words in both readings, its permanent id, its place."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from edition.errors import EditionError
from edition.interview.criticmarkup import Content, Correction, Reading, text_of
from edition.interview.people import Person
from edition.interview.tag import Tag

FRAME = r"headline|standfirst|introduction(?:[2-9]|[1-9][0-9]+)?|byline|end[1-9][0-9]*"
QUESTION = r"q(?P<question>[1-9][0-9]*)(?:p(?P<number>[1-9][0-9]*)|(?P<part>[b-z]))?"
ID = re.compile(rf"{FRAME}|{QUESTION}")
LAST_DIGITS = re.compile(r"[0-9]*\Z")
SPEECH = "speech"
# What a paragraph is, by the class beside its id; without one it is speech.
KINDS = ("figure", "list", "note", "quote", "stage", "verse")
OF_NOBODY = ("figure", "note", "stage")  # the publication's own words, or a picture


def collapse(text: str) -> str:
    """Return a text with each run of white space, no-break spaces included, as one space."""
    return " ".join(text.split())


def as_published(label: str, content: Content) -> str:
    """Return words as published, with the tags among them, for comparison."""
    pieces = (str(piece) if isinstance(piece, Tag) else piece for piece in content)
    return collapse(label + text_of(tuple(pieces), Reading.PUBLISHED))


@dataclass(frozen=True)
class Paragraph:
    """One of the interview's paragraphs, the questions and the headline among them."""

    id: str
    content: Content
    speaker: Person  # around the questions, the interviewer
    path: Path
    line: int  # on which it begins, counted from 1
    kind: str = SPEECH
    label: str = ""  # what names the speaker before it as published, to the letter
    voice: str = ""  # the name to show before it, where another begins to speak
    time: str = ""  # when its turn begins in the recording

    @property
    def question(self) -> int | None:
        """The number of the question it belongs to, or None outside the questions."""
        return int(found) if (found := self._part("question")) else None

    @property
    def number(self) -> int | None:
        """Its number within the answer, or None where it is no part of an answer."""
        return int(found) if (found := self._part("number")) else None

    @property
    def is_heading(self) -> bool:
        """Whether it is what stands over a page or an answer: the headline, a question."""
        asked = self.question is not None and self.number is None and not self.part
        return self.id == "headline" or asked

    @property
    def part(self) -> str:
        """The letter of a question's further paragraph, empty for its first and elsewhere."""
        return self._part("part")

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections made in it, in the order of the text."""
        return tuple(piece for piece in self.content if isinstance(piece, Correction))

    @property
    def name(self) -> str:
        """What a reader calls it: “Question 3, paragraph 2”, “Headline”."""
        if self.question is None:
            word, number = LAST_DIGITS.sub("", self.id), LAST_DIGITS.findall(self.id)[0]
            return f"{word.capitalize()} {number}".strip()
        if self.number is None:
            return f"Question {self.question}{self.part}"
        return f"Question {self.question}, paragraph {self.number}"

    def text(self, reading: Reading) -> str:
        """Return its words in a reading, white space collapsed; as published, with its label."""
        return self._texts[reading]

    @cached_property
    def _texts(self) -> dict[Reading, str]:
        published = self.label + text_of(self.content, Reading.PUBLISHED)
        corrected = text_of(self.content, Reading.CORRECTED)
        return {Reading.PUBLISHED: collapse(published), Reading.CORRECTED: collapse(corrected)}

    @property
    def as_published(self) -> str:
        """What the witness has to have."""
        return as_published(self.label, self.content)

    def mistake(self, problem: str, remedy: str) -> EditionError:
        """Return the error to raise over it."""
        return EditionError(problem, remedy, self.path, self.line)

    def _part(self, name: str) -> str:
        found = ID.fullmatch(self.id)
        return found[name] or "" if found else ""
