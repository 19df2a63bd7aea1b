"""An entry of a list in a data file of `docs/`, which knows the lines that it stands on."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition.errors import EditionError
from edition.interview.fields import Fields
from edition.interview.source import read_text


@dataclass(frozen=True)
class Entry:
    """One entry: what it says, and where in its file."""

    values: dict[str, Any]
    fields: Fields
    keys: tuple[str | int, ...] = ()  # the path to it in the file

    def within(self, field: str) -> Iterator["Entry"]:
        """Yield the entries of a list that is one of its fields, none if it has no such field."""
        for place, values in enumerate(self.values.get(field, ())):
            yield Entry(values, self.fields, (*self.keys, field, place))

    def part(self, field: str) -> "Entry":
        """Return a field that has fields of its own."""
        return Entry(self.values[field], self.fields, (*self.keys, field))

    def mistake(self, problem: str, remedy: str, *keys: str | int) -> EditionError:
        """Return the error to raise over a field of this entry."""
        line = self.fields.line_of((*self.keys, *keys))
        return EditionError(problem, remedy, self.fields.path, line)


def read_data(path: Path, kind: str, needed: bool) -> Entry:
    """Read a data file; where no page needs it, it may be missing, and has no entries."""
    if not needed and not path.exists():
        return Entry({}, Fields({}, "", path, 1))
    fields = Fields.parse(read_text(path), path)
    fields.check(kind)
    return Entry(fields.values, fields)
