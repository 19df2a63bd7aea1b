"""The interview as a whole, read from `docs/`: its people, its exchanges, its order."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from edition.errors import EditionError
from edition.interview.exchange import Exchange, paragraphs_of
from edition.interview.note import Note, read_notes
from edition.interview.paragraph import FRAME, Paragraph
from edition.interview.record import Record
from edition.interview.source import Source

HOME = "index.md"
QUESTIONS = "questions"


@dataclass(frozen=True)
class Interview:
    """Everything the speakers and their editor published, who they are, and the site's notes."""

    record: Record
    frame: dict[str, Paragraph]
    frame_notes: tuple[Note, ...]
    exchanges: tuple[Exchange, ...]

    @classmethod
    def read(cls, docs: Path) -> "Interview":
        """Read and check the whole interview.

        Args:
            docs: The folder of the Markdown files.

        Raises:
            EditionError: A paragraph, a question file or a front-matter field is missing, doubled
                or out of order; a mark is malformed; a correction is not in the list.
        """
        home = Source.read(docs / HOME)
        record, frame = Record.of(home), _frame(home)
        notes = read_notes(home.front_matter, frame.values())
        interview = cls(record, frame, notes, tuple(_exchanges(docs / QUESTIONS)))
        _check_corrections(interview)
        return interview

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All its paragraphs, in the order of publication."""
        yield from (self.frame[id] for id in FRAME[:-1])
        for exchange in self.exchanges:
            yield from exchange.paragraphs
        yield self.frame[FRAME[-1]]

    @property
    def notes(self) -> Iterator[Note]:
        """All notes by the site, in the order of the text."""
        yield from self.frame_notes
        for exchange in self.exchanges:
            yield from exchange.notes


@cache
def current(docs: Path) -> Interview:
    """Return the interview as it was when the build began: pages are many, and read it often.

    Args:
        docs: The folder of the Markdown files.

    Raises:
        EditionError: As for `Interview.read`.
    """
    return Interview.read(docs)


def _frame(home: Source) -> dict[str, Paragraph]:
    found = paragraphs_of(home)
    ids = tuple(paragraph.id for paragraph in found)
    if ids != FRAME:
        line = next((p.line for p, due in zip(found, FRAME, strict=False) if p.id != due), 1)
        problem = f"the home page has the paragraphs {', '.join(ids) or 'none'}"
        raise EditionError(problem, f"it needs {', '.join(FRAME)}, in this order", home.path, line)
    return dict(zip(ids, found, strict=True))


def question_files(folder: Path) -> dict[int, Path]:
    """Return the question files by their numbers, in order.

    Raises:
        EditionError: A file has no number, or a number is missing or given twice.
    """
    files: dict[int, Path] = {}
    for path in sorted(folder.glob("*.md")):
        number, dash, _ = path.stem.partition("-")
        if not (dash and number.isdecimal() and int(number)):
            raise EditionError("a question file without number", "name it like 3-title.md", path)
        if int(number) in files:
            problem = f"question {int(number)} is there twice, also in {files[int(number)].name}"
            raise EditionError(problem, "keep one or renumber", path)
        files[int(number)] = path
    return {number: files[number] for number in sorted(files)}


def _exchanges(folder: Path) -> Iterator[Exchange]:
    files = question_files(folder)
    for due in range(1, max(files, default=1) + 1):
        if due not in files:
            raise EditionError(f"question {due} is missing", f"restore {due}-….md", folder)
        yield Exchange.read(files[due], due)


def _check_corrections(interview: Interview) -> None:
    listed = list(interview.record.corrections)
    for paragraph in interview.paragraphs:
        for correction in paragraph.corrections:
            if not listed or correction.id != listed.pop(0):
                raise EditionError(
                    f"correction {correction.id} is not next in the list of corrections",
                    f"the list stands in the front matter of {HOME}, in the order of the text",
                    paragraph.path,
                    paragraph.line,
                )
    if listed:
        raise EditionError(
            f"correction {listed[0]} is in the list but not in the text",
            "mark its place or take it off the list",
            interview.record.path,
            interview.record.line_of("corrections"),
        )
