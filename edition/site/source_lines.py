"""Finds the line of the sources from which something on a built page came."""

from collections.abc import Iterator
from html import escape
from pathlib import Path

ELSEWHERE = ("docs/**/*.md", "mkdocs.yml", "overrides/**/*.html")


def find(sought: str, page: Path, root: Path) -> tuple[Path, int] | None:
    """Return the file and the line that a text stands on, or None if it stands nowhere.

    Args:
        sought: The text.
        page: The page's path in the built site, whose own source is looked through first.
        root: The project's folder.
    """
    for path in _sources(page, root):
        text = path.read_text("utf-8", errors="replace")
        for form in (sought, escape(sought), escape(sought, quote=False)):
            if form and form in text:
                return path, text.count("\n", 0, text.index(form)) + 1
    return None


def _sources(page: Path, root: Path) -> Iterator[Path]:
    own = root / "docs" / page.parent
    yield from filter(Path.is_file, (own.with_suffix(".md"), own / "index.md", own / "README.md"))
    for pattern in ELSEWHERE:
        yield from sorted(root.glob(pattern))
