"""Quoting this interview: words that stand in it again, and a long quotation."""

import pytest

from tests.conftest import OpenPage
from tests.test_quoting import READER, SELECT, copied, find_again, press_copy

__all__ = ["READER"]

pytestmark = pytest.mark.browser

# From words in the last line of a paragraph to the first words of another.
ACROSS = """([first, begin, last, end]) => {
  const here = document.getElementById(first).lastChild;
  const there = document.getElementById(last).firstChild;
  getSelection().setBaseAndExtent(here, here.data.lastIndexOf(begin), there, end.length);
}"""
QUESTION_3 = "questions/3-what-to-expect-next/"


@pytest.mark.parametrize(
    ("name", "id", "words"),
    [
        (QUESTION_3, "q3p1", "The National Resistance Front"),  # in the menu, too; nothing before
        ("questions/4-how-the-population-received-it/", "q4p1", "the country."),  # nothing after
        ("interview/", "q7p1", "our forces"),  # nothing but a full stop
        ("questions/8-ethnic-minorities/", "q8p1", "Afghanistan"),
        ("interview/", "q6p1", "international community"),
    ],
)
def test_words_that_stand_there_more_than_once_are_found_by_those_around_them(
    open_page: OpenPage, name: str, id: str, words: str
) -> None:
    find_again(open_page(name), id, words)


def test_words_of_two_paragraphs_are_found(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    find_again(page, "q3p1", "joined us.", "q3p2", "We are", select=ACROSS)
    assert copied(page, "text/plain").endswith("#q3p1:~:text=joined%20us.,We%20are")


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
