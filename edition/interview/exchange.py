"""One question with its answer: what stands in one file of `docs/questions/`."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

from edition.errors import EditionError, each, together
from edition.interview import passages
from edition.interview.note import Note, read_notes
from edition.interview.paragraph import Paragraph
from edition.interview.record import Record
from edition.interview.source import Source

QUESTIONS = "questions"


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
    def read(cls, source: Source, number: int, record: Record, notes: Iterator[int]) -> "Exchange":
        """Read one question file, whose notes take their numbers from those that are left.

        Raises:
            EditionError: Its ids are not q3, q3p1, q3p2 … in this order, or it has other text.
        """
        source.check("question")
        together(_other_text(source))
        question, *answer = _in_order(passages.paragraphs(source, record), source, number)
        title = source.front_matter.values["title"]
        read = read_notes(source.front_matter, [question, *answer], notes)
        return cls(number, title, source.path, question, tuple(answer), read)

    @property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The question and its answer."""
        return (self.question, *self.answer)


def read_exchanges(
    sources: list[Source], folder: Path, record: Record, notes: Iterator[int]
) -> tuple[Exchange, ...]:
    """Read the question files, in the order of their numbers.

    Args:
        sources: The Markdown files of the folder.
        folder: The folder of the question files.
        record: Who asks and who answers.
        notes: The numbers that are left for notes.

    Raises:
        EditionError: A file has no number, a number is missing or given twice, or a file has a
            mistake.
    """
    files = _by_number(sources)
    missing = sorted({*range(1, max(files, default=1) + 1)} - {*files})
    together(
        EditionError(f"question {number} is missing", f"restore {number}-….md", folder)
        for number in missing
    )
    return tuple(each(lambda at: Exchange.read(files[at], at, record, notes), sorted(files)))


def _by_number(sources: list[Source]) -> dict[int, Source]:
    files: dict[int, Source] = {}
    for source in sources:
        number, dash, _ = source.path.stem.partition("-")
        if not (dash and number.isdecimal() and int(number)):
            remedy = "name it like 3-title.md"
            raise EditionError("a question file without number", remedy, source.path)
        if other := files.get(int(number)):
            problem = f"question {int(number)} is there twice, also in {other.path.name}"
            raise EditionError(problem, "keep one or renumber", source.path)
        files[int(number)] = source
    return files


def _in_order(found: list[Paragraph], source: Source, number: int) -> list[Paragraph]:
    for paragraph, due in zip(found, _ids(number), strict=False):
        if paragraph.id != due:
            problem = f"paragraph {paragraph.id} stands where {due} is due"
            raise source.mistake(problem, "mend its id or its place", paragraph.line)
    if len(found) < 2:
        line = found[0].line if found else source.first_line
        raise source.mistake("no answer", f"write one that ends with {{#q{number}p1}}", line)
    return found


def _other_text(source: Source) -> Iterator[EditionError]:
    remedy = "end it with an id like {#q3p1} on a line of its own"
    for passage in passages.split(source.body):
        if not passage.id:
            line = source.first_line + passage.line
            yield source.mistake("a paragraph without an id", remedy, line)


def _ids(number: int) -> Iterator[str]:
    yield f"q{number}"
    for paragraph in count(1):
        yield f"q{number}p{paragraph}"
