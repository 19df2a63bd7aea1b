"""Markdown within a paragraph, where the witness is Markdown and so has it, too.

Emphasis, links, pictures, and the items of a list: as far as published interviews have them, by
the rules of CommonMark (0.31).
"""

import re
from collections.abc import Iterator

from edition.interview.criticmarkup import Content, Correction
from edition.interview.paragraph import SPEECH
from edition.interview.tag import Tag
from edition.interview.wording import apart

MARK = re.compile(
    r"""\\(?P<literal>[\\*_\[\]()!>-])
      | (?P<inner>(?<=[^\s*])\*(?=\*\*(?!\*)))
      | (?P<strong>\*\*(?=\S)|(?<=[^\s])\*\*|(?<!\w)__(?=\S)|(?<=\S)__(?!\w))
      | (?P<em>\*(?=[^\s*])|(?<=[^\s*])\*|(?<!\w)_(?=\S)|(?<=\S)_(?!\w))
      | (?P<is_image>!?)\[(?P<words>[^\]\n]*)\]\((?P<address>[^()\s]+)\)""",
    re.VERBOSE,
)
HEADING = re.compile(r"#{1,6} +")
ITEM = re.compile(r"^(?:[-*+]|\d+[.)]) +", re.MULTILINE)
QUOTED = re.compile(r"^> ?", re.MULTILINE)
PICTURE = re.compile(r"!\[[^\]\n]*\]\(")
KINDS = {"list": ITEM, "quote": QUOTED}

Pieces = list[str | Correction | Tag]


def kind(block: str) -> str:
    """Return what a block of Markdown is: a list, a quote, a figure, or speech."""
    lines = block.splitlines()
    for name, mark in KINDS.items():
        if all(mark.match(line) for line in lines):
            return name
    return "figure" if PICTURE.match(block) else SPEECH


def parse(content: Content, kind: str) -> Content:
    """Return a paragraph's content with what is Markdown in it as tags."""
    pieces: Pieces = []
    open_tags: list[str] = []
    for piece in content:
        pieces += _block(piece, kind, open_tags) if isinstance(piece, str) else [piece]
    if "li" in open_tags:
        pieces.append(Tag("li", is_open=False))
    return tuple(_nested(pieces))


def _nested(pieces: Pieces) -> Pieces:
    """Return pieces in which a sign of emphasis without its partner is what it is: a sign."""
    opened: list[tuple[int, Tag]] = []
    lone: list[tuple[int, Tag]] = []
    for at, piece in enumerate(pieces):
        if not isinstance(piece, Tag) or piece.name == "img":
            continue
        if piece.is_open:
            opened.append((at, piece))
        else:
            closed = _closed(opened, piece)
            lone += closed[1:] if closed else [(at, piece)]
            opened = opened[: len(opened) - len(closed)]
    signs = {at: tag.sign for at, tag in (*lone, *opened)}
    return [signs.get(at, piece) for at, piece in enumerate(pieces)]


def _closed(opened: list[tuple[int, Tag]], end: Tag) -> list[tuple[int, Tag]]:
    """Return what a tag closes: its partner, and those after it that are left open."""
    for place in reversed(range(len(opened))):
        if opened[place][1].name == end.name:
            return opened[place:]
        if opened[place][1].name in ("a", "li"):
            return []
    return []


def _block(text: str, kind: str, open_tags: list[str]) -> Iterator[str | Tag]:
    if kind == "quote":
        text = QUOTED.sub("", text)
    *ended, last = ITEM.split(text) if kind == "list" else [text]
    first, *items = [*(each.removesuffix("\n") for each in ended), last]
    yield from _inline(first, open_tags)
    for item in items:
        if "li" in open_tags:
            yield from (Tag("li", is_open=False), "\n")
        open_tags.append("li")
        yield Tag("li")
        yield from _inline(item, open_tags)


def _inline(text: str, open_tags: list[str]) -> Iterator[str | Tag]:
    for part in apart(MARK, text):
        if isinstance(part, str):
            yield part
        else:
            yield from _tags(part, open_tags)


def _tags(mark: re.Match[str], open_tags: list[str]) -> Iterator[str | Tag]:
    if mark["literal"]:
        yield mark["literal"]
    elif mark["is_image"]:
        yield Tag("img", address=mark["address"], meaning=mark["words"])
    elif mark["address"]:
        yield Tag("a", address=mark["address"])
        yield from _inline(mark["words"], open_tags)
        yield Tag("a", is_open=False, address=mark["address"])
    else:
        name = "strong" if mark["strong"] else "em"
        yield Tag(name, is_open=name not in open_tags, sign=mark[0])
        open_tags.remove(name) if name in open_tags else open_tags.append(name)
