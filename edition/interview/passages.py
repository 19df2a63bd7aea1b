"""Finds the interview's paragraphs in a page's Markdown: the blocks that carry one of its ids.

A paragraph of the interview ends with its id in the notation of Python-Markdown's `attr_list`:
`{#q3p1}` on a line of its own, or after a level-one heading. Beside it may stand what it is, whose
words they are and when they are said: `{#q3p2 .stage}`, `{#q3p3 by=TP t=00:12:03}`. Its words are
literal: nothing in them is Markdown but correction marks, unless the witness is Markdown itself.
Every other block is the site's own voice.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from edition.interview.paragraph import ID
from edition.interview.source import Source

GIVEN = rf"\{{#(?P<id>{ID.pattern})(?P<given>(?: +[^{{}}\s]+)*)\}}"
HEADING = re.compile(rf"# (?P<marked>\S.*) {GIVEN}")
PARAGRAPH = re.compile(rf"(?P<marked>\S.*)\n{GIVEN}", re.DOTALL)
SECTION = re.compile(r"## (?P<heading>\S.*) \{#(?P<id>s[1-9][0-9]*)\}")
BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


@dataclass(frozen=True)
class Passage:
    """One block of a page: text of the interview if it has an id, else the site's own."""

    marked: str
    id: str = ""
    line: int = 0  # of the file, counted from 1
    given: tuple[str, ...] = ()  # beside the id

    @property
    def is_section(self) -> bool:
        """Whether it is the heading of a section."""
        return self.id[:1] == "s" and self.id[1:].isdecimal()


def split(page: Source) -> Iterator[Passage]:
    """Yield the blocks of a page, the runs of lines between blank ones."""
    for block in BLOCK.finditer(page.body):
        yield _passage(block[0], page.line_at(block.start()))


def _passage(block: str, line: int = 0) -> Passage:
    block = block.rstrip()
    if found := HEADING.fullmatch(block) or PARAGRAPH.fullmatch(block):
        return Passage(found["marked"], found["id"], line, tuple(found["given"].split()))
    if found := SECTION.fullmatch(block):
        return Passage(found["heading"], found["id"], line)
    return Passage(block, line=line)


def substitute(body: str, write: Callable[[str], str]) -> str:
    """Return a page's Markdown with what is written for its id in place of each paragraph."""

    def replace(block: re.Match[str]) -> str:
        id = _passage(block[0]).id
        return write(id) + "\n" if id else block[0]

    return BLOCK.sub(replace, body)
