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
    keys: tuple[str | int, ...]

    def within(self, field: str) -> Iterator["Entry"]:
        """Yield the entries of a list that is one of its fields."""
        for place, values in enumerate(self.values[field]):
            yield Entry(values, self.fields, (*self.keys, field, place))

    def line_of(self, *keys: str | int) -> int:
        """Return the line in the file of a field of this entry, counted from 1."""
        return self.fields.line_of((*self.keys, *keys))

    def mistake(self, problem: str, remedy: str, *keys: str | int) -> EditionError:
        """Return the error to raise over a field of this entry."""
        return EditionError(problem, remedy, self.fields.path, self.line_of(*keys))


def read_data(path: Path, kind: str) -> Entry:
    """Read a data file.

    Args:
        path: The YAML file.
        kind: What it is called in schemas.json.

    Returns:
        The file as one entry, whose lists are to be had by `within`.

    Raises:
        EditionError: The file can't be read, is no YAML, or is not of its kind's form.
    """
    fields = Fields.parse(read_text(path), path)
    fields.check(kind)
    return Entry(fields.values, fields, ())
