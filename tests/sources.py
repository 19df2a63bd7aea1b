"""Reads both readings from the Markdown sources, by the specification of CriticMarkup alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.readings import collapse

FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(r"\n(?:[ \t]*\n)+")
ID = r"headline|standfirst|introduction\d*|byline|end\d+|q\d+\w*"
PARAGRAPH = re.compile(rf"(?:# )?([^#\n].*)[ \n]\{{#({ID})(?: [^{{}}\n]*)?\}}", re.DOTALL)
COMMENT = re.compile(r"\{>>.*?<<\}")
SUBSTITUTION = re.compile(r"\{~~(.*?)~>(.*?)~~\}")
DELETION = re.compile(r"\{--(.*?)--\}")
ADDITION = re.compile(r"\{\+\+(.*?)\+\+\}")
MARK_ID = re.compile(r"\{>>(c\d+): ")


def in_order(docs: Path) -> Iterator[Path]:
    yield docs / "index.md"
    yield from sorted((docs / "questions").glob("*.md"))


def marked(docs: Path) -> dict[str, str]:
    """Return the paragraphs with their marks, by their ids."""
    found: dict[str, str] = {}
    for path in in_order(docs):
        body = FRONT_MATTER.sub("", path.read_text("utf-8"))
        for block in filter(None, map(PARAGRAPH.fullmatch, BLOCK.split(body.strip()))):
            words, id = block.groups()
            assert id not in found, f"{id} stands twice in the sources"
            found[id] = words
    return found


def rejected(text: str) -> str:
    return collapse(before_corrections(text))


def accepted(text: str) -> str:
    return collapse(after_corrections(text))


def before_corrections(text: str) -> str:
    text = SUBSTITUTION.sub(r"\1", COMMENT.sub("", text))
    return ADDITION.sub("", DELETION.sub(r"\1", text))


def after_corrections(text: str) -> str:
    text = SUBSTITUTION.sub(r"\2", COMMENT.sub("", text))
    return ADDITION.sub(r"\1", DELETION.sub("", text))


def mark_ids(text: str) -> list[str]:
    return MARK_ID.findall(text)
