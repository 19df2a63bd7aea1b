"""Tells apart what stands around the questions: headline, standfirst, byline and the rest."""

import re
from collections.abc import Sequence
from itertools import chain, count

from edition.new.beginnings import beginning
from edition.new.draft import Piece, Turns

WORDS_OF_A_STANDFIRST = 60
WORDS_OF_A_BYLINE = 25
WORDS_AFTER_BY = 9
BYLINE, END = beginning("byline", after=r"\b"), beginning("end")
BY = beginning("by", after=r"\s+(?!the\b)[^\W\d_]")
ITALIC = re.compile(r"([*_])(?!\1).+\1", re.DOTALL)
RULE = re.compile(r"[\W_]+")


def is_byline(piece: Piece) -> bool:
    """Say whether a paragraph says who made the interview."""
    words = len(piece.text.split())
    if piece.name or words > WORDS_OF_A_BYLINE:
        return False
    by = BY.match(piece.text) and words <= WORDS_AFTER_BY
    return bool(BYLINE.match(piece.text) or by)


def placed(front: Sequence[Piece]) -> list[tuple[str, Piece]]:
    """Return what stands before the questions, each with its id."""
    given = [("headline", front[0])]
    introductions = chain(["introduction"], (f"introduction{number}" for number in count(2)))
    for place, piece in enumerate(front[1:]):
        ids = {id for id, _ in given}
        if "byline" not in ids and is_byline(piece):
            given.append(("byline", piece))
        elif ids <= {"headline", "byline"} and _is_standfirst(piece, len(front) - place > 2):
            given.append(("standfirst", piece))
        else:
            given.append((next(introductions), piece))
    return given


def _is_standfirst(piece: Piece, goes_on: bool) -> bool:
    most = WORDS_OF_A_STANDFIRST if goes_on else WORDS_OF_A_STANDFIRST // 2
    return not (piece.name or piece.kind) and len(piece.text.split()) <= most


def taken_off(exchanges: Sequence[Turns]) -> list[Piece]:
    """Take from the last answer what follows the interview, and return it."""
    answered = exchanges[-1].answered
    for place, piece in enumerate(answered):
        unnamed = not any(each.name for each in answered[place:])
        if place and unnamed and _ends(piece):
            back = answered[place:]
            del answered[place:]
            return back
    return []


def _ends(piece: Piece) -> bool:
    text = piece.text
    if piece.is_heading or is_byline(piece) or RULE.fullmatch(text) or END.match(text):
        return True
    return bool(ITALIC.fullmatch(text)) and piece.kind != "stage"


def placed_after(back: Sequence[Piece], *, has_byline: bool) -> list[tuple[str, Piece]]:
    """Return what follows the interview, each with its id."""
    given: list[tuple[str, Piece]] = []
    ends = (f"end{number}" for number in count(1))
    for piece in back:
        if is_byline(piece) and not has_byline:
            given.append(("byline", piece))
            has_byline = True
        else:
            given.append((next(ends), piece))
    return given
