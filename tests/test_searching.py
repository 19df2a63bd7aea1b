"""Searching: paragraph by paragraph, by either spelling, the words marked where they are found."""

from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.conftest import OpenPage
from tests.expected import reading_text
from tests.readings import collapse
from tests.search import hit, search

pytestmark = pytest.mark.browser

AT_ONCE = 10  # pages that are listed before one scrolls


def test_a_hit_opens_at_the_paragraph_with_the_words_marked(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "roughed terrain")
    hit(page, "Question 4, paragraph 2").click()
    page.wait_for_url("**/questions/4-*/**#q4p2")
    page.locator("#q4p2 mark").first.wait_for()
    assert page.locator("#q4p2 mark").all_inner_texts() == ["roughed terrain"]


def test_the_published_spelling_finds_its_place(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "Afganistan")
    hit(page, "Standfirst, as published").click()
    page.wait_for_url("**/as-published/**#standfirst")
    page.locator("#standfirst mark", has_text="Afganistan").wait_for()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("NRF", "Question 1, paragraph 1"),  # where it stands in brackets
        ("ANDSF", "Notes by this site"),  # and in quotation marks
        ('"spring offensive"', "Headline"),
    ],
)
def test_a_word_is_found_whatever_stands_around_it(
    open_page: OpenPage, words: str, title: str
) -> None:
    page = open_page()
    search(page, words)
    hit(page, title).first.wait_for(state="attached")


def test_words_that_are_to_be_missing_leave_the_others(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "-introduction")
    page.keyboard.press("Enter")
    page.wait_for_load_state()


def test_all_that_is_found_is_there_at_the_end_of_the_list(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "interview question Taliban Nazary")
    told = page.get_by_role("search").get_by_role("status").inner_text()
    found = page.locator(".search-list > li")
    number = int(told.split()[0])
    assert number > AT_ONCE >= found.count()
    found.last.scroll_into_view_if_needed()
    expect(found).to_have_count(number)


def test_a_word_that_a_hit_lacks_is_said_to_be_missing(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "terrain zebra")
    assert "Missing: zebra" in hit(page, "Question 4, paragraph 2").inner_text()


def test_marks_stand_at_the_beginnings_of_words_alone(open_page: OpenPage) -> None:
    page = open_page(f"questions/4-how-the-population-received-it/?{urlencode({'h': 'hey so'})}")
    page.locator("#q4p2 mark").first.wait_for()
    marked = {words.lower() for words in page.locator("article mark").all_text_contents()}
    assert marked == {"so"}


@pytest.mark.parametrize("sign", ["*", "%", "(", "a-b", "\\", "”", ""])
def test_no_sign_among_the_words_of_an_address_keeps_the_others_from_being_marked(
    open_page: OpenPage, sign: str
) -> None:
    words = urlencode({"h": f"{sign} fighting"})
    page = open_page(f"questions/4-how-the-population-received-it/?{words}")
    page.locator("#q4p2 mark").first.wait_for()
    assert collapse(page.locator("#q4p2").inner_text()) == reading_text()["q4p2"]


@pytest.mark.parametrize(
    "words", ["women's", "women’s", "NRF's", "we're able", "“spring offensive”"]
)
def test_any_apostrophe_and_any_quotation_mark_will_do(open_page: OpenPage, words: str) -> None:
    page = open_page()
    search(page, words)
    assert "Missing" not in page.locator(".search-list > li").first.inner_text()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("7 billion dollars", "#q3p2"),
        ("billion", "#q3p2"),  # and not the note on it
        ("supreme leader", "#q5p"),
        ("people and places", "/people-and-places/"),
        ("dates and figures", "/dates-and-figures/"),
    ],
)
def test_what_has_all_the_words_comes_first_and_the_speakers_before_the_notes(
    open_page: OpenPage, words: str, place: str
) -> None:
    page = open_page("accessibility/")
    search(page, words)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{place}*")


def test_a_hit_among_notes_that_are_hidden_shows_them(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/")
    page.get_by_text("Notes by this site").click()
    page.goto("questions/2-ahmad-massoud-its-leader/?h=sandhurst#q2-notes")
    page.locator(".notes mark").first.wait_for()
