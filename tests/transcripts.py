"""Reads the transcripts of tests/houses/ without the edition's help."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from html import unescape
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import yaml
from lxml import etree

from tests.readings import collapse

HOUSES = Path(__file__).with_name("houses")
WITHOUT_HEAD = HOUSES / "unlabelled" / "raw.txt"
RAW = sorted(path for path in HOUSES.glob("*/raw.*") if path != WITHOUT_HEAD)
HEAD = re.compile(r"\A---\n(.*?)^---\n", re.DOTALL | re.MULTILINE)
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
CUE = re.compile(r"(?P<start>[\d:]+)\.\d+ --> .*\n(?P<words>(?:.+\n?)+)")
VOICE = re.compile(r"<v (?P<name>[^>]+)>")
OF_NOBODY = re.compile(r"[*(\[]*[(\[][^)\]]*[)\]]\*?|!\[.*", re.DOTALL)
BOLD = re.compile(r"\*\*[^*]+\*\*")
HEADING = re.compile(r"[A-Z ]+|(?:Interview by|Propos recueillis par) .*")
AFTER_A_LABEL = r"\s?(?:::?|-)\s"


@dataclass(frozen=True)
class Said:
    """A paragraph: its words without marks, the label it has or goes on with, who says it."""

    text: str
    label: str = ""
    speaker: str = ""
    time: str = ""

    @property
    def spoken(self) -> str:
        """Its words without its label."""
        return re.sub(rf"\A{re.escape(self.label)}{AFTER_A_LABEL}", "", self.text)


@dataclass(frozen=True)
class Raw:
    """A transcript."""

    path: Path

    @cached_property
    def _halves(self) -> tuple[str, str]:
        is_document = self.path.suffix == ".docx"
        whole = "\n".join(self._lines()) if is_document else self.path.read_text("utf-8")
        found = HEAD.match(whole)
        head, body = (found[1], whole[found.end() :]) if found else ("", whole)
        return head, body.replace("\n", "\n\n") if is_document else body

    def _lines(self) -> Iterator[str]:
        document = etree.fromstring(ZipFile(self.path).read("word/document.xml"))
        for paragraph in document.iter(f"{WORD}p"):
            yield "".join(each.text or "" for each in paragraph.iter(f"{WORD}t"))

    @property
    def head(self) -> dict[str, Any]:
        return yaml.safe_load(self._halves[0]) or {}

    @property
    def body(self) -> str:
        """All below the head."""
        return self._halves[1]

    @cached_property
    def names(self) -> dict[str, str]:
        """The people's names by their labels."""
        people = self.head.get("people", ())
        return {label: _name(each) for each in people for label in each.get("labels", ())}

    @cached_property
    def said(self) -> list[Said]:
        """Its paragraphs in order, whoever says them."""
        if self.path.suffix == ".vtt":
            return list(self._cues())
        blocks = [each.strip() for each in re.split(r"\n\s*\n", self.body) if each.strip()]
        return list(self._labelled(blocks) if self.names else self._unlabelled(blocks))

    def _labelled(self, blocks: list[str]) -> Iterator[Said]:
        label = ""
        known = "|".join(map(re.escape, self.names))
        for block in map(unmarked, blocks):
            if found := re.match(rf"({known}){AFTER_A_LABEL}", block):
                label = found[1]
            if OF_NOBODY.fullmatch(block) or HEADING.fullmatch(block):
                yield Said(block)
            else:
                yield Said(block, label, self.names.get(label, ""))

    def _unlabelled(self, blocks: list[str]) -> Iterator[Said]:
        """Read a text whose questions are bold, or end with a question mark, and have no label."""
        interviewee, interviewer = (_name(each) for each in self.head["people"])
        speaker = ""
        for block in blocks:
            is_question = BOLD.fullmatch(block)
            if is_question or speaker or block.startswith("#"):
                speaker = interviewer if is_question else interviewee
            if block.startswith("#"):
                speaker = ""
            nobody = OF_NOBODY.fullmatch(block)
            yield Said(unmarked(block), speaker="" if nobody else speaker)

    def _cues(self) -> Iterator[Said]:
        yield Said(re.findall(r"WEBVTT - (.*)", self.body)[0])
        turns: list[Said] = []
        for cue in CUE.finditer(self.body):
            _, *voiced = VOICE.split(cue["words"])
            for name, marked in zip(voiced[::2], voiced[1::2], strict=True):
                words = collapse(unescape(re.sub(r"</?\w+>", "", marked)))
                if turns and turns[-1].label == name:
                    turns[-1] = replace(turns[-1], text=f"{turns[-1].text} {words}")
                else:
                    turns.append(Said(f"{name}: {words}", name, self.names[name], cue["start"]))
        yield from turns


def _name(person: dict[str, Any]) -> str:
    parts = person["name"]
    names = (parts.get(part) for part in ("given", "particle", "family", "suffix"))
    return str(parts.get("literal") or " ".join(filter(None, names)))


def unmarked(block: str) -> str:
    """Take off what marks emphasis, links, headings, quotes and lists, if anything does."""
    block = re.sub(r"\*\*|(?<!\w)\*(?=\S)|(?<=\S)\*(?!\w)|^#+ |^> |^- ", "", block, flags=re.M)
    return collapse(re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", block))
