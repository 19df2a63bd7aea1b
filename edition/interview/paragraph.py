"""A paragraph of the interview: its words in both readings, its permanent id, its place."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from edition.interview.criticmarkup import Content, Correction, Reading, text_of
from edition.interview.record import Person

FRAME = ("headline", "standfirst", "introduction", "byline")
ID = re.compile(rf"{'|'.join(FRAME)}|q(?P<question>[1-9][0-9]*)(?:p(?P<number>[1-9][0-9]*))?")


def collapse(text: str) -> str:
    """Return a text with each run of white space, no-break spaces included, as one space."""
    return " ".join(text.split())


@dataclass(frozen=True)
class Paragraph:
    """One of the interview's paragraphs, the questions and the headline among them.

    Attributes:
        id: Its permanent id.
        content: Its words, with the corrections among them.
        speaker: Whose words they are; what stands around the questions is the interviewer's.
        path: The file that it stands in.
        line: The line on which it begins, counted from 1.
    """

    id: str
    content: Content
    speaker: Person
    path: Path
    line: int

    @property
    def question(self) -> int | None:
        """The number of the question it belongs to, or None outside the questions."""
        return self._part("question")

    @property
    def number(self) -> int | None:
        """Its number within the answer, or None where it is no part of an answer."""
        return self._part("number")

    @property
    def corrections(self) -> tuple[Correction, ...]:
        """The corrections made in it, in the order of the text."""
        return tuple(piece for piece in self.content if isinstance(piece, Correction))

    @property
    def name(self) -> str:
        """What a reader calls it: “Question 3, paragraph 2”, “Headline”."""
        if self.question is None:
            return self.id.capitalize()
        if self.number is None:
            return f"Question {self.question}"
        return f"Question {self.question}, paragraph {self.number}"

    def text(self, reading: Reading) -> str:
        """Return its words in a reading, white space collapsed."""
        return self._texts[reading]

    @cached_property
    def _texts(self) -> dict[Reading, str]:
        return {reading: collapse(text_of(self.content, reading)) for reading in Reading}

    def _part(self, name: str) -> int | None:
        found = ID.fullmatch(self.id)
        return int(found[name]) if found and found[name] else None
