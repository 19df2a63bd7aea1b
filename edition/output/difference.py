"""A place where the two readings differ, with the words around it in one of them."""

import re
from typing import NamedTuple

from edition.interview.criticmarkup import Correction, Reading, text_of
from edition.interview.paragraph import Paragraph

AROUND = 9  # words on either side, which tell the place from any other
BEFORE = re.compile(rf"(?:\S+\s+){{0,{AROUND}}}\S*\Z")
AFTER = re.compile(rf"\S*(?:\s+\S+){{0,{AROUND}}}")


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
