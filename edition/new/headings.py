"""Finds the headings of a transcript's sections: those with questions right below them."""

from collections.abc import Collection

from edition.interview.inline import HEADING
from edition.new.transcript import Transcript

SHORT = 8  # words, of a heading that isn't marked as one
CLOSED = (".", "!", "?", "…", ":", ";", ",", ")", "]", "”", "»", '"', "؟", "،", "؛")


def headings(transcript: Transcript, asked: Collection[int], named: Collection[int]) -> set[int]:
    """Return the places of the headings, by those of questions, and of paragraphs with a label."""
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
