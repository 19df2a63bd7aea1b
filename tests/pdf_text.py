"""Reads the words of a PDF, page by page, as a reader copies them from Chromium's viewer."""

from unicodedata import bidirectional

import pytest
from pypdfium2 import PdfDocument

from tests.expected import HERE
from tests.readings import collapse

LEFTWARDS = ("R", "AL")

# What reads a PDF gives such letters in the order in which they are drawn, not in that of the text.
rightwards = pytest.mark.skipif(
    any(bidirectional(letter) in LEFTWARDS for letter in "".join(HERE.published.values())),
    reason="the words of this interview are not all written from left to right",
)


def pages_of(content: bytes) -> list[str]:
    return [collapse(page.get_textpage().get_text_bounded()) for page in PdfDocument(content)]
