"""A date as a record knows it: a year, a month or a day, perhaps uncertain."""

from dataclasses import dataclass

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Date:
    """A date by the Extended Date/Time Format, levels 0 and 1: `2022`, `2022-07`, `2022-07-12?`."""

    edtf: str

    def __str__(self) -> str:
        year, *rest = self.edtf.removesuffix("?").split("-")
        words = [str(int(day)) for day in rest[1:]] + [MONTHS[int(month) - 1] for month in rest[:1]]
        uncertain = " (uncertain)" if self.edtf.endswith("?") else ""
        return " ".join([*words, year]) + uncertain
