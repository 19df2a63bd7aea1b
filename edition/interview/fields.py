"""YAML that knows its lines and is held against a JSON Schema: front matter, and lists of data."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml
from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

from edition.errors import EditionError

SCHEMAS = Path(__file__).with_name("schemas.json")
LINE_ENDS = re.compile(r"\s*[\n\r\u2028\u2029]\s*")


@dataclass(frozen=True)
class Fields:
    """The fields of a front matter or of a data file, with their lines."""

    values: dict[str, Any]
    root: yaml.Node | None
    path: Path
    first_line: int

    @classmethod
    def parse(cls, text: str, path: Path, first_line: int = 1) -> "Fields":
        """Parse YAML.

        Args:
            text: The YAML.
            path: The file it was read from, for messages.
            first_line: The line of that file on which it begins.

        Returns:
            The fields; each text in them stands on one line, as the formats made of it need it.

        Raises:
            EditionError: It is not YAML, or not a mapping.
        """
        try:
            root = yaml.compose(text, yaml.SafeLoader)
            values = _on_one_line(yaml.safe_load(text))
        except (yaml.YAMLError, ValueError) as error:
            raise _fault(error, path, first_line) from None
        if not isinstance(values, dict):
            raise EditionError("no fields", "write lines like title: …", path, first_line)
        return cls(values, root, path, first_line)

    def line_of(self, keys: Iterable[str | int]) -> int:
        """Return the line in the file, from 1, of the value that a path of keys leads to."""
        node, line = self.root, 0
        for key in keys:
            if (found := _step(node, key)) is None:
                break
            line, node = found
        return line + self.first_line

    def check(self, kind: str) -> None:
        """Hold the fields against the schema of a kind of file.

        Args:
            kind: A name under `$defs` in schemas.json.

        Raises:
            EditionError: A field is missing, unknown, or not of its form.
        """
        if fault := best_match(_validator(kind).iter_errors(self.values)):
            line = self.line_of(_place(fault))
            raise EditionError(_told(fault), _remedy(kind), self.path, line)


@cache
def _validator(kind: str) -> Draft202012Validator:
    schema = json.loads(SCHEMAS.read_text("utf-8"))
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{kind}"})


def _on_one_line(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _on_one_line(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_on_one_line(each) for each in value]
    return LINE_ENDS.sub(" ", value.strip("\n")) if isinstance(value, str) else value


def _place(fault: ValidationError) -> list[str | int]:
    keys = list(fault.absolute_path)
    if fault.validator != "additionalProperties":
        return keys
    instance, schema = cast(dict[str, Any], fault.instance), cast(dict[str, Any], fault.schema)
    return [*keys, next(key for key in instance if key not in schema["properties"])]


def _told(fault: ValidationError) -> str:
    where = ".".join(str(key) for key in fault.absolute_path)
    return f"{where}: {fault.message}" if where else fault.message


def _remedy(kind: str) -> str:
    return f"see “{kind}” in edition/interview/{SCHEMAS.name} for the fields it takes"


def _step(node: yaml.Node | None, key: str | int) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            if name.value == str(key):
                return name.start_mark.line, value
    if isinstance(node, yaml.SequenceNode) and isinstance(key, int):
        return node.value[key].start_mark.line, node.value[key]
    return None


def _fault(error: Exception, path: Path, first_line: int) -> EditionError:
    mark = getattr(error, "problem_mark", None)
    problem = " ".join((getattr(error, "problem", None) or str(error)).split())
    line = first_line + (mark.line if mark else 0)
    return EditionError(f"not YAML ({problem})", "quote the value or mend it", path, line)
