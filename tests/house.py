"""What is due of an interview, read from its sources without the edition's help."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from tests import sources
from tests.readings import Reading, collapse

BEFORE_THE_QUESTIONS = ("headline", "standfirst", "introduction")
MARK = re.compile(r"\{(?:~~|\+\+|--).*?\{>>(c\d+): .*?<<\}")
AROUND = 15  # characters that make the place of a correction unmistakable


@dataclass(frozen=True)
class Correction:
    """A correction, with some of the words around it, in both readings."""

    id: str
    paragraph: str
    published: str
    reading: str


@dataclass(frozen=True)
class House:
    """An interview's project."""

    root: Path

    @property
    def docs(self) -> Path:
        return self.root / "docs"

    @property
    def witness(self) -> Path:
        return self.root / "published" / "interview.txt"

    @cached_property
    def marked(self) -> dict[str, str]:
        """The paragraphs with their marks, in the order of publication."""
        found = sources.marked(self.docs)
        asked = [id for id in found if id[0] == "q" and id[1:2].isdigit()]
        before = [id for id in found if id.startswith(BEFORE_THE_QUESTIONS)]
        after = [id for id in found if id not in (*before, *asked)]
        return {id: found[id] for id in (*before, *asked, *after)}

    @cached_property
    def ids(self) -> tuple[str, ...]:
        return tuple(self.marked)

    @cached_property
    def roles(self) -> Reading:
        """What each paragraph is: question, answer, or what its id says."""
        asked = {id: "answer" if "p" in id else "question" for id in self.ids if id[0] == "q"}
        return {id: asked.get(id, id) for id in self.ids}

    @cached_property
    def published(self) -> Reading:
        """The text as published, from the witness."""
        blocks = self.witness.read_text("utf-8").split("\n\n")
        return dict(zip(self.ids, filter(None, map(collapse, blocks)), strict=True))

    @cached_property
    def corrected(self) -> Reading:
        """The reading text."""
        return {id: sources.accepted(words) for id, words in self.marked.items()}

    @cached_property
    def corrections(self) -> tuple[Correction, ...]:
        return tuple(each for id in self.ids for each in self._corrections_in(id))

    def _corrections_in(self, id: str) -> Iterator[Correction]:
        words = self.marked[id]
        for mark in MARK.finditer(words):
            before, after = words[: mark.start()], words[mark.end() :]
            published, reading = (
                collapse(f"{read(before)[-AROUND:]}{read(mark[0])}{read(after)[:AROUND]}")
                for read in (sources.before_corrections, sources.after_corrections)
            )
            yield Correction(mark[1], id, published, reading)

    @cached_property
    def fields(self) -> list[dict[str, Any]]:
        """The front matter of the pages with the text, the home page's first."""
        pages = (path.read_text("utf-8") for path in sources.in_order(self.docs))
        return [dict(yaml.safe_load(page.split("---\n")[1])) for page in pages]

    @property
    def record(self) -> dict[str, Any]:
        return dict(self.fields[0]["interview"])

    @property
    def original(self) -> str:
        return str(self.record["published"]["at"])

    @property
    def publisher(self) -> str:
        return str(self.record["published"]["by"])

    @cached_property
    def notes(self) -> list[tuple[str, str]]:
        """The paragraph and the words of each note by the site, in the order of the text."""
        notes = (note for page in self.fields for note in page.get("notes", ()))
        return [(str(note["at"]), str(note["words"])) for note in notes]

    @cached_property
    def unclear(self) -> list[tuple[str, str]]:
        """The words that nobody could make sure of, each with its paragraph."""
        return [(each["at"], each["words"]) for each in self.record.get("unclear", ())]

    def name(self, role: str) -> dict[str, str]:
        """The name of the first person of a role."""
        return next(dict(each["name"]) for each in self.record["people"] if each["role"] == role)

    def person(self, role: str) -> str:
        name = self.name(role)
        return name.get("literal") or f"{name['given']} {name['family']}"

    def filed(self, role: str) -> str:
        """The name as it is filed."""
        name = self.name(role)
        return name.get("literal") or f"{name['family']}, {name['given']}"

    @cached_property
    def questions(self) -> range:
        return range(1, len(list(self.docs.glob("questions/*.md"))) + 1)

    def page_of(self, paragraph: str) -> str:
        """The page that a paragraph is at home on, as the beginning of its file's name."""
        asked = re.match(r"q(\d+)", paragraph)
        return f"questions/{asked[1]}-" if asked else "index.html"
