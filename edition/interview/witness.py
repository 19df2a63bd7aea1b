"""The witness: the text as it was published, kept byte for byte and held against the sources."""

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from pathlib import Path

from edition.errors import EditionError, together
from edition.interview.inline import HEADING
from edition.interview.paragraph import Paragraph, as_published
from edition.interview.reading import Reader
from edition.interview.source import read_text

PLAIN, MARKDOWN = "interview.txt", "interview.md"
SUMS = "SHA256SUMS"
BLANK = re.compile(r"\n[ \t]*\n")


@dataclass(frozen=True)
class Witness:
    """The text as it was published."""

    name: str
    text: str
    digest: str  # SHA-256 of the text in UTF-8 with line feeds, in hexadecimal

    @classmethod
    def read(cls, published: Path) -> "Witness":
        """Read it, after checking that it is unchanged."""
        path = published / (MARKDOWN if (published / MARKDOWN).exists() else PLAIN)
        text, found = read_text(path), _digest(path.read_bytes())
        digest = _digest(text.encode())
        # A checkout may have ended its lines otherwise: that changes no letter of it.
        allowed = [[each, path.name] for each in (found, digest)]
        if read_text(published / SUMS).split() not in allowed:
            problem = f"its sha256 is {digest}, which {SUMS} doesn’t say"
            remedy = (
                "if it was changed by a slip, restore it from git; if it is the text of another "
                f"interview: (cd {published.name} && sha256sum {path.name} > {SUMS})"
            )
            raise EditionError(problem, remedy, path)
        return cls(path.name, text, digest)

    @property
    def is_markdown(self) -> bool:
        """Whether emphasis, links and lists of the text are marked as in Markdown."""
        return self.name == MARKDOWN

    def blocks(self, reader: Reader) -> list[str]:
        """Return its paragraphs, for comparison, white space collapsed."""
        found = split_blocks(self.text)
        marked = (HEADING.sub("", block) if self.is_markdown else block for block in found)
        return [as_published(each.label, each.content) for each in map(reader.block, marked)]

    def check(
        self, interview: Sequence[Paragraph], headings: Collection[str], reader: Reader
    ) -> None:
        """Hold the sources, every mark rejected, against it; both are told from where they part."""
        due = [block for block in self.blocks(reader) if block not in headings]
        if len(interview) > len(due):
            together(_too_many(interview, due))
        differences = list(_differences(interview, due))
        # Once one is missing or too many, all that follow differ, and only the first says why.
        together(differences if len(interview) == len(due) else differences[:1])


def split_blocks(text: str) -> list[str]:
    """Return the paragraphs of a text, each with whatever white space is in it."""
    return [block.strip("\n") for block in BLANK.split(text) if block.strip()]


def _too_many(interview: Sequence[Paragraph], due: Sequence[str]) -> Iterator[EditionError]:
    """Yield the paragraphs that stand in the place of the next one, which the witness has."""
    for place, (paragraph, after) in enumerate(pairwise(interview)):
        if paragraph.as_published not in due and due[place : place + 1] == [after.as_published]:
            problem = f"{paragraph.id} is not in the published text"
            yield paragraph.mistake(problem, "take it out, or its id")
            return


def _differences(interview: Sequence[Paragraph], due: Sequence[str]) -> Iterator[EditionError]:
    for paragraph, published in zip_longest(interview, due):
        if paragraph is None:
            yield EditionError(f"the sources lack “{begun(published)}”", "restore the paragraph")
        elif (found := paragraph.as_published) != published:
            yield paragraph.mistake(*_told(paragraph.id, found, published or "", due))


def _told(id: str, found: str, published: str, due: Sequence[str]) -> tuple[str, str]:
    if found in due:
        problem = f"{id} stands where “{begun(published)}” is due"
        return problem, "restore that paragraph before it"
    problem = f"{id} is not as published: {_apart(found, published)}"
    return problem, "restore the words, or mark the correction"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def begun(published: str) -> str:
    """Return the first words of a paragraph."""
    return published if len(published) <= 60 else f"{published[:60]}…"


def _apart(found: str, due: str) -> str:
    pairs = zip_longest(found, due)
    start = max(0, next(i for i, (ours, theirs) in enumerate(pairs) if ours != theirs) - 20)
    return f"here “{found[start : start + 60]}”, in the witness “{due[start : start + 60]}”"
