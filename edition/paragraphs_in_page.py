"""Sets the paragraphs of the interview that stand in a page's own Markdown."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import ETX, STX

from edition import critic, passages, render
from edition.critic import Reading
from edition.errors import stop_on_mistake
from edition.interview import HOME, QUESTIONS
from edition.paragraph import Paragraph
from edition.passages import Passage
from edition.record import Record
from edition.render import Setting
from edition.source import Source

PLACE = re.compile(rf"{STX}edition:(\d+){ETX}")


class Passages(Preprocessor):
    """Takes the interview's paragraphs out before Markdown or HTML in them is interpreted."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.found: list[Passage] = []

    def run(self, lines: list[str]) -> list[str]:
        """Return the page's lines with a placeholder for each paragraph of the interview."""
        self.found.clear()
        return passages.substitute("\n".join(lines), self._keep).split("\n")

    def _keep(self, passage: Passage) -> str:
        self.found.append(passage)
        return f"{STX}edition:{len(self.found) - 1}{ETX}"


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
        """Replace the placeholder by the paragraph."""
        passage = self.passages.found[int(PLACE.sub(r"\1", blocks.pop(0)))]
        content = critic.parse(passage.marked)
        paragraph = Paragraph(passage.id or "", content, path=self.docs, line=0)
        folder = QUESTIONS if paragraph.question else ""
        parent.extend(self._labels(paragraph))
        parent.append(render.paragraph(paragraph, Setting(Reading.CORRECTED, folder, self.docs)))

    def _labels(self, paragraph: Paragraph) -> list[Element]:
        if paragraph.question and not paragraph.number:
            return [render.voice(self._record.interviewer.name)]
        return [render.voice(self._record.interviewee.name)] if paragraph.number == 1 else []

    @property
    def _record(self) -> Record:
        return Record.of(Source.read(self.docs / HOME))
