"""Keeps what the edition sets out of reach of every other extension of Python-Markdown.

While they look for signs that mean something to them, an empty element stands in its place. Its
headings, links and ids are there only for the table of contents and for MkDocs, which need them;
what is written to the page, once all else has had its turn, is what it was before.
"""

import re
from collections.abc import Callable
from copy import deepcopy
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from edition.errors import EditionError, stop_on_mistake

BEFORE_CONTENTS = 5.5  # Python-Markdown, MkDocs and Zensical look for headings at 5
LAST = -1_000_000
PLACE = "\ufdd2{}\ufdd2"  # noncharacters, which stand in no text
STAND_IN = re.compile("<(div|span)>\ufdd2(?P<number>[0-9]+)\ufdd2</\\1>")
HEADING = re.compile("h[1-6]")
ADDRESSES = ("href", "src")  # which MkDocs makes relative to the page


class Part:
    """One element that the edition has set, as it was and as others see it."""

    def __init__(self, element: Element, tag: str) -> None:
        self.seen = element
        self.as_set = deepcopy(element)
        self.as_set.tail = None
        self.stand_in = Element(tag)
        self._pairs = list(zip(self.as_set.iter(), element.iter(), strict=True))
        _empty(element)

    def learn(self) -> None:
        """Take over what only others know: addresses from this page, and ids of headings."""
        for ours, seen in self._pairs:
            for name in ADDRESSES:
                if name in ours.attrib:
                    ours.set(name, seen.get(name, ours.attrib[name]))
            if "id" in seen.attrib:
                ours.attrib.setdefault("id", seen.attrib["id"])


class OutOfReach:
    """The parts of the page that a Markdown instance is at work on."""

    def __init__(self, md: Markdown) -> None:
        self.md = md
        self.parts: list[Part] = []
        md.treeprocessors.register(_Step(self._show), "edition_show", BEFORE_CONTENTS)
        md.treeprocessors.register(_Step(self._hide), "edition_hide", LAST)
        md.postprocessors.register(_Writing(self._write), "edition", LAST)

    def keep(self, element: Element) -> Element:
        """Return what stands in an element's place until the page is written."""
        self.md.treeprocessors["prettify"].run(element)
        # Python-Markdown sets a block on a line of its own, and all else not.
        tag = "div" if self.md.is_block_level(element.tag) else "span"
        self.parts.append(Part(element, tag))
        return self.parts[-1].stand_in

    def _show(self, root: Element) -> None:
        for part in self.parts:
            if part.stand_in.text or len(part.stand_in):
                raise EditionError("words inside a directive", "close it with /// below its name")
            _replace(root, part.stand_in, part.seen)

    def _hide(self, root: Element) -> None:
        for number, part in enumerate(self.parts):
            part.learn()
            part.stand_in.text = PLACE.format(number)
            _replace(root, part.seen, part.stand_in)

    def _write(self, html: str) -> str:
        def as_set(found: re.Match[str]) -> str:
            part = self.parts[int(found["number"])]
            return self.md.serializer(part.as_set).replace(AMP_SUBSTITUTE, "&")

        return STAND_IN.sub(as_set, html)


class _Step(Treeprocessor):
    def __init__(self, step: Callable[[Element], None]) -> None:
        super().__init__()
        self.step = step

    @stop_on_mistake
    def run(self, root: Element) -> None:
        self.step(root)


class _Writing(Postprocessor):
    def __init__(self, write: Callable[[str], str]) -> None:
        super().__init__()
        self.write = write

    def run(self, text: str) -> str:
        return self.write(text)


def _empty(element: Element) -> None:
    """Take the words out of an element, but for those of headings."""
    if not HEADING.fullmatch(element.tag):
        element.text = None
        for child in element:
            child.tail = None
            _empty(child)


def _replace(root: Element, old: Element, new: Element) -> None:
    for parent in root.iter():
        for place, child in enumerate(parent):
            if child is old:
                new.tail = old.tail
                parent[place] = new
                return
    problem = "an extension has taken a part of the interview out of its page"
    raise EditionError(problem, "take it out of markdown_extensions in mkdocs.yml")
