"""Figures measured several times, and ratios that tell nothing the spread doesn't show."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

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
