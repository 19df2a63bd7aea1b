"""The reader's choice of colours: the system's, light or dark, and it is kept."""

import re

import pytest
from playwright.sync_api import Page

from tests.built_site import NOT_FOUND, Site
from tests.conftest import OpenPage
from tests.places import PAGE
from tests.reader import SCHEMES, WIDTHS, is_dark, size, tab_to
from tests.words import say

pytestmark = pytest.mark.browser

CHOICES = re.compile(f"^{say('Colours')}")


def choose(page: Page, name: str) -> None:
    """Press the switch until it says that it is at a choice."""
    for _ in range(3):
        switch = page.get_by_title(CHOICES).filter(visible=True)
        if say(name) in (switch.get_attribute("title") or ""):
            return
        switch.click()
    raise AssertionError(f"no choice of colours called {name}")


@pytest.mark.parametrize(("system", "choice"), [SCHEMES, SCHEMES[::-1]])
def test_a_choice_is_kept_on_reload_and_on_every_page(
    open_page: OpenPage, site: Site, system: str, choice: str
) -> None:
    page = open_page(color_scheme=system, viewport=size(WIDTHS[0]))
    choose(page, choice)
    assert is_dark(page) == (choice == "dark")
    page.reload()
    assert is_dark(page) == (choice == "dark")
    for name in (PAGE, "about/", NOT_FOUND):
        page.goto(site.page(name).address)
        assert is_dark(page) == (choice == "dark"), name


def test_who_goes_back_to_the_system_follows_it(open_page: OpenPage) -> None:
    page = open_page(viewport=size(WIDTHS[-1]))
    choose(page, "dark")
    choose(page, "system")
    page.reload()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert is_dark(page) == (scheme == "dark")


def test_the_colours_are_chosen_by_keyboard(open_page: OpenPage) -> None:
    page = open_page()
    tab_to(page, lambda focused: bool(CHOICES.match(focused.words)))
    found = set()
    for _ in range(3):
        page.keyboard.press("Enter")
        found.add(is_dark(page))
    assert found == {True, False}
