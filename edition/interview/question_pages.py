"""Reads the pages of questions, each with its exchanges, whose ids go on from page to page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby
from pathlib import Path

from edition.errors import EditionError, each, together
from edition.interview import passages
from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange, Section
from edition.interview.note import Note, read_notes
from edition.interview.paragraph import Paragraph
from edition.interview.reading import Reader
from edition.interview.source import Source


def read_exchanges(
    sources: Sequence[Source], folder: Path, reader: Reader, notes: Iterator[int]
) -> tuple[Exchange, ...]:
    """Read the question files, in the order of their numbers."""
    files = _by_number(sources)
    missing = sorted({*range(1, max(files, default=1) + 1)} - {*files})
    together(
        EditionError(f"question {number} is missing", f"restore {number}-….md", folder)
        for number in missing
    )
    pages = each(lambda at: _read(files[at], reader), sorted(files))
    firsts = accumulate((len(page.parts) for page in pages), initial=1)
    numbered = zip(pages, firsts, strict=False)
    exchanges = each(lambda page: _exchanges(*page, notes), numbered)
    return tuple(exchange for page in exchanges for exchange in page)


def _by_number(sources: Sequence[Source]) -> dict[int, Source]:
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


@dataclass(frozen=True)
class Page:
    """A file of questions, and the paragraphs of each exchange in it."""

    source: Source
    parts: list[list[Paragraph]]


def _read(source: Source, reader: Reader) -> Page:
    source.check("question")
    remedy = "end it with an id like {#q3p1} on a line of its own"
    together(
        source.mistake("a paragraph without an id", remedy, passage.line)
        for passage in passages.split(source)
        if not passage.id
    )
    found = reader.paragraphs(source)
    parts = [list(part) for _, part in groupby(found, lambda each: each.question)]
    return Page(source, parts or [[]])


def _exchanges(page: Page, first: int, numbers: Iterator[int]) -> list[Exchange]:
    every = [paragraph for part in page.parts for paragraph in part]
    notes = read_notes(page.source.front_matter, every, numbers)
    return each(lambda part: _exchange(page, *part, notes), enumerate(page.parts, first))


def _exchange(page: Page, number: int, found: list[Paragraph], notes: Sequence[Note]) -> Exchange:
    source = page.source
    _check_order(found, number)
    if len(found) < 2:
        line = found[0].line if found else source.first_line
        raise source.mistake("no answer", f"write one that ends with {{#q{number}p1}}", line)
    title = source.front_matter.values["title"]
    return Exchange(
        number=number,
        title=title if len(page.parts) == 1 else found[0].text(Reading.CORRECTED),
        path=source.path,
        paragraphs=tuple(found),
        notes=tuple(note for note in notes if note.paragraph in found),
        section=_section(source, found[0].line),
    )


def _check_order(found: list[Paragraph], number: int) -> None:
    due = [f"q{number}"]
    for paragraph in found:
        if paragraph.id not in due:
            problem = f"paragraph {paragraph.id} stands where {due[0]} is due"
            raise paragraph.mistake(problem, "mend its id or its place")
        due = _next(paragraph, number)


def _next(paragraph: Paragraph, number: int) -> list[str]:
    """Return the ids that can follow a paragraph's, the likeliest first."""
    if paragraph.number:
        return [f"q{number}p{paragraph.number + 1}"]
    letter = chr(ord(paragraph.part or "a") + 1)
    return [f"q{number}p1", f"q{number}{letter}"]


def _section(source: Source, line: int) -> Section | None:
    """Return the section whose heading stands last before a line of a file."""
    headings = [each for each in passages.split(source) if each.is_section and each.line < line]
    return Section(headings[-1].id, headings[-1].marked) if headings else None
