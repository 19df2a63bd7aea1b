"""YAML that knows its lines and is held against a JSON Schema: front matter, and lists of data."""

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from edition.errors import EditionError, together
from edition.interview import schema

TODO = "TODO"  # what is left to be said
LINE_ENDS = re.compile(r"\s*[\n\r\u2028\u2029]\s*")
# What XML 1.0 (section 2.2) forbids, and what HTML (section 13.2.3.5) calls a mistake: control
# characters, halves of characters, and code points that are none.
NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
# No text has them, so some stand for what is filled in later: U+FDD0, 1 and 4 in output/context.py,
# 2 in extension/out_of_reach.py, 3 in extension/__init__.py, 5 to 9 in output/words.py.
REFUSED = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{NO_CHARACTERS}]"
)

Key = str | int


@dataclass(frozen=True)
class Fields:
    """The fields of a front matter, of a data file, or of an entry within."""

    values: Any  # by name, or one text; each on one line, as the files made of it need it
    text: str
    path: Path
    first_line: int  # of the file, on which the YAML begins, counted from 1
    keys: tuple[Key, ...] = ()  # the path to the entry

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
        together(
            unfit(found, path, fields.line_of(*keys))
            for keys, value in _leaves(values)
            if isinstance(value, str) and (found := REFUSED.search(value))
        )
        return fields

    def within(self, field: str) -> Iterator["Fields"]:
        """Yield the entries of a list that is one of the fields, none if there is no such field."""
        for place, values in enumerate(self.values.get(field, ())):
            yield replace(self, values=values, keys=(*self.keys, field, place))

    def part(self, field: str) -> "Fields":
        """Return one field, which knows its own line."""
        return replace(self, values=self.values[field], keys=(*self.keys, field))

    def line_of(self, *keys: Key) -> int:
        """Return the line in the file, from 1, of the value that a path of keys leads to."""
        # Read once more, and slowly, since it is for the telling of a mistake alone.
        node, line = YAML(typ="rt").load(self.text), 0
        with suppress(AttributeError, KeyError, TypeError):  # which say that there is no such value
            for key in (*self.keys, *keys):
                line, node = node.lc.data[key][0], node[key]
        return line + self.first_line

    def mistake(self, problem: str, remedy: str, *keys: Key) -> EditionError:
        """Return the error to raise over a field."""
        return EditionError(problem, remedy, self.path, self.line_of(*keys))

    def check(self, kind: str) -> None:
        """Hold the fields against the schema of a kind of file."""
        remedy = "say what is known, or unknown"
        together(
            self.mistake(f"{'.'.join(map(str, keys))} is still {TODO}", remedy, *keys)
            for keys, value in _leaves(self.values)
            if value == TODO
        )
        together(
            self.mistake(*schema.told(fault, kind), *schema.place(fault))
            for fault in schema.faults(kind, self.values)
        )


def unfit(found: re.Match[str], path: Path, line: int) -> EditionError:
    """Return the error to raise over a character that no file made of markup can carry."""
    problem = f"the control character U+{ord(found[0]):04X}"
    return EditionError(problem, "remove it: XML and HTML can’t carry it", path, line)


def _leaves(value: Any, keys: tuple[Key, ...] = ()) -> Iterator[tuple[tuple[Key, ...], Any]]:
    """Yield each value that has no others in it, after the keys to it."""
    if not isinstance(value, (dict, list)):
        yield keys, value
        return
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield from _leaves(inner, (*keys, key))


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
