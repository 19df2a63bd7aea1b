"""Searching: paragraph by paragraph, by either spelling, from the first key."""

import re
from urllib.parse import urlencode

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.readings import collapse, reading_text

pytestmark = pytest.mark.browser

REST = 2500  # milliseconds, by which a page is at rest
AT_ONCE = 10  # pages that are listed before one scrolls


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.get_by_role("search").get_by_role("listitem").first.wait_for()


def hit(page: Page, title: str) -> Locator:
    return page.get_by_role("search").get_by_role("link", name=re.compile(f"^{title}"))


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


def test_the_search_fetches_nothing_before_the_reader_acts(open_page: OpenPage) -> None:
    page = open_page("about/")
    page.wait_for_timeout(REST)
    asked = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not [address for address in asked if "search" in address]


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


def test_what_comes_while_the_reader_is_among_the_hits_leaves_the_search_open(
    open_page: OpenPage,
) -> None:
    page = open_page()
    search(page, "Kabul")
    page.keyboard.press("ArrowDown")
    page.evaluate("document.querySelector('[name=query]').value = 'Panjshir'")
    page.evaluate("document.querySelector('[name=query]').dispatchEvent(new Event('input'))")
    hit(page, "Question 4, paragraph 2").wait_for()
    assert page.locator(".search-output").is_visible()


def test_words_pasted_after_escape_open_the_search_again(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "Kab")
    page.keyboard.press("Escape")
    page.keyboard.insert_text("ul")
    page.get_by_role("search").get_by_role("listitem").first.wait_for()


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


def test_the_arrows_go_through_what_was_found_and_back_to_the_field(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "Kabul")
    stops = page.get_by_role("search").locator(".search-list > li > a, summary").count()
    for _ in range(stops):
        page.keyboard.press("ArrowDown")
        assert page.locator(".search-list :focus").count() == 1
    page.keyboard.press("ArrowDown")
    assert page.locator("[name=query]:focus").count() == 1
    page.keyboard.press("ArrowUp")
    assert page.locator(".search-list > li:last-child :focus").count() == 1


def test_letters_go_on_with_the_words_wherever_the_reader_is_in_the_search(
    open_page: OpenPage,
) -> None:
    page = open_page()
    search(page, "Kab")
    page.keyboard.press("ArrowDown")
    page.keyboard.type("ul")
    assert page.locator("[name=query]").input_value() == "Kabul"


def test_a_tap_beside_the_search_closes_it_where_taps_leave_the_focus_as_it_is(
    open_page: OpenPage,
) -> None:
    page = open_page("about/")
    search(page, "Kabul")
    page.locator("main").dispatch_event("pointerdown")
    assert not page.locator(".search-output").is_visible()


def test_an_address_with_words_searches_for_them(open_page: OpenPage) -> None:
    page = open_page("about/?q=roughed+terrain")
    hit(page, "Question 4, paragraph 2").wait_for()


@pytest.mark.parametrize("lost", ["assets/search.js", "workers/search.js", "search_index.json"])
def test_the_search_says_that_it_needs_a_network_and_works_once_there_is_one(
    chromium: Browser, site: Site, lost: str
) -> None:
    with chromium.new_context(service_workers="block") as reader:
        page = reader.new_page()
        page.goto(site.page("about/").address)
        page.route(f"**/{lost}", lambda route: route.abort())
        page.keyboard.press("/")
        status = page.get_by_role("search").get_by_role("status")
        expect(status).to_have_text("The search needs a network")
        page.unroute_all()
        page.keyboard.press("Escape")
        page.locator("main").focus()
        search(page, "Kabul")


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
