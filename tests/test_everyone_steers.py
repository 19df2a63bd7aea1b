"""Without a pointer: the keys go as the eye does, the focus is always in sight and never lost."""

from collections.abc import Iterator
from itertools import pairwise, product

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.built_site import NOT_FOUND, Site
from tests.conftest import OpenPage
from tests.places import OFTEN, PAGE, WORD
from tests.reader import WIDTHS, size, stops
from tests.search import ALL_FETCHED
from tests.words import say

pytestmark = pytest.mark.browser

ZOOMED = ViewportSize(width=320, height=256)
VISITS = [
    ("index.html", size(WIDTHS[0])),
    (PAGE, size(WIDTHS[-1])),
    ("about/", size(WIDTHS[-1])),
    (PAGE, ZOOMED),
]
MORE_VISITS = [
    ("index.html", size(WIDTHS[-1])),
    ("about/", size(WIDTHS[0])),
    *product(("as-published/", NOT_FOUND), (size(WIDTHS[0]), size(WIDTHS[-1]))),
]

QUERY = "document.activeElement.name === 'query'"
OPEN = ".search-output:visible"

# Where the focus is: in which part of the page, and how far down it and along the line.
# Notes beside an answer come right before what is below it.
PLACE = """() => {
  const element = document.activeElement
  const parts = [".skip", ".header", ".contents", ".spread", ".footer"]
  const part = parts.findIndex(each => element.closest(each))
  const blocks = ".paragraph, p, li, dt, dd, th, td, figcaption, summary"
  const { top, left, right } = (element.closest(blocks) ?? element).getBoundingClientRect()
  const leftwards = getComputedStyle(element.parentElement).direction === "rtl"
  const across = leftwards ? innerWidth - right : left
  const stays = part < 3 // at its place in the window
  const notes = element.closest(".notes")
  const below = notes?.nextElementSibling.getBoundingClientRect().top ?? 0
  if (notes && below > top) return [part, ...[below - 1, top].map(y => Math.round(y + scrollY))]
  return [part, stays ? 0 : Math.round(top + scrollY), stays ? 0 : Math.round(across)]
}"""
# Whether all of it is to be seen, as far as it fits: nothing lies over it and the window has it.
IN_SIGHT = """() => {
  const element = document.activeElement
  const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
  return seen && [...element.getClientRects()].every(box => {
    const x = Math.max(box.left, 0) + 1
    const top = Math.max(box.top, box.height > innerHeight ? 0 : box.top) + 2
    return [top, box.height > innerHeight ? top : box.bottom - 2].every(y => {
      const there = y >= 0 && y <= innerHeight && document.elementFromPoint(x, y)
      return there && (element.contains(there) || there.contains(element))
    })
  })
}"""


def stops_backwards(page: Page) -> Iterator[str]:
    """Press Shift+Tab from the page's end to its beginning."""
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.locator(".footer a").last.focus()
    while page.evaluate("document.activeElement !== document.body"):
        yield str(page.evaluate("document.activeElement.outerHTML"))
        page.keyboard.press("Shift+Tab")


@pytest.mark.parametrize(("name", "viewport"), VISITS + MORE_VISITS, ids=str)
def test_the_keys_go_through_a_page_as_the_eye_does_and_every_stop_is_seen(
    open_page: OpenPage, site: Site, name: str, viewport: ViewportSize
) -> None:
    page = open_page(site.page(name).address, viewport=viewport)
    places = [tuple(page.evaluate(PLACE)) for _ in stops(page)]  # which fails on what is not seen
    assert len(places) > 10
    assert not [pair for pair in pairwise(places) if pair[0] > pair[1]]


@pytest.mark.parametrize(("name", "viewport"), VISITS, ids=str)
def test_who_goes_back_sees_every_stop_whole(
    open_page: OpenPage, site: Site, name: str, viewport: ViewportSize
) -> None:
    page = open_page(site.page(name).address, viewport=viewport)
    hidden = [stop for stop in stops_backwards(page) if not page.evaluate(IN_SIGHT)]
    assert not hidden


def test_escape_closes_the_search_and_leaves_the_focus_in_its_field(open_page: OpenPage) -> None:
    page = open_page()
    for steps in ([], ["ArrowDown", "ArrowDown"], ["Tab", "Tab"]):
        page.goto(PAGE)
        page.keyboard.press("/")
        page.keyboard.type(OFTEN)
        page.get_by_role("search").get_by_role("link").first.wait_for()
        for key in [*steps, "Escape"]:
            page.keyboard.press(key)
        assert page.evaluate(QUERY), steps
        assert page.locator(OPEN).count() == 0, steps
        page.keyboard.press("ArrowDown")
        assert page.locator(OPEN).count() == 1, steps


def test_tab_goes_through_what_was_found_and_leaves_it_closed(open_page: OpenPage) -> None:
    page = open_page(PAGE, viewport=size(WIDTHS[0]))
    page.keyboard.press("/")
    page.keyboard.type(WORD)
    found = page.get_by_role("search").get_by_role("link")
    found.first.wait_for()
    page.evaluate(ALL_FETCHED)
    results = found.count()
    reached = 0
    while page.locator(".search:focus-within").count():
        page.keyboard.press("Tab")
        reached += page.locator(".search a:focus").count()
    assert reached == results
    assert page.get_by_role("button", name=say("Questions")).evaluate("it => it.matches(':focus')")
    assert page.locator(OPEN).count() == 0


def have_the_search(page: Page) -> None:
    """Search once: after that the search hears keys, too."""
    page.get_by_role("search").get_by_role("textbox").press_sequentially(OFTEN)
    page.get_by_role("search").get_by_role("link").first.wait_for()
    page.keyboard.press("Escape")
    page.locator("main").focus()


def test_no_other_single_key_does_anything(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    have_the_search(page)
    address = page.url
    for key in "np.,a":  # those of the theme’s own script, and one that nobody hears
        page.keyboard.press(key)
        page.wait_for_timeout(200)
        assert page.url == address and not page.evaluate(QUERY), key


def test_the_keys_are_turned_off_and_on_again(open_page: OpenPage) -> None:
    page = open_page("accessibility/")
    for choice, works in (("off", False), ("on", True)):
        page.goto("accessibility/")
        page.mouse.move(9, 9)
        page.get_by_role("button", name=f"Turn the keys {choice}").click()
        for name in ("accessibility/", "about/"):
            page.goto(name)
            if name == "about/":
                have_the_search(page)
            for key in "/sf":
                page.locator("main").focus()
                page.keyboard.press(key)
                assert page.evaluate(QUERY) is works, (choice, name, key)
