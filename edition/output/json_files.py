"""The files to take along that are JSON: the interview, its schema, its entry in CSL-JSON."""

import json
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from edition.errors import EditionError
from edition.interview.source import read_text
from edition.output.built_site import Site
from edition.output.templates import TEMPLATES
from edition.output.text_files import text_file

SCHEMA = TEMPLATES / "files" / "interview.schema.json"


def interview_schema(site: Site) -> bytes:
    """Return the schema of interview.json (JSON Schema 2020-12); it is the same for every site."""
    return read_text(SCHEMA).encode()


def interview_json(site: Site) -> bytes:
    """Return the interview as JSON (RFC 8259), held against its schema."""
    content = json.loads(text_file("interview.json", site))
    schema = json.loads(read_text(SCHEMA))
    if fault := best_match(Draft202012Validator(schema).iter_errors(content)):
        problem = f"interview.json, {fault.json_path}: {fault.message[:200]}"
        raise EditionError(problem, "mend what writes it, or its schema", SCHEMA)
    return _written(content)


def csl(site: Site) -> bytes:
    """Return the entry by which reference managers and citation styles know the interview."""
    item = json.loads(text_file("interview.csl.json", site))
    return _written([{name: value for name, value in item.items() if value}])


def _written(content: Any) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()
