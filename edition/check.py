"""Checks the sources before a page is built: the interview, and what the pages ask for."""

from collections.abc import Iterator
from pathlib import Path

from edition.errors import EditionError, together
from edition.interview.interview import Interview, current
from edition.output.page_parts import DIRECTIVES, WHOLE, unknown


def check(root: Path) -> Interview:
    """Read the interview anew, whatever an earlier build has read, and return it."""
    current.cache_clear()
    interview = current(root)
    together(
        page.mistake(*unknown(name), line)
        for page in interview.pages
        for name, line in page.directives
        if name not in DIRECTIVES
    )
    together(_not_whole(interview))
    return interview


def _not_whole(interview: Interview) -> Iterator[EditionError]:
    """Yield the pages of all paragraphs that don't ask for them."""
    for name in WHOLE:
        path = interview.docs / f"{name}.md"
        for page in interview.pages:
            if page.path == path and name not in dict(page.directives):
                problem = "a page that lacks the interview"
                yield page.mistake(problem, f"ask for it by /// edition | {name}", page.first_line)
