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
    """One entry: what it says, and where in its file.

    Attributes:
        values: Its fields, held against the schema of its file's kind.
        fields: The file.
        keys: The path to it in the file.
    """

    values: dict[str, Any]
    fields: Fields
    keys: tuple[str | int, ...] = ()

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
    """Read a data file, whose lists are to be had by `within`.

    Args:
        path: The YAML file.
        kind: What it is called in schemas.json.
        needed: Whether a page asks for it; otherwise it needn't be there, and has no entries.

    Raises:
        EditionError: The file can't be read, is no YAML, or is not of its kind's form.
    """
    if not needed and not path.exists():
        return Entry({}, Fields({}, "", path, 1))
    fields = Fields.parse(read_text(path), path)
    fields.check(kind)
    return Entry(fields.values, fields)
