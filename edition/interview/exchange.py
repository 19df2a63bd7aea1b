"""One question with its answer: what stands in one file of `docs/questions/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from edition.errors import EditionError
from edition.interview import criticmarkup, passages
from edition.interview.note import Note, read_notes
from edition.interview.paragraph import Paragraph
from edition.interview.passages import Passage
from edition.interview.source import Source


@dataclass(frozen=True)
class Exchange:
    """A question, word for word, its answer, its short title, and the site's notes on it."""

    number: int
    title: str
    path: Path
    question: Paragraph
    answer: tuple[Paragraph, ...]
    notes: tuple[Note, ...]

    @classmethod
    def read(cls, path: Path, number: int) -> "Exchange":
        """Read one question file.

        Args:
            path: The Markdown file.
            number: The number its name gives it.

        Raises:
            EditionError: Its ids are not q3, q3p1, q3p2 … in this order, or it has other text.
        """
        source = Source.read(path)
        source.front_matter.check("question")
        question, *answer = _in_order(source, number)
        title = source.front_matter.values["title"]
        notes = read_notes(source.front_matter, [question, *answer])
        return cls(number, title, path, question, tuple(answer), notes)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The question and its answer."""
        return (self.question, *self.answer)


def paragraphs_of(source: Source) -> list[Paragraph]:
    """Return the paragraphs of the interview that stand in a file, in their order."""
    return [read_paragraph(p, source) for p in passages.split(source.body) if p.id]


def read_paragraph(passage: Passage, source: Source) -> Paragraph:
    """Read the words and marks of one passage.

    Raises:
        EditionError: A mark is malformed; the message names file and line.
    """
    line = source.first_line + passage.line
    try:
        content = criticmarkup.parse(passage.marked)
    except EditionError as error:
        raise EditionError(error.problem, error.remedy, source.path, line) from None
    return Paragraph(passage.id or "", content, source.path, line)


def _in_order(source: Source, number: int) -> list[Paragraph]:
    _refuse_other_text(source)
    found = paragraphs_of(source)
    for paragraph, due in zip(found, _ids(number), strict=False):
        if paragraph.id != due:
            problem = f"paragraph {paragraph.id} stands where {due} is due"
            raise EditionError(problem, "mend its id or its place", source.path, paragraph.line)
    if len(found) < 2:
        line = found[0].line if found else source.first_line
        remedy = f"write one that ends with {{#q{number}p1}}"
        raise EditionError("no answer", remedy, source.path, line)
    return found


def _refuse_other_text(source: Source) -> None:
    for passage in passages.split(source.body):
        if not passage.id:
            line = source.first_line + passage.line
            remedy = "end it with an id like {#q3p1} on a line of its own"
            raise EditionError("a paragraph without an id", remedy, source.path, line)


def _ids(number: int) -> Iterator[str]:
    yield f"q{number}"
    for paragraph in count(1):
        yield f"q{number}p{paragraph}"
