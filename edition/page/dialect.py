"""The Markdown of this edition: what Python-Markdown knows, and three things more.

A block that ends with an id of the interview is one of its paragraphs, taken literally, with
CriticMarkup; `/// edition | name` asks for a part that is gathered from the whole interview;
links to other sites are marked.
"""

from pathlib import Path
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from edition.errors import stop_on_mistake
from edition.page.directives import gather
from edition.page.external_links import ExternalLinks
from edition.page.paragraphs_in_page import Paragraphs, Passages

AFTER_WHITE_SPACE = 29  # Python-Markdown collapses line ends at 30 and takes HTML out at 20
BEFORE_ALL_BLOCKS = 200
AFTER_INLINE = 10  # Python-Markdown has made all links at 20


class Gathered(Block):
    """The directive `/// edition | name`."""

    NAME = "edition"
    ARGUMENT = True
    CONFIG: ClassVar = {"docs": ""}

    @stop_on_mistake
    def on_create(self, parent: Element) -> Element:
        """Append and return the gathered part."""
        parent.append(gather(self.argument, Path(self.config["docs"])))
        return parent[-1]


class EditionExtension(BlocksExtension):
    """The entry point `edition` of Python-Markdown."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "the folder of the Markdown files"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Teach a Markdown instance this dialect."""
        super().extendMarkdown(md)
        found = Passages(md)
        paragraphs = Paragraphs(md, found, Path(self.getConfig("docs")))
        md.preprocessors.register(found, "edition", AFTER_WHITE_SPACE)
        md.parser.blockprocessors.register(paragraphs, "edition", BEFORE_ALL_BLOCKS)
        md.treeprocessors.register(ExternalLinks(md), "external_links", AFTER_INLINE)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Teach it the directive."""
        block_mgr.register(Gathered, {"docs": self.getConfig("docs")})
