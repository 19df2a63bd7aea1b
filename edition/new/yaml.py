"""YAML that is written as it was read: comments, quotation marks and indentation stay."""

from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap

WIDTH = 4096  # no line is broken that wasn't


def loaded(text: str) -> CommentedMap:
    """Return the fields that a text has."""
    return _round_trip().load(text) or CommentedMap()


def dumped(fields: CommentedMap) -> str:
    """Return the text of fields."""
    written = StringIO()
    _round_trip().dump(fields, written)
    return written.getvalue()


def _round_trip() -> YAML:
    yaml = YAML(typ="rt")
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes, yaml.width = True, WIDTH
    return yaml
