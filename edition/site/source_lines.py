"""Finds the line of the sources from which something on a built page came."""

from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path

ELSEWHERE = ("docs/**/*.md", "docs/**/*.css", "mkdocs.yml", "overrides/**/*.html")


def find(forms: Iterable[str], page: Path, root: Path) -> tuple[Path, int | None]:
    """Return the file and the line that one of a text's forms stands on, or else the page's own."""
    written = [each for form in forms for each in (form, escape(form), escape(form, quote=False))]
    sources = list(_sources(page, root))
    for path in sources:
        text = path.read_text("utf-8", errors="replace")
        for form in filter(text.__contains__, written):
            return path, text.count("\n", 0, text.index(form)) + 1
    return sources[0], None


def _sources(page: Path, root: Path) -> Iterator[Path]:
    own = root / "docs" / page.parent
    yield from filter(Path.is_file, (own.with_suffix(".md"), own / "index.md", own / "README.md"))
    for pattern in ELSEWHERE:
        # An editor's lock on a file is a link that leads nowhere.
        yield from filter(Path.is_file, sorted(root.glob(pattern)))
