"""Sets the paragraphs of the interview that stand in a page's own Markdown."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor

from edition.errors import stop_on_mistake
from edition.interview import criticmarkup, passages
from edition.interview.criticmarkup import Reading
from edition.interview.interview import QUESTIONS, Interview, current
from edition.interview.paragraph import Paragraph
from edition.interview.passages import Passage
from edition.interview.record import Record
from edition.page import render
from edition.page.aside import aside
from edition.page.citations import citation_of
from edition.page.out_of_reach import OutOfReach
from edition.page.render import RenderContext

# Between noncharacters: Python-Markdown takes out what it marks its own places with.
PLACE = re.compile("\ufdd3(\\d+)\ufdd3")


class Passages(Preprocessor):
    """Takes the interview's paragraphs out before anything in them is interpreted."""

    def __init__(self, md: Markdown, out_of_reach: OutOfReach) -> None:
        super().__init__(md)
        self.out_of_reach = out_of_reach
        self.found: list[Passage] = []

    def run(self, lines: list[str]) -> list[str]:
        """Return the page's lines with a placeholder for each paragraph of the interview."""
        self.found.clear()
        self.out_of_reach.parts.clear()
        return passages.substitute("\n".join(lines), self._keep).split("\n")

    def _keep(self, passage: Passage) -> str:
        self.found.append(passage)
        return f"\ufdd3{len(self.found) - 1}\ufdd3"


class Paragraphs(BlockProcessor):
    """Puts them back in their places as elements, each voice labelled."""

    def __init__(self, md: Markdown, passages: Passages, docs: Path) -> None:
        super().__init__(md.parser)
        self.passages = passages
        self.docs = docs

    def test(self, parent: Element, block: str) -> bool:
        """Say whether a block is the placeholder of a paragraph."""
        return bool(PLACE.fullmatch(block))

    @stop_on_mistake
    def run(self, parent: Element, blocks: list[str]) -> None:
        """Replace the placeholder by the paragraph; after the last come notes and citation."""
        place = int(PLACE.sub(r"\1", blocks.pop(0)))
        passage = self.passages.found[place]
        content = criticmarkup.parse(passage.marked)
        paragraph = Paragraph(passage.id or "", content, path=self.docs, line=0)
        interview, context = current(self.docs), self._setting(paragraph)
        parts = [*_voice(paragraph, interview.record), render.paragraph(paragraph, context)]
        if place == len(self.passages.found) - 1:
            parts += _appended(paragraph, interview, context)
        parent.extend(map(self.passages.out_of_reach.keep, parts))

    def _setting(self, paragraph: Paragraph) -> RenderContext:
        folder = QUESTIONS if paragraph.question else ""
        abbreviations = current(self.docs).record.abbreviations
        return RenderContext(Reading.CORRECTED, folder, self.docs, abbreviations)


def _voice(paragraph: Paragraph, record: Record) -> list[Element]:
    if paragraph.question and not paragraph.number:
        return [render.voice(record.interviewer.name)]
    return [render.voice(record.interviewee.name)] if paragraph.number == 1 else []


def _appended(
    paragraph: Paragraph, interview: Interview, context: RenderContext
) -> Iterator[Element]:
    exchange = interview.exchanges[paragraph.question - 1] if paragraph.question else None
    if notes := exchange.notes if exchange else interview.frame_notes:
        yield aside(notes, "h2")
    if exchange:
        yield citation_of(exchange, interview, context)
