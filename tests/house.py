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
from tests.transcripts import unmarked

BEFORE_THE_QUESTIONS = ("headline", "standfirst", "introduction")
LIST_OF_QUESTIONS = "/// edition | questions"
PICTURE = re.compile(r"!\[[^\]]*\]\(([^)]*)\)")
LINK = re.compile(r"(?<!!)\[[^\]]*\]\(([^)]*)\)")
MARK = re.compile(r"\{(?:~~|\+\+|--).*?\{>>(c\d+): .*?<<\}")
OF_NOBODY = re.compile(r"\.(?:stage|note|figure)\b")
SECTION = re.compile(r"(?m)^## (.+) \{#s\d+\}$")
AFTER_A_LABEL = r"\s?(?:::?|-)\s"
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
        (witness,) = (self.root / "published").glob("interview.*")
        return witness

    @cached_property
    def marked(self) -> dict[str, str]:
        """The paragraphs with their marks, in order; of Markdown without signs and pictures."""
        found = {id: self._plain(words) for id, words in sources.marked(self.docs).items()}
        asked = [id for id in found if id[0] == "q" and id[1:2].isdigit()]
        before = [id for id in found if id.startswith(self._before_the_questions)]
        after = [id for id in found if id not in (*before, *asked)]
        return {id: found[id] for id in (*before, *asked, *after)}

    @property
    def is_markdown(self) -> bool:
        """Whether the text was published with marks of emphasis, links, lists and pictures."""
        return self.witness.suffix == ".md"

    def links(self, id: str) -> list[str]:
        """The addresses that words of a paragraph were published with."""
        return LINK.findall(sources.marked(self.docs)[id]) if self.is_markdown else []

    @cached_property
    def pictures(self) -> list[str]:
        """The files of its pictures, below docs/."""
        marked = sources.marked(self.docs).values() if self.is_markdown else ()
        return [address for words in marked for address in PICTURE.findall(words)]

    def _plain(self, words: str) -> str:
        return unmarked(PICTURE.sub("", words)) if self.is_markdown else words

    @property
    def _before_the_questions(self) -> tuple[str, ...]:
        above, _, _ = (self.docs / "index.md").read_text("utf-8").partition(LIST_OF_QUESTIONS)
        return (*BEFORE_THE_QUESTIONS, *(["byline"] if "{#byline}" in above else []))

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
        """The text as published, from the witness, labels and all."""
        text = self.witness.read_text("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        blocks = [each for each in text.split("\n\n") if collapse(each) not in self.headings]
        plain = map(collapse, map(self._plain, blocks))
        return dict(zip(self.ids, filter(None, plain), strict=True))

    @cached_property
    def headings(self) -> list[str]:
        """The headings of its parts, if it is long."""
        pages = (path.read_text("utf-8") for path in sources.in_order(self.docs))
        return [heading for page in pages for heading in SECTION.findall(page)]

    @cached_property
    def labels(self) -> Reading:
        """What names the speaker before the words of each paragraph that has it."""
        label = re.compile(rf"(?:{'|'.join(map(re.escape, self._named))}){AFTER_A_LABEL}")
        found = {id: label.match(words) for id, words in self.marked.items()}
        return {id: label[0] for id, label in found.items() if label}

    @cached_property
    def corrected(self) -> Reading:
        """The reading text, without labels: the site names whoever speaks by itself."""
        spoken = {id: words[len(self.labels.get(id, "")) :] for id, words in self.marked.items()}
        return {id: sources.accepted(words) for id, words in spoken.items()}

    @cached_property
    def speakers(self) -> Reading:
        """Who says each question and each paragraph of an answer; nobody a stage direction."""
        found: dict[str, str] = {}
        beside = {id: given for id, (_, given) in sources.paragraphs(self.docs).items()}
        speaker, before = "", ""
        for id in (id for id in self.ids if id in self.labels or id[0] == "q"):
            role = "interviewee" if "p" in id else "interviewer"
            if label := self.labels.get(id, ""):
                speaker = self._named[re.sub(rf"{AFTER_A_LABEL}\Z", "", label)]
            elif role != before:
                speaker = self.person(role)
            found[id], before = "" if OF_NOBODY.search(beside[id]) else speaker, role
        return found

    @property
    def _named(self) -> dict[str, str]:
        """The people's names by their labels, and by themselves."""
        people = self.record["people"]
        return {
            label: _name(each["name"])
            for each in people
            for label in (_name(each["name"]), *each.get("labels", ()))
        }

    @property
    def date(self) -> str:
        """The date of publication, as far as it is known."""
        date = str(self.record["published"]["date"])
        return "" if date == "unknown" else date

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
        return _name(self.name(role))

    def people(self, role: str) -> list[str]:
        """The names of all who have a role."""
        return [_name(each["name"]) for each in self.record["people"] if each["role"] == role]

    def all(self, role: str) -> str:
        """The names of all who have a role, in one phrase."""
        *others, last = self.people(role)
        before = ", ".join(others) + ("," if len(others) > 1 else "")
        return f"{before} and {last}" if others else last

    def filed(self, role: str) -> list[str]:
        """The names of all who have a role, as they are filed."""
        named = (each["name"] for each in self.record["people"] if each["role"] == role)
        return [each.get("literal") or _inverted(each) for each in named]

    @cached_property
    def questions(self) -> range:
        return range(1, len(list(self.docs.glob("questions/*.md"))) + 1)

    def turns(self, number: int) -> list[str]:
        """Who speaks in a question and its answer, one after the other, and their paragraphs."""
        told: list[str] = []
        before = ""
        for id, by in self.speakers.items():
            if re.match(rf"q{number}(?!\d)", id):
                told += [by, id] if by not in ("", before) else [id]
                before = by or before
        return told

    def asked(self, number: int) -> str:
        """A question, all its paragraphs."""
        parts = (id for id in self.ids if re.fullmatch(rf"q{number}[b-z]?", id))
        return " ".join(self.corrected[id] for id in parts)

    def page_of(self, paragraph: str) -> str:
        """The page that a paragraph is at home on, as the beginning of its file's name."""
        asked = re.match(r"q(\d+)", paragraph)
        return f"questions/{asked[1]}-" if asked else "index.html"


def _inverted(name: dict[str, str]) -> str:
    family = " ".join(filter(None, (name.get("particle"), name["family"])))
    return ", ".join(filter(None, (family, name["given"], name.get("suffix"))))


def _name(name: dict[str, str]) -> str:
    parts = (name.get(part) for part in ("given", "particle", "family", "suffix"))
    return name.get("literal") or " ".join(filter(None, parts))
