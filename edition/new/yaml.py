"""YAML that is written as it was read: comments, quotation marks and indentation stay."""

from ruamel.yaml import YAML

WIDTH = 4096  # no line is broken that wasn't


def round_trip() -> YAML:
    """Return what reads and writes it so."""
    yaml = YAML(typ="rt")
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.preserve_quotes, yaml.width = True, WIDTH
    return yaml
