"""Writes down what was measured, as one table in Markdown.

A ratio is told only where the spread of the figures shows it.
"""

import platform
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from statistics import median

from bench import audits

HEADS = (
    *("", "this site", "Material’s defaults", "by hand"),
    *("over Material", "over by hand", "to reach"),
)
PACKAGES = ("mkdocs", "mkdocs-material", "Markdown", "lightningcss", "typst", "playwright")
NOT_SHOWN = "not shown"


@dataclass(frozen=True)
class Figure:
    """One quantity, as often as it was measured."""

    values: tuple[float, ...]
    digits: int = 0

    @classmethod
    def of(cls, values: Sequence[float], digits: int = 0) -> "Figure":
        """Return the figure of some values, to be told with so many digits after the point."""
        return cls(tuple(values), digits)

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    def over(self, other: "Figure") -> str:
        """Return its ratio to another, unless the two can't be told apart, or the other is none."""
        if not other.middle:
            return "–"
        measured = len(self.values) > 1 or len(other.values) > 1
        if measured and self._reaches(other) and other._reaches(self):
            return NOT_SHOWN
        return f"{self.middle / other.middle:.2f} ×"

    def _reaches(self, other: "Figure") -> bool:
        return min(self.values) <= max(other.values)

    def __str__(self) -> str:
        low, high = min(self.values), max(self.values)
        spread = f" ({self._told(low)} to {self._told(high)})" if len(self.values) > 1 else ""
        return f"{self._told(self.middle)}{spread}"

    def _told(self, value: float) -> str:
        return f"{value:,.{self.digits}f}"


@dataclass(frozen=True)
class Row:
    """One quantity, of this site, of Material's defaults and of a page by hand."""

    name: str
    ours: Figure
    material: Figure | None = None
    by_hand: Figure | None = None
    target: str = ""

    @property
    def cells(self) -> Sequence[str]:
        """What stands in the row."""
        others = (self.material, self.by_hand)
        told = (str(each) if each else "–" for each in (self.ours, *others))
        ratios = (self.ours.over(each) if each else "–" for each in others)
        return (self.name, *told, *ratios, self.target)


def report(rows: Iterable[Row], runs: int, browser: str) -> str:
    """Return the page of results, of so many runs of Lighthouse."""
    return "\n".join([*_introduction(runs), "", *_table(rows), "", *_versions(browser), ""])


def _introduction(runs: int) -> Iterator[str]:
    yield "# What a visit costs"
    yield ""
    yield "Written by `make bench`: this site, the same text as plain Markdown pages with the"
    yield "defaults of Material for MkDocs (no web fonts), and question 4 as a page by hand with"
    yield "four lines of style, no script and this site’s icon. All three come from one small"
    yield "server on the same machine: HTTP/1.1, gzip at level 6. Bytes are all that the server"
    yield "sends, headers counted. A first visit is over when Chromium has asked for nothing for"
    yield "half a second; what is then kept for reading without a network isn’t counted."
    yield "Lighthouse audits as a phone with simulated throttling, the three pages in turn,"
    yield f"{runs} times; told are the median and, in brackets, the lowest and the highest. A ratio"
    yield "of figures whose spreads overlap is not shown. Interviews of so many questions are of"
    yield "invented words; the shorter ones are built several times."


def _table(rows: Iterable[Row]) -> Iterator[str]:
    yield f"| {' | '.join(HEADS)} |"
    yield f"|---|{'---:|' * (len(HEADS) - 2)}---|"
    yield from (f"| {' | '.join(row.cells)} |" for row in rows)


def _versions(browser: str) -> Iterator[str]:
    packages = (f"{name} {version(name)}" for name in PACKAGES)
    yield f"Measured with {', '.join(packages)}, Lighthouse {audits.version()},"
    yield f"Chromium {browser}, Python {platform.python_version()}."
