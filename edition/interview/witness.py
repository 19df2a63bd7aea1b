"""The witness: the text as it was published, kept byte for byte and held against the sources."""

import hashlib
from itertools import zip_longest
from pathlib import Path

from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.paragraph import collapse
from edition.interview.source import read_text

WITNESS = "interview.txt"
SUMS = "SHA256SUMS"


def read(published: Path) -> list[str]:
    """Read the witness, after checking that it is unchanged.

    Args:
        published: The folder of the witness and its checksum file (format of `sha256sum`).

    Returns:
        Its paragraphs, white space collapsed.

    Raises:
        EditionError: A file is missing, or the witness is not the one that was summed.
    """
    text = read_text(published / WITNESS)
    found = hashlib.sha256(text.encode()).hexdigest()
    if read_text(published / SUMS).split() != [found, WITNESS]:
        problem = f"the witness has changed, its sha256 is now {found}"
        raise EditionError(problem, "restore it from git: it is never edited", published / WITNESS)
    return [collapse(block) for block in text.split("\n\n") if block.strip()]


def check(interview: Interview, published: Path) -> None:
    """Hold the sources, every mark rejected, against the witness.

    Raises:
        EditionError: A paragraph differs; the message shows both versions from where they part.
    """
    witnesses = read(published)
    for paragraph, witness in zip_longest(interview.paragraphs, witnesses):
        if paragraph is None:
            raise EditionError(f"the sources lack “{witness[:60]}…”", "restore the paragraph")
        source = paragraph.text(Reading.PUBLISHED)
        if source != witness:
            told = _told(paragraph.id, source, witness or "", witnesses)
            raise EditionError(*told, paragraph.path, paragraph.line)


def _told(id: str, source: str, witness: str, witnesses: list[str]) -> tuple[str, str]:
    if source in witnesses:
        problem = f"{id} stands where “{witness[:60]}…” is due"
        return problem, "restore that paragraph before it"
    problem = f"{id} is not as published: {_apart(source, witness)}"
    return problem, "restore the words, or mark the correction"


def _apart(source: str, witness: str) -> str:
    pairs = zip_longest(source, witness)
    start = max(0, next(i for i, (ours, theirs) in enumerate(pairs) if ours != theirs) - 20)
    return f"here “{source[start : start + 60]}”, in the witness “{witness[start : start + 60]}”"
