"""Holds the menu against the interview: every question, once, in the order of the conversation."""

import re
from collections.abc import Sequence
from itertools import zip_longest
from pathlib import Path

from edition.errors import EditionError
from edition.interview.interview import HOME, Interview

REMEDY = "list every question once under nav, in the order of their numbers"


def check(menu: Sequence[str], interview: Interview, settings: Path) -> None:
    """Check that readers are led through the questions as they were asked."""
    questions = [path.relative_to(interview.docs).as_posix() for path in interview.by_path]
    known = set(questions)
    listed = [page for page in menu if page in known]
    for page, due in zip_longest(listed, questions):
        if page is None:
            raise EditionError(f"{due} is not in the menu", REMEDY, settings)
        if page != due:
            place = f"where {due} is due" if due else "a second time"
            raise mistake(f"{page} stands in the menu {place}", REMEDY, page, settings)


def check_home(has_home: bool, settings: Path) -> None:
    """Check that the home page is in the menu, where the templates find it."""
    if not has_home:
        problem = f"{HOME} is not in the menu, or in a section of it"
        raise mistake(problem, f"list {HOME} under nav, outside of all sections", HOME, settings)


def check_left_out(left_out: Sequence[str], settings: Path) -> None:
    """Check that the menu leads to no page that isn't built."""
    for page in left_out:
        problem = f"{page} is in the menu, and left out of the site"
        remedy = "take it off nav, or off draft_docs and exclude_docs"
        raise mistake(problem, remedy, page, settings)


def mistake(problem: str, remedy: str, page: str, settings: Path) -> EditionError:
    """Return the error to raise over a page in the menu, with the last line that lists it."""
    listed = re.compile(rf"""\s*- (?:.*[\s"'])?{re.escape(page)}["']?\s*""")
    lines = enumerate(settings.read_text("utf-8").splitlines(), 1)
    found = [number for number, line in lines if listed.fullmatch(line)]
    return EditionError(problem, remedy, settings, found[-1] if found else None)
