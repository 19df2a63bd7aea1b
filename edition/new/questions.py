"""Finds the questions of a transcript without labels, by how they are set apart."""

import re
from collections.abc import Sequence

from edition.new.voices import is_question

HEADING = re.compile(r"(?P<marks>#{1,6}) ")
BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+\1", re.DOTALL)
NUMBERED = re.compile(r"(?P<number>\d+)[.)] [^\n]*\S")
DASHED = re.compile(r"[-–—]\s+\S")

Places = list[int]


def find(texts: Sequence[str]) -> set[int]:
    """Return the places of the questions, the headline being the first of the texts."""
    for style in (_headings, _bold, _numbered, _dashed):
        found = [place for place in style(texts) if place]
        asked = [place for place in found if is_question(texts[place])]
        if found and len(asked) * 2 >= len(found):
            return set(found)
    return {place for place, text in enumerate(texts) if place and is_question(text)}


def _headings(texts: Sequence[str]) -> Places:
    levels = [found["marks"] if (found := HEADING.match(text)) else "" for text in texts]
    asked = [levels[place] for place, text in enumerate(texts) if place and is_question(text)]
    level = max(filter(None, asked), key=asked.count, default="none")
    return [place for place, each in enumerate(levels) if each == level]


def _bold(texts: Sequence[str]) -> Places:
    return _twice([place for place, text in enumerate(texts) if BOLD.fullmatch(text)])


def _numbered(texts: Sequence[str]) -> Places:
    """Return the paragraphs numbered 1, 2, 3 …, each with others below it: a list has none."""
    places: Places = []
    for number in range(1, len(texts)):
        after = places[-1] + 1 if places else -1
        found = [at for at in _with_number(number, texts) if at > after]
        found = [at for at in found if is_question(texts[at])] or found
        if not found:
            break
        places.append(found[0])
    return _twice(places)


def _with_number(number: int, texts: Sequence[str]) -> Places:
    """Return the paragraphs with a number that are no items of a list."""
    places = {at for at, text in enumerate(texts) if NUMBERED.fullmatch(text)}
    return [
        at
        for at in sorted(places)
        if (found := NUMBERED.fullmatch(texts[at]))
        and int(found["number"]) == number
        and not {at - 1, at + 1} & places
    ]


def _dashed(texts: Sequence[str]) -> Places:
    places = [place for place, text in enumerate(texts) if DASHED.match(text)]
    alternate = [place for place in places if is_question(texts[place])]
    return _twice(alternate)


def _twice(places: Places) -> Places:
    return places if len(places) > 1 else []
