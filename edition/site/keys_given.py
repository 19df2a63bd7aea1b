"""Checks that `mkdocs.yml` gives each key once: of two, a builder takes the last in silence."""

from pathlib import Path

from ruamel.yaml import YAML
from ruamel.yaml.constructor import DuplicateKeyError

from edition.errors import EditionError


def check(path: Path) -> None:
    """Check a settings file and those that it inherits from."""
    try:
        # The loader that keeps tags for what they are: a builder's own mean nothing here.
        given = YAML(typ="rt").load(path.read_text("utf-8-sig"))
    except DuplicateKeyError as error:
        remedy = "keep one of the two"
        raise EditionError(_problem(error), remedy, path, error.problem_mark.line + 1) from None
    if parent := given.get("INHERIT"):
        check(path.parent / parent)


def _problem(error: DuplicateKeyError) -> str:
    return str(error.problem).replace("found duplicate key", "given twice:").partition(" with ")[0]
