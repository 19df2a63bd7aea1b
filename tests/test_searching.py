"""Searching: paragraph by paragraph, by either spelling, from the first key."""

import pytest
from playwright.sync_api import Locator, Page

from tests.conftest import OpenPage

pytestmark = pytest.mark.browser


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(".md-search-result__item").first.wait_for()


def hit(page: Page, title: str) -> Locator:
    return page.locator(".md-search-result__link", has=page.get_by_role("heading", name=title))


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


def test_no_letter_is_lost_while_the_search_is_fetched(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/")
    page.keyboard.press("/")
    page.keyboard.type("multicultural")
    assert page.locator("[name=query]").input_value() == "multicultural"
    hit(page, "Question 8, paragraph 1").wait_for()


def test_nothing_is_fetched_before_the_reader_acts(open_page: OpenPage) -> None:
    page = open_page("about/")
    page.wait_for_timeout(500)
    asked = "performance.getEntriesByType('resource').map(entry => entry.name)"
    assert page.evaluate(asked) == []
