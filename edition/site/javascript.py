"""Finds the slip in a script: a browser would leave out the whole of it, and say nothing."""

from collections.abc import Iterator
from pathlib import Path

from tree_sitter import Language, Node, Parser
from tree_sitter_javascript import language

from edition.errors import EditionError, together

SCRIPTS = ("docs/assets/*.js", "overrides/**/*.js")


def check(root: Path) -> None:
    """Read the scripts of a project's folder."""
    together(_mistakes(root))


def _mistakes(root: Path) -> Iterator[EditionError]:
    parser = Parser(Language(language()))
    for path in (path for pattern in SCRIPTS for path in sorted(root.glob(pattern))):
        if slip := _slip(parser.parse(path.read_bytes()).root_node):
            line = slip.start_point.row + 1
            yield EditionError("not a script that a browser can read", "mend it", path, line)


def _slip(node: Node) -> Node | None:
    """Return the innermost of what can't be read, or is missing, first."""
    if node.is_missing or not node.has_error:
        return node if node.is_missing else None
    inner = next(filter(None, map(_slip, node.children)), None)
    return inner or (node if node.is_error else None)
