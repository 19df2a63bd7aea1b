"""The search finds a word's pages, and opens them."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import IDS, page_of, reading_text
from tests.places import OFTEN, PAGE, WORD
from tests.reader import WIDTHS, size
from tests.words import of_theme

pytestmark = pytest.mark.browser

every_width = pytest.mark.parametrize("width", [WIDTHS[0], WIDTHS[-1]])


def search(page: Page, word: str) -> Locator:
    """Type a word into the search field and wait for what is found."""
    page.get_by_role("search").get_by_role("textbox").press_sequentially(word)
    found = page.get_by_role("search").get_by_role("link")
    found.first.wait_for()
    return found


def pages_with(word: str) -> Iterator[str]:
    return (page_of(id) for id in IDS if word in reading_text()[id])


@every_width
def test_a_search_finds_the_pages_that_have_the_word(
    open_page: OpenPage, site: Site, width: int
) -> None:
    found = search(open_page(viewport=size(width)), OFTEN)
    addresses: list[str] = found.evaluate_all("links => links.map(link => link.href)")
    names = {target.file for address in addresses if (target := site.target(address))}
    assert {site.page(name).name for name in pages_with(OFTEN)} <= names
    assert not {"interview/index.html", "as-published/index.html"} & names


@every_width
def test_a_result_opens_the_page_with_the_word(open_page: OpenPage, site: Site, width: int) -> None:
    page = open_page(viewport=size(width))
    due = site.page(PAGE).address
    found = search(page, WORD)
    found.and_(page.locator(f"[href*='{PAGE}']")).first.click()
    page.wait_for_url(re.compile(re.escape(due)))
    assert WORD in page.locator("main").inner_text()


def test_a_search_by_keyboard_opens_the_first_result(open_page: OpenPage, site: Site) -> None:
    page = open_page(site.page("about/").address)
    first = search(page, WORD).first.get_attribute("href") or ""
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(first.lstrip("./").partition("?")[0])))
    assert WORD in page.locator("main").inner_text()


def test_a_word_that_stands_nowhere_is_said_to_be_not_found(open_page: OpenPage) -> None:
    page = open_page()
    page.get_by_role("search").get_by_role("textbox").press_sequentially("xyzzy")
    page.get_by_role("search").get_by_text(of_theme("search.result.none")).wait_for()
    assert page.get_by_role("search").get_by_role("link").count() == 0
