"""The witness: the text as it was published, kept byte for byte and held against the sources."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

from edition.errors import EditionError, together
from edition.interview.criticmarkup import Reading
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.source import read_text

WITNESS = "interview.txt"
SUMS = "SHA256SUMS"


@dataclass(frozen=True)
class Witness:
    """The text as it was published.

    Attributes:
        text: All of it.
        digest: Its SHA-256 in hexadecimal digits.
    """

    text: str
    digest: str

    @classmethod
    def read(cls, published: Path) -> "Witness":
        """Read it, after checking that it is unchanged.

        Args:
            published: The folder of the witness and its checksum file (format of `sha256sum`).

        Raises:
            EditionError: A file is missing, or the witness is not the one that was summed.
        """
        text = read_text(published / WITNESS)
        digest = _digest((published / WITNESS).read_bytes())
        # A checkout may have ended its lines otherwise: that changes no letter of it.
        allowed = [[each, WITNESS] for each in (digest, _digest(text.encode()))]
        if read_text(published / SUMS).split() not in allowed:
            problem = f"the witness has changed, its sha256 is now {digest}"
            raise EditionError(
                problem, "restore it from git: it is never edited", published / WITNESS
            )
        return cls(text, digest)

    @property
    def paragraphs(self) -> list[str]:
        """Its paragraphs, white space collapsed."""
        return [collapse(block) for block in self.text.split("\n\n") if block.strip()]

    def check(self, paragraphs: Sequence[Paragraph]) -> None:
        """Hold the sources, every mark rejected, against the witness.

        Raises:
            EditionError: Paragraphs differ; each is told in both versions from where they part.
        """
        differences = list(self._differences(paragraphs))
        # Once one is missing or too many, all that follow differ, and only the first says why.
        together(differences if len(paragraphs) == len(self.paragraphs) else differences[:1])

    def _differences(self, paragraphs: Sequence[Paragraph]) -> Iterator[EditionError]:
        for paragraph, due in zip_longest(paragraphs, self.paragraphs):
            if paragraph is None:
                yield EditionError(f"the sources lack “{due[:60]}…”", "restore the paragraph")
            elif (found := paragraph.text(Reading.PUBLISHED)) != due:
                told = self._told(paragraph.id, found, due or "")
                yield EditionError(*told, paragraph.path, paragraph.line)

    def _told(self, id: str, found: str, due: str) -> tuple[str, str]:
        if found in self.paragraphs:
            problem = f"{id} stands where “{due[:60]}…” is due"
            return problem, "restore that paragraph before it"
        problem = f"{id} is not as published: {_apart(found, due)}"
        return problem, "restore the words, or mark the correction"


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _apart(found: str, due: str) -> str:
    pairs = zip_longest(found, due)
    start = max(0, next(i for i, (ours, theirs) in enumerate(pairs) if ours != theirs) - 20)
    return f"here “{found[start : start + 60]}”, in the witness “{due[start : start + 60]}”"
