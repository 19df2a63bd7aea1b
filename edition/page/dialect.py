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
from edition.page.out_of_reach import OutOfReach
from edition.page.paragraphs_in_page import Paragraphs, Passages

BEFORE_ALL_ELSE = (
    1_000_000  # snippets are put in at 32, and CriticMarkup is taken for its own at 31
)
BEFORE_ALL_BLOCKS = 200
AFTER_INLINE = 10  # Python-Markdown has made all links at 20


class Gathered(Block):
    """The directive `/// edition | name`."""

    NAME = "edition"
    ARGUMENT = True
    CONFIG: ClassVar = {"docs": "", "out_of_reach": None}

    @stop_on_mistake
    def on_create(self, parent: Element) -> Element:
        """Append and return the gathered part."""
        part = gather(self.argument, Path(self.config["docs"]))
        parent.append(self.config["out_of_reach"].keep(part))
        return parent[-1]


class EditionExtension(BlocksExtension):
    """The entry point `edition` of Python-Markdown."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "the folder of the Markdown files"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Teach a Markdown instance this dialect."""
        self.out_of_reach = OutOfReach(md)
        super().extendMarkdown(md)
        found = Passages(md, self.out_of_reach)
        paragraphs = Paragraphs(md, found, Path(self.getConfig("docs")))
        md.preprocessors.register(found, "edition", BEFORE_ALL_ELSE)
        md.parser.blockprocessors.register(paragraphs, "edition", BEFORE_ALL_BLOCKS)
        md.treeprocessors.register(ExternalLinks(md), "external_links", AFTER_INLINE)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Teach it the directive."""
        block_mgr.register(
            Gathered, {"docs": self.getConfig("docs"), "out_of_reach": self.out_of_reach}
        )
