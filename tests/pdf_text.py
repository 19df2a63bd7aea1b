"""Reads the words of a PDF, page by page, as a reader copies them from Chromium's viewer."""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

import pytest
from pypdfium2 import PdfDocument

from tests.expected import HERE
from tests.readings import collapse

Box = tuple[float, float, float, float]

LEFTWARDS = ("R", "AL")

# What reads a PDF gives such letters in the order in which they are drawn, not in that of the text.
rightwards = pytest.mark.skipif(
    any(bidirectional(letter) in LEFTWARDS for letter in "".join(HERE.published.values())),
    reason="the words of this interview are not all written from left to right",
)


def letters(text: str) -> list[str]:
    """Its words, the letters of each by the alphabet, which are the same from either side."""
    return ["".join(sorted(word)) for word in re.findall(r"\w+", text.replace("\u200c", ""))]


def pages_of(content: bytes) -> list[str]:
    return [collapse(page.get_textpage().get_text_bounded()) for page in PdfDocument(content)]


def boxes(content: bytes) -> Iterator[list[Box]]:
    """Yield of each page the boxes that its words stand in: left, bottom, right, top."""
    for page in PdfDocument(content):
        words = page.get_textpage()
        yield [words.get_rect(at) for at in range(words.count_rects())]


def overlapping(one: Box, other: Box) -> bool:
    """Whether two boxes share more than what letters of neighbouring lines may."""
    width = min(one[2], other[2]) - max(one[0], other[0])
    height = min(one[3], other[3]) - max(one[1], other[1])
    low = min(one[3] - one[1], other[3] - other[1])
    return width > 1 and height > 0.5 * low
