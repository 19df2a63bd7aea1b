"""Reads a transcript: what its head says of the interview, and the text, which is the witness."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.errors import EditionError
from edition.interview import labels
from edition.interview.inline import HEADING
from edition.interview.source import FENCE, read_text
from edition.interview.witness import MARKDOWN, PLAIN, split_blocks

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


@dataclass(frozen=True)
class Block:
    """A paragraph of the transcript; the time of its turn, where its own words don't say it."""

    text: str
    time: str = ""


@dataclass(frozen=True)
class Transcript:
    """A file of an interview."""

    path: Path
    head: str  # YAML, or nothing
    witness: bytes  # what is kept, to the byte where the file is a text
    is_markdown: bool
    blocks: tuple[Block, ...]

    @property
    def name(self) -> str:
        """What the witness's file is called."""
        return MARKDOWN if self.is_markdown else PLAIN


def read(path: Path) -> Transcript:
    """Read a text, as plain text or, if it is called so or has a heading marked so, as Markdown."""
    text = read_text(path)
    found = FENCE.match(text)
    head, end = (found["yaml"], found.end()) if found else ("", 0)
    # Line ends as they are: the witness is kept to the byte.
    raw = path.read_bytes().removeprefix(BYTE_ORDER_MARK)
    witness = raw.split(b"\n", text.count("\n", 0, end))[-1]
    return transcript(path, head, text[end:], witness, is_markdown=path.suffix == ".md")


def spaced(read: Transcript, names: Iterable[str]) -> Transcript:
    """Return a transcript with an empty line before each turn, where a line is a turn."""
    lines = [block.text.split("\n") for block in read.blocks]
    begin = [bool(labels.split(line, names)[1]) for inner in lines for line in inner[1:]]
    if sum(begin) < 2:
        return read
    blocks = ("\n".join(_apart(inner, names)) for inner in lines)
    text = "\n\n".join(blocks) + "\n"
    return transcript(read.path, read.head, text, is_markdown=read.is_markdown)


def _apart(lines: list[str], names: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a block, an empty one before each turn and below a headline."""
    spoken = False
    for line in lines:
        begins = bool(labels.split(line, names)[1])
        if line is not lines[0] and (begins or not spoken):
            yield ""
        spoken = spoken or begins
        yield line


def transcript(
    path: Path, head: str, text: str, witness: bytes = b"", *, is_markdown: bool = False
) -> Transcript:
    """Return the transcript that a text is, which is itself the witness unless one is given."""
    blocks = split_blocks(text)
    if not blocks:
        remedy = "give one with a headline and the turns below it, an empty line between them"
        raise EditionError("no text in it", remedy, path)
    marked = is_markdown or any(HEADING.match(block) for block in blocks)
    kept = witness or text.encode()
    return Transcript(path, head, kept, marked, tuple(map(Block, blocks)))
