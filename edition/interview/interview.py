"""The interview as a whole, read once from `docs/` and `published/`, and checked."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import count, groupby
from pathlib import Path

from edition.errors import each, together
from edition.interview import statements
from edition.interview.criticmarkup import Correction
from edition.interview.exchange import QUESTIONS, Exchange, Section
from edition.interview.fields import Fields
from edition.interview.frame import Frame
from edition.interview.names import Name, read_names
from edition.interview.note import Note, read_notes
from edition.interview.paragraph import Paragraph
from edition.interview.question_pages import read_exchanges
from edition.interview.reading import Reader
from edition.interview.record import Record
from edition.interview.source import INDEXES, Source, markdown_files, read_data
from edition.interview.strays import check_own_page, unlisted, without_id
from edition.interview.witness import Witness

HOME = "index.md"


@dataclass(frozen=True)
class Interview:
    """Everything the speakers and their editor published, who they are, and the site's notes."""

    root: Path
    pages: tuple[Source, ...]  # the home page first
    record: Record
    frame: Frame
    frame_notes: tuple[Note, ...]
    exchanges: tuple[Exchange, ...]
    witness: Witness

    @classmethod
    def read(cls, root: Path) -> "Interview":
        """Read and check the whole interview."""
        docs = root / "docs"
        paths = dict.fromkeys((docs / HOME, *markdown_files(docs)))
        home, *others = pages = tuple(each(Source.read, paths))
        each(check_own_page, (page for page in others if not _is_question(page, docs)))
        record, numbers = Record.of(home), count(1)
        witness = Witness.read(root / "published")
        reader = Reader(record, witness.is_markdown)
        frame = Frame.read(home, reader)
        notes = read_notes(home.front_matter, frame.paragraphs, numbers)
        questions = [page for page in others if _is_question(page, docs)]
        exchanges = read_exchanges(questions, docs / QUESTIONS, reader, numbers)
        interview = cls(root, pages, record, frame, notes, exchanges, witness)
        interview._check(reader)
        return interview

    def _check(self, reader: Reader) -> None:
        together(unlisted(self.record, self.paragraphs))
        due = {*self.witness.blocks(reader)} - {each.as_published for each in self.paragraphs}
        together(without_id(self.record.source, due))
        self.witness.check(self.paragraphs, [each.heading for each in self.sections], reader)
        # What is read from lists is checked by being read.
        _ = (self.unclear, self.names, self.dates, self.figures)

    @property
    def docs(self) -> Path:
        """The folder of the pages."""
        return self.root / "docs"

    @cached_property
    def by_id(self) -> dict[str, Paragraph]:
        """All its paragraphs by their ids, in the order of publication."""
        inner = (paragraph for exchange in self.exchanges for paragraph in exchange.paragraphs)
        every = (*self.frame.before, *inner, *self.frame.after)
        return {paragraph.id: paragraph for paragraph in every}

    @cached_property
    def by_path(self) -> dict[Path, list[Exchange]]:
        """The exchanges by the pages that they stand on, in order."""
        grouped = groupby(self.exchanges, key=lambda exchange: exchange.path)
        return {path: list(those) for path, those in grouped}

    @cached_property
    def sections(self) -> list[Section]:
        """The sections of a long interview, in order."""
        return list(dict.fromkeys(each.section for each in self.exchanges if each.section))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """All its paragraphs, in the order of publication."""
        return tuple(self.by_id.values())

    @property
    def notes(self) -> tuple[Note, ...]:
        """All notes by the site, in the order of the text."""
        return (*self.frame_notes, *(note for each in self.exchanges for note in each.notes))

    @cached_property
    def noted(self) -> dict[str, list[Note]]:
        """The notes by the ids of the paragraphs that have some, in the order of the text."""
        grouped = groupby(self.notes, key=lambda note: note.paragraph.id)
        return {id: list(those) for id, those in grouped}

    @property
    def corrections(self) -> Iterator[tuple[Paragraph, Correction]]:
        """Every correction after the paragraph that it is made in, in the order of the text."""
        for paragraph in self.paragraphs:
            yield from ((paragraph, each) for each in paragraph.corrections)

    @cached_property
    def unclear(self) -> tuple[statements.Statement, ...]:
        """The words that nobody could make sure of."""
        return statements.read_unclear(self.record, self.by_id)

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Who and what is named, if there is a list of that."""
        return read_names(self._listed("names"), self.by_id, self.notes)

    @cached_property
    def dates(self) -> tuple[statements.DatedStatements, ...]:
        """The dates that the speakers give, if there is a list of them."""
        return statements.read_dates(self._listed("dates"), self.by_id, self.notes)

    @cached_property
    def figures(self) -> tuple[statements.Figure, ...]:
        """The figures that the speakers give, if there is a list of them."""
        return statements.read_figures(self._listed("figures"), self.by_id)

    def _listed(self, kind: str) -> Fields:
        is_needed = any(name == kind for page in self.pages for name, _ in page.directives)
        return read_data(self.docs / f"{kind}.yml", kind, is_needed)


@cache
def current(root: Path) -> Interview:
    """Return the interview as it was when the build began: pages are many, and read it often."""
    return Interview.read(root)


def _is_question(page: Source, docs: Path) -> bool:
    return page.path.parent == docs / QUESTIONS and page.path.stem not in INDEXES
