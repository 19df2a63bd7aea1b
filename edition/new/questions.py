"""Finds what is set apart in a transcript: questions without labels, and headings of sections."""

import re
from collections.abc import Collection, Sequence
from itertools import count

from edition.interview.inline import HEADING
from edition.new.transcript import Transcript
from edition.new.voices import is_question

BOLD = re.compile(r"(\*\*|__)(?=\S)(?:(?!\1).)+\1", re.DOTALL)
NUMBERED = re.compile(r"(?P<number>\d+)[.)] [^\n]*\S")
DASHED = re.compile(r"[-–—]\s+\S")
SHORT = 8  # words, of a heading that isn't marked as one
CLOSED = (".", "!", "?", "…", ":", ";", ",", ")", "]", "”", "»", '"', "؟", "،", "؛")

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
    levels = [found[0].strip() if (found := HEADING.match(text)) else "" for text in texts]
    asked = [levels[place] for place, text in enumerate(texts) if place and is_question(text)]
    level = max(filter(None, asked), key=asked.count, default="none")
    return [place for place, each in enumerate(levels) if each == level]


def _bold(texts: Sequence[str]) -> Places:
    return _twice([place for place, text in enumerate(texts) if BOLD.fullmatch(text)])


def _numbered(texts: Sequence[str]) -> Places:
    """Return the paragraphs numbered 1, 2, 3 …, each with others below it: a list has none."""
    found = ((at, NUMBERED.fullmatch(text)) for at, text in enumerate(texts))
    numbers = {at: int(number["number"]) for at, number in found if number}
    alone = [at for at in numbers if not {at - 1, at + 1} & numbers.keys()]
    places = [-2]
    for number in count(1):
        next_ones = [at for at in alone if numbers[at] == number and at > places[-1] + 1]
        if not next_ones:
            break
        places.append(next((at for at in next_ones if is_question(texts[at])), next_ones[0]))
    return _twice(places[1:])


def _dashed(texts: Sequence[str]) -> Places:
    dashed = (place for place, text in enumerate(texts) if DASHED.match(text))
    return _twice([place for place in dashed if is_question(texts[place])])


def _twice(places: Places) -> Places:
    return places if len(places) > 1 else []


def headings(transcript: Transcript, asked: Collection[int], named: Collection[int]) -> set[int]:
    """Return the places of headings: right above some of the questions, and not with a label."""
    texts = [block.text for block in transcript.blocks]
    first = min(asked, default=0)
    above = [at - 1 for at in sorted(asked) if at > 1 and at - 1 not in {*asked, *named}]
    if transcript.is_markdown:
        found = {at for at in above if HEADING.match(texts[at])}
        # One alone above the first question belongs to the headline.
        return set() if found == {first - 1} else found
    short = {at for at in above if named and _is_short(texts[at])}
    large = {at for at in short if texts[at].isupper()}
    found = large or short
    # The first may as well be a standfirst.
    sure = {at for at in found if at > first} | ({first - 1} if first > 2 or large else set())
    return found & sure if len(found & sure) > 1 or large else set()


def _is_short(text: str) -> bool:
    return "\n" not in text and len(text.split()) <= SHORT and not text.endswith(CLOSED)
