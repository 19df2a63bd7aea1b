"""Checks the sources before a page is built: the interview, and what the pages ask for."""

from pathlib import Path

from edition.errors import together
from edition.interview.interview import Interview, current
from edition.output.page_parts import DIRECTIVES, unknown


def check(root: Path) -> Interview:
    """Read the interview anew, whatever an earlier build has read, and return it.

    Args:
        root: The project's folder, with `docs/` and `published/`.

    Raises:
        EditionError: The mistakes found, with their files and lines.
    """
    current.cache_clear()
    interview = current(root)
    together(
        page.mistake(*unknown(name), line)
        for page in interview.pages
        for name, line in page.directives
        if name not in DIRECTIVES
    )
    return interview
