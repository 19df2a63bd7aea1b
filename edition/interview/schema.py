"""Holds fields against the schema of a kind of file, and tells each fault plainly."""

import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, cast

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError, best_match

SCHEMAS = Path(__file__).with_name("schemas.json")


def faults(kind: str, values: dict[str, Any]) -> Iterator[ValidationError]:
    """Yield the fault that says most of each field that has any."""
    by_field: dict[str, list[ValidationError]] = {}
    for fault in _validator(kind).iter_errors(values):
        by_field.setdefault(str(place(fault)), []).append(fault)
    return (fault for each in by_field.values() if (fault := best_match(each)))


def place(fault: ValidationError) -> list[str | int]:
    """Return the keys that lead to the field at fault."""
    keys, known = list(fault.absolute_path), _known(fault)
    instance = cast(dict[str, Any], fault.instance)
    return [*keys, next(key for key in instance if key not in known)] if known else keys


def told(fault: ValidationError, kind: str) -> tuple[str, str]:
    """Return what is wrong, by the description of the field if it has one, and what to do."""
    where = ".".join(str(key) for key in fault.absolute_path)
    said = cast(dict[str, Any], fault.schema).get("description", fault.message)
    remedy = f"see “{kind}” in edition/interview/{SCHEMAS.name} for the fields it takes"
    if fault.validator == "not":
        remedy = "take it out"
    elif known := _known(fault):
        said = f"unknown field “{place(fault)[-1]}”"
        remedy = f"it takes {', '.join(name for name in known if 'not' not in known[name])}"
    return f"{where}: {said}" if where else said, remedy


def _known(fault: ValidationError) -> dict[str, Any]:
    """Return the schemas of the fields that are known, where the fault is one that is not."""
    schema = cast(dict[str, Any], fault.schema)
    return schema["properties"] if fault.validator == "additionalProperties" else {}


@cache
def _validator(kind: str) -> Draft202012Validator:
    schema = json.loads(SCHEMAS.read_text("utf-8"))
    return Draft202012Validator({**schema, "$ref": f"#/$defs/{kind}"})
