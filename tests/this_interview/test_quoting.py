"""Quoting this interview: words that stand in it again, and a long quotation."""

import pytest

from tests.conftest import OpenPage
from tests.test_quoting import LOW, READER, SELECT, copied, find_again, press_copy

__all__ = ["READER"]

pytestmark = pytest.mark.browser

QUESTION_3 = "questions/3-what-to-expect-next/"


@pytest.mark.parametrize(
    ("name", "id", "words"),
    [
        (QUESTION_3, "q3p1", "The National Resistance Front"),  # in the menu, too
        ("questions/8-ethnic-minorities/", "q8p1", "Afghanistan"),
        ("interview/", "q6p1", "international community"),
    ],
)
def test_words_that_stand_there_more_than_once_are_found_by_those_around_them(
    open_page: OpenPage, name: str, id: str, words: str
) -> None:
    find_again(open_page(name, viewport=LOW), id, words)


def test_a_long_quotation_is_found_by_its_ends(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    words = "are fighting an unconventional war, the enemy’s terrorist organizations"
    page.evaluate(SELECT, ["q3p2", words])
    press_copy(page, "q3p2")
    ends = (
        "are%20fighting%20an%20unconventional",
        "the%20enemy%E2%80%99s%20terrorist%20organizations",
    )
    assert copied(page, "text/plain").endswith(f"#q3p2:~:text={','.join(ends)}")
