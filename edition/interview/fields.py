"""YAML that knows its lines and is held against a JSON Schema: front matter, and lists of data."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from jsonschema.exceptions import ValidationError
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from edition.errors import EditionError, together
from edition.interview import characters, schema

TODO = "TODO"  # what is left to be said
LINE_ENDS = re.compile(r"\s*[\n\r\u2028\u2029]\s*")


@dataclass(frozen=True)
class Fields:
    """The fields of a front matter or of a data file."""

    values: dict[str, Any]  # each text on one line, as the files made of it need it
    text: str
    path: Path
    first_line: int  # of the file, on which the YAML begins, counted from 1

    @classmethod
    def parse(cls, text: str, path: Path, first_line: int = 1) -> "Fields":
        """Parse YAML 1.2; no text has no fields."""
        try:
            values = _on_one_line(YAML(typ="safe").load(text) if text.strip() else {})
        except (YAMLError, ValueError) as error:
            raise _fault(error, path, first_line) from None
        except RecursionError:
            remedy = "write it out"
            raise EditionError("an alias that contains itself", remedy, path, first_line) from None
        if not isinstance(values, dict):
            raise EditionError("no fields", "write lines like title: …", path, first_line)
        fields = cls(values, text, path, first_line)
        together(fields._refused(values, []))
        return fields

    def line_of(self, keys: Iterable[str | int]) -> int:
        """Return the line in the file, from 1, of the value that a path of keys leads to."""
        # Read once more, and slowly, since it is for the telling of a mistake alone.
        node, line = YAML(typ="rt").load(self.text), 0
        for key in keys:
            if not _has(node, key):
                break
            line, node = node.lc.data[key][0], node[key]
        return line + self.first_line

    def check(self, kind: str) -> None:
        """Hold the fields against the schema of a kind of file."""
        together(self._left(self.values, []))
        together(self._mistake(fault, kind) for fault in schema.faults(kind, self.values))

    def _left(self, value: Any, keys: list[str | int]) -> Iterator[EditionError]:
        """Yield each field that whoever wrote them has left to be done."""
        for inner, path in _inner(value, keys):
            yield from self._left(inner, path)
        if value == TODO:
            problem = f"{'.'.join(map(str, keys))} is still {TODO}"
            yield EditionError(
                problem, "say what is known, or unknown", self.path, self.line_of(keys)
            )

    def _refused(self, value: Any, keys: list[str | int]) -> Iterator[EditionError]:
        """Yield what is said of characters that were written by their numbers."""
        for inner, path in _inner(value, keys):
            yield from self._refused(inner, path)
        if isinstance(value, str) and (found := characters.REFUSED.search(value)):
            line = self.line_of(keys)
            yield EditionError(characters.named(found), characters.REMEDY, self.path, line)

    def _mistake(self, fault: ValidationError, kind: str) -> EditionError:
        line = self.line_of(schema.place(fault))
        return EditionError(*schema.told(fault, kind), self.path, line)


def _inner(value: Any, keys: list[str | int]) -> list[tuple[Any, list[str | int]]]:
    """Return what a mapping or a list has, each with the keys to it."""
    if not isinstance(value, (dict, list)):
        return []
    items = value.items() if isinstance(value, dict) else enumerate(value)
    return [(inner, [*keys, key]) for key, inner in items]


def _has(node: Any, key: str | int) -> bool:
    if isinstance(node, dict):
        return key in node
    return isinstance(node, list) and isinstance(key, int) and key < len(node)


def _on_one_line(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _on_one_line(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_on_one_line(each) for each in value]
    if isinstance(value, date):
        return value.isoformat()
    return LINE_ENDS.sub(" ", value.strip("\n")) if isinstance(value, str) else value


def _fault(error: Exception, path: Path, first_line: int) -> EditionError:
    mark = getattr(error, "problem_mark", None)
    problem = " ".join((getattr(error, "problem", None) or str(error)).split())
    line = first_line + (mark.line if mark else 0)
    return EditionError(f"not YAML ({problem})", "quote the value or mend it", path, line)
