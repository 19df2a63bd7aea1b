"""Reads both readings from the Markdown sources, by the specification of CriticMarkup alone."""

import re
from collections.abc import Iterator
from pathlib import Path

from tests.readings import collapse

FRONT_MATTER = re.compile(r"\A---\n.*?^---\n", re.DOTALL | re.MULTILINE)
BLOCK = re.compile(r"\n(?:[ \t]*\n)+")
ID = r"headline|standfirst|introduction\d*|byline|end\d+|q\d+\w*"
PARAGRAPH = re.compile(rf"(?:# )?([^#\n].*)[ \n]\{{#({ID})([^{{}}\n]*)\}}", re.DOTALL)
COMMENT = re.compile(r"\{>>.*?<<\}")
SUBSTITUTION = re.compile(r"\{~~(.*?)~>(.*?)~~\}")
DELETION = re.compile(r"\{--(.*?)--\}")
ADDITION = re.compile(r"\{\+\+(.*?)\+\+\}")
MARK_ID = re.compile(r"\{>>(c\d+): ")


def in_order(docs: Path) -> Iterator[Path]:
    yield docs / "index.md"
    yield from sorted((docs / "questions").glob("*.md"), key=lambda path: _number(path.name))


def _number(name: str) -> int:
    return int(name.partition("-")[0]) if name[:1].isdigit() else 0


def marked(docs: Path) -> dict[str, str]:
    """Return the paragraphs with their marks, by their ids."""
    return {id: words for id, (words, _) in paragraphs(docs).items()}


def paragraphs(docs: Path) -> dict[str, tuple[str, str]]:
    """Return the paragraphs with their marks, and what stands beside their ids, by these."""
    found: dict[str, tuple[str, str]] = {}
    for path in in_order(docs):
        body = FRONT_MATTER.sub("", path.read_text("utf-8"))
        for block in filter(None, map(PARAGRAPH.fullmatch, BLOCK.split(body.strip()))):
            words, id, beside = block.groups()
            assert id not in found, f"{id} stands twice in the sources"
            found[id] = words, beside
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
