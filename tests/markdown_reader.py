"""Reads the Markdown to take along as programs do: its blocks, and which are paragraphs."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from xml.etree.ElementTree import Element

from markdown import markdown
from pypandoc import convert_text

from tests.built_site import Page
from tests.readings import Reading, collapse

REFERENCE = re.compile(r"headline|standfirst|introduction\d*|byline|end\d+|q\d+(?:[b-z]|p\d+)?")
BLOCKS = ("h1", "h2", "h3", "p", "ul", "li", "hr")


Program = Callable[[str], str]


def pandoc(text: str) -> str:
    """As pandoc reads Markdown if it isn't told of a dialect."""
    return str(convert_text(text, "html", format="markdown", extra_args=["--wrap=none"]))


PROGRAMS = {"Python-Markdown": markdown, "pandoc": pandoc}


def root_of(content: bytes, program: Program = markdown) -> Element:
    html = program(content.decode("utf-8-sig"))
    return Page("interview.md", "", f"<article>{html}</article>").root


def blocks_of(content: bytes, program: Program = markdown) -> list[Element]:
    return [element for element in root_of(content, program).iter() if element.tag in BLOCKS]


def named(blocks: list[Element]) -> Iterator[tuple[str, Element]]:
    """Give each paragraph of the interview: a block before one that is nothing but its address."""
    lists = {item: each for each in blocks if each.tag == "ul" for item in each}
    for block, after in pairwise(each for each in blocks if each.tag != "ul"):
        links = after.findall("a")
        if after.tag == "p" and len(links) == 1 and text(links[0]) == text(after):
            yield text(after), lists.get(block, block)


def paragraphs_in(content: bytes, program: Program = markdown) -> Reading:
    return {id: text(block) for id, block in named(blocks_of(content, program))}


def after_the_interview(content: bytes) -> list[Element]:
    blocks = blocks_of(content)
    *_, (_, last) = named(blocks)
    return [each for each in blocks[blocks.index(last) :] if each.tag != "ul"]


def read_aloud(content: bytes, program: Program = markdown) -> Iterator[tuple[str, str]]:
    """Give each paragraph's words, pictures told, with the name that stands before it last."""
    speaker, words = "", list[str]()
    for block in blocks_of(content, program):
        said = collapse(
            " ".join([*(each.get("alt", "") for each in block.iter("img")), text(block)])
        )
        links = block.findall("a")
        if block.tag == "p" and len(links) == 1 and REFERENCE.fullmatch(text(block)):
            yield " ".join(words), speaker
            words = []
        elif block.tag == "ul":
            continue  # its items come one by one
        elif block.tag == "hr":
            speaker, words = "", []
        elif said.startswith("This edition:"):  # the last of the facts
            words = []
        elif [each.tag for each in block] == ["strong"] and said.endswith(":"):
            speaker, words = said.removesuffix(":"), []
        else:
            words.append(said)


def text(element: Element) -> str:
    return collapse("".join(element.itertext()))
