"""Damages to the files of an interview, as a slip, a bad merge or a false hand does them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from hypothesis import assume
from hypothesis import strategies as st

Draw = Callable[[st.SearchStrategy[str]], str]

CHARACTER, WORD = r"(?s:.)", r"\S+"
PARAGRAPH = r"(?m:^\S(?:.|\n(?!\n))*\n?)"
ID = r"(?<=\{#)\w+(?=\})"
WORDS = r"(?m:^[^\s{/#-].*(?=[ \n]\{#))"
CORRECTION = r"\{(?:~~|\+\+|--).*?<<\}"
PART_OF_ONE = r"\{~~|~>|~~\}|\{\+\+|\+\+\}|\{--|--\}|\{>>|<<\}"
OTHERS = st.one_of(
    st.sampled_from([*"aeE1 .,’“”\n{}#~", "", " the ", "{#q1p1}", "{--", "~~}", "\n\n", "\u200b"]),
    st.characters(),
)


@dataclass(frozen=True)
class Damage:
    """What a file says once it is damaged."""

    file: Path
    kind: str
    before: str
    after: str

    @property
    def touches_a_correction(self) -> bool:
        start, end = _changed(self.before, self.after)
        marks = re.finditer(CORRECTION, self.before)
        return any(mark.start() <= end and start <= mark.end() for mark in marks)


def _changed(before: str, after: str) -> tuple[int, int]:
    """Where the part of a text begins and ends that isn't in the other one."""
    shorter = min(len(before), len(after))
    start = next((at for at in range(shorter) if before[at] != after[at]), shorter)
    rest = range(1, shorter - start + 1)
    end = next((at - 1 for at in rest if before[-at] != after[-at]), shorter - start)
    return start, len(before) - end


def _lost(draw: Draw, text: str, part: str) -> str:
    place = _place(draw, text, part)
    return text[: place.start()] + text[place.end() :]


def _doubled(draw: Draw, text: str, part: str) -> str:
    place = _place(draw, text, part)
    return text[: place.end()] + place[0] + text[place.end() :]


def _other(draw: Draw, text: str, part: str) -> str:
    place = _place(draw, text, part)
    return text[: place.start()] + draw(OTHERS) + text[place.end() :]


def _swapped(draw: Draw, text: str, part: str) -> str:
    one, other = sorted((_place(draw, text, part) for _ in range(2)), key=re.Match.start)
    assume(one.end() <= other.start())
    between = text[one.end() : other.start()]
    return text[: one.start()] + other[0] + between + one[0] + text[other.end() :]


def _place(draw: Draw, text: str, part: str) -> re.Match[str]:
    places = list(re.finditer(part, text))
    assume(places)
    return places[int(draw(st.integers(0, len(places) - 1).map(str)))]


KINDS: dict[str, Callable[[Draw, str], str]] = {
    f"{name} {done.__name__.strip('_')}": partial(done, part=part)
    for name, part, ways in (
        ("a character", CHARACTER, (_lost, _doubled, _other, _swapped)),
        ("a word", WORD, (_lost, _doubled, _other, _swapped)),
        ("a paragraph", PARAGRAPH, (_lost, _doubled, _other, _swapped)),
        ("a paragraph’s words", WORDS, (_lost, _doubled, _other, _swapped)),
        ("an id", ID, (_lost, _doubled, _other, _swapped)),
        ("a correction", CORRECTION, (_lost, _doubled, _other, _swapped)),
        ("part of a correction", PART_OF_ONE, (_lost, _doubled, _other, _swapped)),
    )
    for done in ways
}


@st.composite
def damages(draw: st.DrawFn, files: list[Path]) -> Damage:
    """Damages to one of some files."""
    file, kind = draw(st.sampled_from(files)), draw(st.sampled_from(sorted(KINDS)))
    before = file.read_bytes().decode()
    after = KINDS[kind](draw, before)
    assume(after != before)
    return Damage(file, kind, before, after)
