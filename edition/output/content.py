"""Cuts a paragraph's content, and an interview, where a format needs them cut."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from edition.interview import wording
from edition.interview.criticmarkup import Content, Correction, Reading, text_of
from edition.interview.exchange import Exchange, Section
from edition.interview.paragraph import Paragraph
from edition.interview.people import Person
from edition.interview.record import Record
from edition.interview.statements import Statement
from edition.interview.tag import Tag

AROUND = 9  # words on either side, which tell the place from any other
BEFORE = re.compile(rf"(?:\S+\s+){{0,{AROUND}}}\S*\Z")
AFTER = re.compile(rf"\S*(?:\s+\S+){{0,{AROUND}}}")

Line = list[str | Correction | Tag]


def lines(content: Content) -> list[Line]:
    """Return a content's lines; a tag that goes on in the next ends with each, and begins anew."""
    cut: list[Line] = [[]]
    opened: list[Tag] = []
    for piece in content:
        if isinstance(piece, str):
            first, *others = piece.split("\n")
            cut[-1].append(first)
            for each in others:
                cut[-1] += [replace(tag, is_open=False) for tag in reversed(opened)]
                cut.append([*opened, each])
        else:
            if isinstance(piece, Tag) and piece.name != "img":
                opened = [*opened, piece] if piece.is_open else opened[:-1]
            cut[-1].append(piece)
    return [line for line in cut if any(piece != "" for piece in line)]


def split_at_unclear(piece: str, paragraph: Paragraph, unclear: Sequence[Statement]) -> list[str]:
    """Return a piece of a paragraph in parts, of which every second is unclear."""
    phrases = [each.words for each in unclear if each.paragraph == paragraph]
    return wording.whole(phrases).split(piece) if phrases else [piece]


class Excerpt(NamedTuple):
    """The words of a place and around it; an ellipsis stands for more of the paragraph."""

    before: str
    words: str
    after: str


def excerpt(paragraph: Paragraph, correction: Correction, reading: Reading) -> Excerpt:
    """Return the place of a correction as a reading has it."""
    at = paragraph.content.index(correction)
    parts = (paragraph.content[:at], paragraph.content[at + 1 :])
    before, after = (text_of(each, reading) for each in parts)
    last, first = BEFORE.search(before), AFTER.match(after)
    near, next_ = last[0] if last else "", first[0] if first else ""
    return Excerpt(
        near if near == before else f"… {near}",
        correction.text(reading),
        next_ if next_ == after else f"{next_} …",
    )


def items(content: Content) -> Iterator[Line]:
    """Yield the items of a list: its tags' own, or its lines where it has no tags."""
    if not any(isinstance(piece, Tag) and piece.name == "li" for piece in content):
        yield from lines(content)
        return
    item: Line = []
    for piece in content:
        if isinstance(piece, Tag) and piece.name == "li":
            if any(piece != "" and piece != "\n" for piece in item):
                yield item
            item = []
        else:
            item.append(piece)


def in_order(people: Sequence[Person]) -> list[Person]:
    """Return people with those who ask before those who answer, and all others after them."""
    order = ("interviewer", "interviewee")
    return sorted(people, key=lambda each: (*order, each.role).index(each.role))


def id_of(person: Person, record: Record) -> str:
    """Return an id for someone: the role, with a number for whoever has it as well."""
    number = record.having(person.role).index(person) + 1
    return person.role if number == 1 else f"{person.role}{number}"


def speaker_of(paragraph: Paragraph, record: Record) -> Person | None:
    """Return who says a paragraph, if anybody; what the interviewer wrote around it all, nobody."""
    speaker = paragraph.speaker if paragraph.speaker.name else None
    is_written = not (paragraph.question or paragraph.label) and speaker == record.interviewers[0]
    return None if is_written else speaker


def groupby_section(
    exchanges: Sequence[Exchange],
) -> Iterator[tuple[Section | None, list[Exchange]]]:
    """Yield each section with its exchanges, or none with those that are in no section."""
    for section, those in groupby(exchanges, key=lambda exchange: exchange.section):
        yield section, list(those)
