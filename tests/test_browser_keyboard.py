"""The way through the interview by keyboard alone; nothing on the way is out of sight."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import QUESTIONS
from tests.places import PAGE
from tests.reader import WIDTHS, Focused, size, tab_to
from tests.words import say

pytestmark = pytest.mark.browser

NARROWEST, WIDEST = WIDTHS[0], WIDTHS[-1]

every_width = pytest.mark.parametrize("width", [NARROWEST, WIDEST])


def follow(page: Page, address: str) -> None:
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}**")


def test_the_way_on_leads_through_all_questions(open_page: OpenPage, site: Site) -> None:
    page = open_page(viewport=size(WIDEST))
    for number in QUESTIONS:
        on = tab_to(page, lambda focused: focused.relation == "next")
        due = site.page(f"questions/{number}-").address
        assert on.address == due
        follow(page, due)


def test_the_menu_of_a_narrow_screen_leads_to_every_question(
    open_page: OpenPage, site: Site
) -> None:
    page = open_page(viewport=size(NARROWEST))
    for number in QUESTIONS:
        open_menu(page)
        due = site.page(f"questions/{number}-").address
        tab_to(page, leads_to(due))
        assert page.get_by_role("navigation").locator("a:focus").count() == 1
        follow(page, due)


def leads_to(address: str) -> Callable[[Focused], bool]:
    return lambda focused: focused.address == address


def open_menu(page: Page) -> None:
    tab_to(page, is_menu_button)
    page.keyboard.press("Enter")


def is_menu_button(focused: Focused) -> bool:
    return focused.tag == "button" and say("Questions") in focused.words


def test_what_comes_after_the_open_menu_is_never_below_it(open_page: OpenPage) -> None:
    page = open_page("interview/", viewport=size(NARROWEST))
    open_menu(page)
    tab_to(page, lambda focused: bool(page.locator("main :focus").count()))
    assert not page.locator(".contents").is_visible()


def test_escape_closes_the_menu_and_goes_back_to_its_button(open_page: OpenPage) -> None:
    page = open_page(viewport=size(NARROWEST))
    open_menu(page)
    menu = page.get_by_role("navigation", name=say("Contents")).get_by_role("link").first
    assert menu.is_visible()
    page.keyboard.press("Escape")
    assert not menu.is_visible()
    assert page.get_by_role("button", name=say("Questions")).evaluate("it => it.matches(':focus')")


@every_width
def test_the_first_stop_skips_to_the_text(open_page: OpenPage, site: Site, width: int) -> None:
    page = open_page(site.page(PAGE).address, viewport=size(width))
    tab_to(page, lambda focused: focused.address.endswith("#main"))
    page.keyboard.press("Enter")
    on = tab_to(page, lambda focused: bool(focused.address))
    assert page.locator("main").locator("a:focus").count() == 1, on
