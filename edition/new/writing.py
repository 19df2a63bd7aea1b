"""Writes an interview down as `docs/` has it: its paragraphs, each with its id."""

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, pairwise

from edition.interview import labels
from edition.interview.exchange import QUESTIONS
from edition.new.draft import Draft, Piece, Turns

LONG = 45  # words, from which a question is written as text
MANY = 40  # exchanges, from which a page holds several
TOGETHER = 20
TITLE, LETTERS = 8, 40  # words, and letters, so that a tab has room for the site's name
SLUG = 60  # letters
SECTION = "## {heading} {{#s{number}}}"

Numbered = Sequence[tuple[int, Turns]]


def pages(draft: Draft, names: Sequence[str]) -> dict[str, str]:
    """Return the files of the questions by their names below `docs/`."""
    written: dict[str, str] = {}
    sections = 0
    for place, page in enumerate(_pages(draft), 1):
        title = _title(page, names)
        sections += bool(page[0][1].heading)
        head = f"---\ntitle: {json.dumps(title, ensure_ascii=False)}\n---"
        text = "\n\n".join([head, *_page(page, sections)])
        written[f"{QUESTIONS}/{place}-{_slug(title)}.md"] = f"{text}\n"
    return written


def paragraphs(placed: Iterable[tuple[str, Piece]]) -> list[str]:
    """Return paragraphs as they are written, each with its id."""
    return [_paragraph(id, piece) for id, piece in placed]


def ids(draft: Draft) -> Iterator[tuple[str, Piece]]:
    """Yield every paragraph with its id, in the order of the text."""
    yield from draft.front
    for number, exchange in enumerate(draft.exchanges, 1):
        yield from _placed(number, exchange)
    yield from draft.back


def _pages(draft: Draft) -> list[Numbered]:
    """Return the exchanges of each page, with their numbers: one, a section's, or some of many."""
    numbered = list(enumerate(draft.exchanges, 1))
    headed = {at for at, each in enumerate(draft.exchanges) if each.heading}
    size = TOGETHER if len(numbered) >= MANY else 1
    starts = sorted({0, *headed}) if headed else range(0, len(numbered), size)
    return [numbered[start:end] for start, end in pairwise([*starts, len(numbered)])]


def _title(page: Numbered, names: Sequence[str]) -> str:
    number, exchange = page[0]
    if exchange.heading:
        return exchange.heading
    if len(page) > 1:
        return f"{number}–{page[-1][0]}"
    words = plain(exchange.asked[0].text, names).split()
    ends = accumulate(len(word) + 1 for word in words[:TITLE])
    kept = max(1, sum(end <= LETTERS for end in ends))
    return " ".join(words[:kept]) + (" …" if len(words) > kept else "")


def plain(text: str, names: Sequence[str] = ()) -> str:
    """Return a text without its label, marks and number."""
    text = text[len(labels.split(text, names)[0]) :]
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return re.sub(r"[*_\\]|\A(?:\d+[.)]|[-–—])\s+", "", text)


def _slug(title: str) -> str:
    words = re.sub(r"[^\w’']+", "-", unicodedata.normalize("NFKD", title.lower()))
    slug = re.sub(r"[^a-z0-9-]+", "", words)[:SLUG].strip("-")
    return slug or "question"


def _page(page: Numbered, section: int) -> Iterator[str]:
    for number, exchange in page:
        if exchange.heading:
            yield SECTION.format(heading=exchange.heading, number=section)
        yield from paragraphs(_placed(number, exchange))


def _placed(number: int, exchange: Turns) -> Iterator[tuple[str, Piece]]:
    for place, piece in enumerate(exchange.asked):
        yield f"q{number}{chr(ord('a') + place) if place else ''}", piece
    for place, piece in enumerate(exchange.answered, 1):
        yield f"q{number}p{place}", piece


def _paragraph(id: str, piece: Piece) -> str:
    beside = [f".{piece.kind}" if piece.kind else "", f"t={piece.time}" if piece.time else ""]
    beside.append(f"by={piece.by.replace(' ', '_')}" if piece.by else "")
    given = " ".join(filter(None, [f"#{id}", *beside]))
    text = "\n".join(line.rstrip() for line in piece.text.strip().splitlines() if line.strip())
    large = id == "headline" or re.fullmatch(r"q\d+", id)
    if large and "\n" not in text and len(text.split()) < LONG:
        return f"# {text} {{{given}}}"
    return f"{text}\n{{{given}}}"
