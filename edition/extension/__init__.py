"""What Python-Markdown learns: the interview's paragraphs, and parts gathered from it.

A block that ends with an id of the interview is one of its paragraphs, taken literally;
`/// edition | name` asks for a part that is gathered from the whole interview. How each part
looks stands in `edition/templates/page/`.
"""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, ClassVar
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions.toc import TocTreeprocessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from pymdownx.blocks import BlocksExtension, BlocksProcessor
from pymdownx.blocks.block import Block

from edition.errors import stop_on_mistake
from edition.extension import own_voice
from edition.extension.out_of_reach import BEFORE_CONTENTS, OutOfReach
from edition.interview import passages
from edition.interview.paragraph import ID
from edition.output import page_parts

BEFORE_ALL_ELSE = 1_000_000  # snippets are put in at 32, and CriticMarkup taken for its own at 31
BEFORE_ALL_BLOCKS = 200
LAYOUT = ("main", "contents")  # ids in overrides/
# Between noncharacters: Python-Markdown takes out what it marks its own places with.
PLACE = re.compile("\ufdd3(?P<id>\\w+)\ufdd3")

Slugify = Callable[[str, str], str]


class _Passages(Preprocessor):
    """Takes the interview's paragraphs out before anything in them is interpreted."""

    def __init__(self, md: Markdown, out_of_reach: OutOfReach) -> None:
        super().__init__(md)
        self.out_of_reach = out_of_reach

    def run(self, lines: list[str]) -> list[str]:
        self.out_of_reach.parts.clear()
        places = passages.substitute("\n".join(lines), lambda id: f"\ufdd3{id}\ufdd3")
        return places.split("\n")


class _Paragraphs(BlockProcessor):
    """Puts them back in their places as elements."""

    def __init__(self, md: Markdown, docs: Path, out_of_reach: OutOfReach) -> None:
        super().__init__(md.parser)
        self.docs = docs
        self.out_of_reach = out_of_reach

    def test(self, parent: Element, block: str) -> bool:
        return bool(PLACE.fullmatch(block))

    @stop_on_mistake
    def run(self, parent: Element, blocks: list[str]) -> None:
        id = PLACE.sub(r"\g<id>", blocks.pop(0))
        parent.extend(map(self.out_of_reach.keep, page_parts.in_place(id, self.docs)))


class _Gathered(Block):
    """The directive `/// edition | name`."""

    NAME = "edition"
    ARGUMENT = True
    CONFIG: ClassVar = {"docs": "", "out_of_reach": None}

    @stop_on_mistake
    def on_create(self, parent: Element) -> Element:
        part = page_parts.gather(self.argument, Path(self.config["docs"]))
        parent.append(self.config["out_of_reach"].keep(part))
        return parent[-1]


class _IdsOfHeadings(Treeprocessor):
    """Has headings avoid the ids of the interview and of the layout, as those on the page."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.avoiding: Slugify | None = None

    def run(self, root: Element) -> None:
        for contents in self.md.treeprocessors:
            if isinstance(contents, TocTreeprocessor) and contents.slugify is not self.avoiding:
                contents.slugify = self.avoiding = _avoiding(contents.slugify)


def _avoiding(slugify: Slugify) -> Slugify:
    def slug(heading: str, separator: str) -> str:
        id = slugify(heading, separator)
        return f"{id}_1" if is_taken(id) else id

    return slug


def is_taken(id: str) -> bool:
    """Say whether an id is a paragraph's, or one of the layout's."""
    return id in LAYOUT or bool(ID.fullmatch(id))


class EditionExtension(BlocksExtension):
    """The entry point `edition` of Python-Markdown."""

    def __init__(self, **options: Any) -> None:
        self.config = {"docs": ["docs", "the folder of the Markdown files"]}
        super().__init__(**options)

    def extendMarkdown(self, md: Markdown) -> None:
        """Teach a Markdown instance both, and what ordinary pages need."""
        self.out_of_reach = OutOfReach(md)
        super().extendMarkdown(md)
        paragraphs = _Paragraphs(md, Path(self.getConfig("docs")), self.out_of_reach)
        md.preprocessors.register(_Passages(md, self.out_of_reach), "edition", BEFORE_ALL_ELSE)
        md.parser.blockprocessors.register(paragraphs, "edition", BEFORE_ALL_BLOCKS)
        own_voice.register(md)
        md.treeprocessors.register(_IdsOfHeadings(md), "edition_ids", BEFORE_CONTENTS)

    def extendMarkdownBlocks(self, md: Markdown, block_mgr: BlocksProcessor) -> None:
        """Teach it the directive."""
        given = {"docs": self.getConfig("docs"), "out_of_reach": self.out_of_reach}
        block_mgr.register(_Gathered, given)
