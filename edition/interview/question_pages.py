"""Reads the pages of questions, each with its exchanges, whose ids go on from page to page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, groupby
from pathlib import Path

from edition.errors import EditionError, each, together
from edition.interview import passages
from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange, Section
from edition.interview.note import read_notes
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
    pages = each(lambda at: Page.read(files[at], reader), sorted(files))
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

    @classmethod
    def read(cls, source: Source, reader: Reader) -> "Page":
        """Read a file."""
        source.check("question")
        together(_other_text(source))
        found = reader.paragraphs(source)
        parts = [list(part) for _, part in groupby(found, lambda each: each.question)]
        return cls(source, parts or [[]])


def _exchanges(page: Page, first: int, notes: Iterator[int]) -> list[Exchange]:
    """Return the exchanges of a page, with the notes on each."""
    fields = page.source.front_matter
    every = [paragraph for part in page.parts for paragraph in part]
    read = read_notes(fields, every, notes)
    return each(
        lambda at: replace(
            _exchange(page, at, first + at),
            notes=tuple(note for note in read if note.paragraph in page.parts[at]),
        ),
        range(len(page.parts)),
    )


def _exchange(page: Page, place: int, number: int) -> Exchange:
    found, source = page.parts[place], page.source
    _check_order(found, source, number)
    if len(found) < 2:
        line = found[0].line if found else source.first_line
        raise source.mistake("no answer", f"write one that ends with {{#q{number}p1}}", line)
    alone = len(page.parts) == 1
    title = source.front_matter.values["title"] if alone else found[0].text(Reading.CORRECTED)
    section = _section(source, found[0].line)
    return Exchange(number, title, source.path, tuple(found), section=section)


def _check_order(found: list[Paragraph], source: Source, number: int) -> None:
    due = [f"q{number}"]
    for paragraph in found:
        if paragraph.id not in due:
            problem = f"paragraph {paragraph.id} stands where {due[0]} is due"
            raise source.mistake(problem, "mend its id or its place", paragraph.line)
        due = _next(paragraph, number)


def _next(paragraph: Paragraph, number: int) -> list[str]:
    """Return the ids that can follow a paragraph's, the likeliest first."""
    if paragraph.number:
        return [f"q{number}p{paragraph.number + 1}"]
    letter = chr(ord(paragraph.part or "a") + 1)
    return [f"q{number}p1", f"q{number}{letter}"]


def _section(source: Source, line: int) -> Section | None:
    """Return the section whose heading stands last before a line of a file."""
    above = [
        passage
        for passage in passages.split(source.body)
        if passage.is_section and source.first_line + passage.line < line
    ]
    return Section(above[-1].id or "", above[-1].marked) if above else None


def _other_text(source: Source) -> Iterator[EditionError]:
    remedy = "end it with an id like {#q3p1} on a line of its own"
    for passage in passages.split(source.body):
        if not passage.id:
            line = source.first_line + passage.line
            yield source.mistake("a paragraph without an id", remedy, line)
