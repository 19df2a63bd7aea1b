"""On paper, a question of this interview keeps all that is on the screen."""

import re

import pytest
from playwright.sync_api import Page

from tests.test_printing import paper, printed

__all__ = ["paper"]

pytestmark = pytest.mark.browser

QUESTION_3 = "questions/3-what-to-expect-next/"


def test_a_question_keeps_speakers_numbers_notes_source_and_address(paper: Page) -> None:
    text = " ".join(printed(paper, QUESTION_3))
    for kept in ("Question 3 of 8", "Notes by this site", "https://trt.global/", QUESTION_3):
        assert kept.lower() in text.lower()
    assert "https://europa.today.it/" in text
    for number, words in enumerate(("our spring offensive", "7 billion dollars"), start=1):
        assert re.search(rf"{words}\s*{number} .*\b{number}\s*“{words}”", text)
