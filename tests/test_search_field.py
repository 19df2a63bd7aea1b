"""The field of the search: from the first key or touch, on every width, network or none."""

from urllib.parse import quote_plus

import pytest
from playwright.sync_api import Browser, Route, expect

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.places import ALSO_ELSEWHERE, OFTEN, PAGE, PHRASE, SECOND, title
from tests.reader import scrolls_sideways, size
from tests.search import ALL_FETCHED, hit, search
from tests.words import LEFTWARDS, of_theme, say

pytestmark = pytest.mark.browser

REST = 2500  # milliseconds, by which a page is at rest

# Touches the field as soon as it is there, long before the script that listens for touches.
AT_ONCE = """new MutationObserver(() => document.querySelector("[name=query]")?.focus())
  .observe(document, { childList: true, subtree: true })"""


def test_no_letter_is_lost_while_the_search_is_fetched(open_page: OpenPage) -> None:
    page = open_page(PAGE, alone=True)
    page.keyboard.press("/")
    page.keyboard.type(PHRASE)
    assert page.locator("[name=query]").input_value() == PHRASE
    hit(page, title(SECOND)).wait_for()


def test_the_menu_closes_when_the_search_opens(open_page: OpenPage) -> None:
    page = open_page(viewport=size(375))
    page.get_by_role("button", name=say("Questions")).click()
    page.keyboard.press("/")
    page.locator(".contents").wait_for(state="hidden")


def test_a_phone_has_no_need_to_zoom_and_the_letters_stay_clear_of_the_cross(
    open_page: OpenPage,
) -> None:
    page = open_page(viewport=size(375))
    search(page, OFTEN)
    field, cross = (
        page.locator("[name=query]"),
        page.get_by_role("button", name=of_theme("search.reset")),
    )
    style = "each => [getComputedStyle(each).fontSize, getComputedStyle(each).paddingInlineEnd]"
    letters, kept = (float(each.removesuffix("px")) for each in field.evaluate(style))
    assert letters >= 16
    box, ends = cross.bounding_box(), field.bounding_box()
    assert box and ends
    within = box["x"] - ends["x"]
    assert (within + box["width"] if LEFTWARDS else ends["width"] - within) <= kept + 1


def test_the_search_fetches_nothing_before_the_reader_acts(open_page: OpenPage) -> None:
    page = open_page("about/", alone=True)
    page.wait_for_timeout(REST)
    asked = page.evaluate("performance.getEntriesByType('resource').map(entry => entry.name)")
    assert not [address for address in asked if "search" in address]


def test_what_comes_while_the_reader_is_among_the_hits_leaves_the_search_open(
    open_page: OpenPage,
) -> None:
    page = open_page()
    search(page, OFTEN)
    page.keyboard.press("ArrowDown")
    page.evaluate(f"document.querySelector('[name=query]').value = '{PHRASE}'")
    page.evaluate("document.querySelector('[name=query]').dispatchEvent(new Event('input'))")
    hit(page, title(SECOND)).wait_for()
    assert page.locator(".search-output").is_visible()


def test_words_pasted_after_escape_open_the_search_again(open_page: OpenPage) -> None:
    page = open_page()
    search(page, OFTEN[:-2])
    page.keyboard.press("Escape")
    page.keyboard.insert_text(OFTEN[-2:])
    page.get_by_role("search").get_by_role("listitem").first.wait_for()


def test_the_arrows_go_through_what_was_found_and_back_to_the_field(open_page: OpenPage) -> None:
    page = open_page()
    search(page, OFTEN)
    page.evaluate(ALL_FETCHED)
    stops = page.get_by_role("search").locator(".search-list > li > a, summary").count()
    for _ in range(stops):
        page.keyboard.press("ArrowDown")
        assert page.locator(".search-list :focus").count() == 1
    page.keyboard.press("ArrowDown")
    assert page.locator("[name=query]:focus").count() == 1
    page.keyboard.press("ArrowUp")
    assert page.locator(".search-list > li:last-child :focus").count() == 1


def stay_among_the_hits(open_page: OpenPage, words: str) -> tuple[int, int]:
    """Be among the hits when others come; return how many there are before and then."""
    page = open_page("about/", service_workers="block")  # which might have kept what is held
    page.route("**/search_pages.js", lambda route: held.append(route))
    held: list[Route] = []
    with page.expect_request("**/search_pages.js"):
        search(page, words)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    focused, links = (
        page.locator(".search-list :focus"),
        page.get_by_role("search").get_by_role("link"),
    )
    here, before = focused.get_attribute("href"), links.count()
    held[0].continue_()
    expect(links).not_to_have_count(before)
    assert focused.get_attribute("href") == here
    return before, links.count()


@pytest.mark.skipif(not ALSO_ELSEWHERE, reason="the site's own pages have no word of the text's")
def test_who_is_among_the_hits_stays_there_when_others_are_found(open_page: OpenPage) -> None:
    before, then = stay_among_the_hits(open_page, ALSO_ELSEWHERE)
    assert 1 < before < then


def test_letters_go_on_with_the_words_wherever_the_reader_is_in_the_search(
    open_page: OpenPage,
) -> None:
    page = open_page()
    search(page, OFTEN[:-2])
    page.keyboard.press("ArrowDown")
    page.keyboard.type(OFTEN[-2:])
    assert page.locator("[name=query]").input_value() == OFTEN


def test_a_tap_beside_the_search_closes_it_where_taps_leave_the_focus_as_it_is(
    open_page: OpenPage,
) -> None:
    page = open_page("about/")
    search(page, OFTEN)
    page.locator("main").dispatch_event("pointerdown")
    assert not page.locator(".search-output").is_visible()


def test_an_address_with_words_searches_for_them(open_page: OpenPage) -> None:
    page = open_page(f"about/?q={quote_plus(PHRASE)}")
    hit(page, title(SECOND)).wait_for()


@pytest.mark.parametrize(
    ("lost", "words"), [("assets/search.js", OFTEN), ("assets/search_pages.js", "magnifier")]
)
def test_the_search_says_that_it_needs_a_network_and_works_once_there_is_one(
    chromium: Browser, site: Site, lost: str, words: str
) -> None:
    with chromium.new_context(service_workers="block") as reader:
        page = reader.new_page()
        page.goto(site.page("about/").address)
        page.route(f"**/{lost}*", lambda route: route.abort())
        page.keyboard.press("/")
        page.keyboard.type(words[:-1])
        status = page.get_by_role("search").get_by_role("status")
        expect(status).to_have_text(say("The search needs a network"))
        page.unroute_all()
        page.keyboard.press("Escape")
        page.locator("main").focus()
        search(page, words[-1])


def test_who_is_in_the_field_before_the_page_is_whole_can_search(open_page: OpenPage) -> None:
    page = open_page(alone=True)
    page.context.add_init_script(AT_ONCE)
    page.goto("about/")
    page.keyboard.type(PHRASE)
    hit(page, title(SECOND)).wait_for()


@pytest.mark.parametrize("width", [320, 390, 600, 721, 768, 830, 961, 1280])
def test_the_panel_is_whole_on_every_width(open_page: OpenPage, width: int) -> None:
    page = open_page(viewport=size(width))
    search(page, OFTEN)
    panel = page.locator(".search-output").bounding_box()
    clear = page.get_by_role("button", name=of_theme("search.reset")).bounding_box()
    field = page.locator("[name=query]").bounding_box()
    assert panel and clear and field and not scrolls_sideways(page)
    assert panel["x"] >= 0 and panel["x"] + panel["width"] <= width
    assert field["x"] < clear["x"] < clear["x"] + clear["width"] <= field["x"] + field["width"]


@pytest.mark.parametrize("width", [360, 1440])
def test_typing_leaves_the_page_where_it_is(open_page: OpenPage, width: int) -> None:
    page = open_page("interview/", viewport=size(width))
    page.evaluate("scrollTo(0, 700)")
    before = page.evaluate("scrollY")
    search(page, OFTEN)
    assert page.evaluate("scrollY") == before > 0
