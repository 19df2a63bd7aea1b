"""One question with what follows until the next one, and the sections of a long interview."""

from dataclasses import dataclass
from pathlib import Path

from edition.interview.note import Note
from edition.interview.paragraph import Paragraph

QUESTIONS = "questions"  # their folder, and the directive in whose place they stand


@dataclass(frozen=True)
class Section:
    """A part of a long interview, with its heading; its id is part of its address."""

    id: str
    heading: str


@dataclass(frozen=True)
class Exchange:
    """A question, word for word, its answer, its short title, and the site's notes on it."""

    number: int
    title: str  # that of its page, or its question where the page has several
    path: Path
    paragraphs: tuple[Paragraph, ...]  # those of the question come first
    notes: tuple[Note, ...] = ()
    section: Section | None = None

    @property
    def question(self) -> Paragraph:
        """The question's first paragraph."""
        return self.paragraphs[0]

    @property
    def asked(self) -> tuple[Paragraph, ...]:
        """All paragraphs of the question."""
        return tuple(paragraph for paragraph in self.paragraphs if not paragraph.number)

    @property
    def answer(self) -> tuple[Paragraph, ...]:
        """What follows the question, whoever says it."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.number)

    @property
    def turns(self) -> list[list[Paragraph]]:
        """Its paragraphs, those that one speaker says without a break together."""
        turns: list[list[Paragraph]] = []
        for paragraph in self.paragraphs:
            if paragraph.voice or not turns:
                turns.append([])
            turns[-1].append(paragraph)
        return turns
