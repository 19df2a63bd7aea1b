"""Finds the interview's paragraphs in a page's Markdown: the blocks that carry one of its ids.

A paragraph of the interview ends with its id in the notation of Python-Markdown's `attr_list`:
`{#q3p1}` on a line of its own, or after a level-one heading. Its words are literal: nothing in
them is Markdown but correction marks. Every other block is the site's own voice.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from edition.errors import EditionError, each
from edition.interview import criticmarkup
from edition.interview.paragraph import ID, Paragraph
from edition.interview.record import Record
from edition.interview.source import Source

HEADING = re.compile(rf"# (?P<marked>\S.*) \{{#(?P<id>{ID.pattern})\}}")
PARAGRAPH = re.compile(rf"(?P<marked>\S.*)\n\{{#(?P<id>{ID.pattern})\}}", re.DOTALL)
BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")


@dataclass(frozen=True)
class Passage:
    """One block of a page: text of the interview if it has an id, else the site's own."""

    marked: str
    id: str | None
    line: int


def split(body: str) -> Iterator[Passage]:
    """Yield the blocks of a page, the runs of lines between blank ones.

    Args:
        body: A page's Markdown, without its front matter.

    Yields:
        Each block with its id, if it is the interview's, and its line, counted from 0.
    """
    for block in BLOCK.finditer(body):
        yield _passage(block[0].rstrip(), body.count("\n", 0, block.start()))


def _passage(block: str, line: int) -> Passage:
    found = HEADING.fullmatch(block) or PARAGRAPH.fullmatch(block)
    return Passage(found["marked"], found["id"], line) if found else Passage(block, None, line)


def substitute(body: str, write: Callable[[str], str]) -> str:
    """Return a page's Markdown with each passage of the interview written otherwise.

    Args:
        body: A page's Markdown, without its front matter.
        write: Gives the text that takes the place of a passage, by its id.
    """

    def replace(block: re.Match[str]) -> str:
        passage = _passage(block[0].rstrip(), 0)
        return write(passage.id) + "\n" if passage.id else block[0]

    return BLOCK.sub(replace, body)


def paragraphs(source: Source, record: Record) -> list[Paragraph]:
    """Return the paragraphs of the interview that stand in a file, in their order.

    Raises:
        EditionError: A mark is malformed; the message names file and line.
    """
    found = (passage for passage in split(source.body) if passage.id)
    return each(lambda passage: _paragraph(passage, source, record), found)


def _paragraph(passage: Passage, source: Source, record: Record) -> Paragraph:
    id, line = passage.id or "", source.first_line + passage.line
    try:
        content = criticmarkup.parse(passage.marked)
    except EditionError as error:
        raise source.mistake(error.problem, error.remedy, line) from None
    answers = (parts := ID.fullmatch(id)) and parts["number"]
    speaker = record.interviewee if answers else record.interviewer
    return Paragraph(id, content, speaker, source.path, line)
