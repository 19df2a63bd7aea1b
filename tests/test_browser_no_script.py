"""With JavaScript off the whole text and the way through it are there."""

import pytest

from tests.built_site import NOT_FOUND, Site
from tests.conftest import OpenPage
from tests.expected import IDS, QUESTIONS, as_published, page_of, reading_text
from tests.places import PAGE
from tests.reader import SCHEMES, WIDTHS, is_dark, scrolls_sideways, size, texts
from tests.readings import departures
from tests.words import say

pytestmark = pytest.mark.browser

READER = {"java_script_enabled": False}
NARROWEST, WIDEST = WIDTHS[0], WIDTHS[-1]


def test_all_text_is_there(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    found: dict[str, str] = {}
    for name in sorted({page_of(id) for id in IDS}):
        page.goto(site.page(name).address)
        found |= texts(page)
    assert not departures(found, reading_text())
    page.goto(site.page("as-published/").address)
    assert not departures(texts(page), as_published())


def test_the_menu_of_a_narrow_screen_leads_to_every_question(
    open_page: OpenPage, site: Site
) -> None:
    page = open_page(viewport=size(NARROWEST))
    for number in QUESTIONS:
        page.get_by_role("button", name=say("Questions")).click()
        due = site.page(f"questions/{number}-").address
        menu = page.get_by_role("navigation", name=say("Contents")).get_by_role("link")
        addresses: list[str] = menu.evaluate_all("links => links.map(link => link.href)")
        menu.nth(addresses.index(due)).click()
        assert page.url == due


def test_the_way_on_leads_through_all_questions(open_page: OpenPage, site: Site) -> None:
    page = open_page(viewport=size(WIDEST))
    for number in QUESTIONS:
        page.locator("a[rel=next]").click()
        assert page.url == site.page(f"questions/{number}-").address


def test_every_page_fits_and_follows_the_system(open_page: OpenPage, site: Site) -> None:
    page = open_page(viewport=size(NARROWEST))
    for built in site:
        page.goto(built.address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert not scrolls_sideways(page), built.name
            assert is_dark(page) == (scheme == "dark"), built.name


@pytest.mark.parametrize("name", ["index.html", PAGE, NOT_FOUND])
def test_nothing_that_needs_a_script_is_offered(open_page: OpenPage, site: Site, name: str) -> None:
    page = open_page(site.page(name).address)
    assert not page.locator("input:visible, select:visible, textarea:visible").count()
    assert not page.locator("label:visible").count()
    shown = page.locator("button:visible")
    assert all(button.get_attribute("popovertarget") for button in shown.all())
