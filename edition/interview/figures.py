"""The figures that the speakers give, each in their words: what `docs/figures.yml` holds."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from edition.errors import each
from edition.interview import wording
from edition.interview.entry import Entry, read_data
from edition.interview.paragraph import Paragraph
from edition.interview.statement import Statement


@dataclass(frozen=True)
class Figure:
    """A figure as the words have it, and the words."""

    figure: str
    statement: Statement


def read_figures(
    docs: Path, paragraphs: Mapping[str, Paragraph], *, needed: bool
) -> tuple[Figure, ...]:
    """Read the file of figures, in its order."""

    def read(entry: Entry) -> Figure:
        statement, figure = Statement.read(entry, paragraphs), entry.values["figure"]
        if not wording.has(statement.words, figure):
            remedy = "give the figure as the words have it"
            raise entry.mistake(f"“{figure}” is not in the words quoted", remedy, "figure")
        return Figure(figure, statement)

    return tuple(each(read, read_data(docs / "figures.yml", "figures", needed).within("figures")))
