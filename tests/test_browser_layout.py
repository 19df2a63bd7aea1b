"""Every page fits every screen, in both schemes, and is read by everyone (axe-core)."""

from itertools import product
from typing import Any

import pytest
from playwright.sync_api import Locator, Page

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.places import FIRST, OFTEN, PAGE
from tests.reader import SCHEMES, WIDTHS, is_dark, scrolls_sideways, size
from tests.readings import ROOT
from tests.words import say

pytestmark = pytest.mark.browser

OF_COLOURS = "cat.color"  # the rules of axe-core by which a scheme can be worse than another
AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
NARROWEST, WIDEST = WIDTHS[0], WIDTHS[-1]

every_scheme = pytest.mark.parametrize("scheme", SCHEMES)


def violations(page: Page, rules: str | None = None) -> list[str]:
    """What axe-core has to say against a page as it stands there, by some or all of its rules."""
    if not page.evaluate("Boolean(window.axe)"):
        page.evaluate(AXE.read_text("utf-8"))
    options = {"resultTypes": ["violations"]} | ({"runOnly": rules} if rules else {})
    result: dict[str, Any] = page.evaluate("options => axe.run(options)", options)
    assert result["passes"]
    return [
        f"{page.url}: {fault['id']} at {', '.join(str(node['target']) for node in fault['nodes'])}"
        for fault in result["violations"]
    ]


def test_no_page_scrolls_sideways(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    for built in site:
        page.goto(built.address)
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme)
            assert is_dark(page) == (scheme == "dark"), built.name
            for width in WIDTHS:
                page.set_viewport_size(size(width))
                assert not scrolls_sideways(page), f"{built.name} at {width} pixels, {scheme}"


def test_no_page_keeps_anyone_out(open_page: OpenPage, site: Site) -> None:
    page, found = open_page(), []
    for built, width in product(site, (NARROWEST, WIDEST)):
        page.set_viewport_size(size(width))
        page.emulate_media(color_scheme="light")
        page.goto(built.address)
        found += violations(page)
        page.emulate_media(color_scheme="dark")
        found += violations(page, OF_COLOURS)
    assert not found


@every_scheme
def test_the_open_menu_keeps_nobody_out(open_page: OpenPage, scheme: str) -> None:
    page = open_page(color_scheme=scheme, viewport=size(NARROWEST))
    page.get_by_role("button", name=say("Questions")).click()
    assert page.get_by_role("navigation").get_by_role("link").first.is_visible()
    assert not violations(page)
    assert not scrolls_sideways(page)


@every_scheme
@pytest.mark.parametrize("width", [NARROWEST, WIDEST])
def test_the_open_search_keeps_nobody_out(open_page: OpenPage, scheme: str, width: int) -> None:
    page = open_page(color_scheme=scheme, viewport=size(width))
    search = page.get_by_role("search")
    search.get_by_role("textbox").press_sequentially(OFTEN)
    search.get_by_role("link").first.wait_for()
    assert not violations(page)
    assert not scrolls_sideways(page)


def test_a_page_that_keeps_someone_out_is_told(open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate("document.querySelector('h1').innerHTML += '<img src=data:,>'")
    assert [told for told in violations(page) if ": image-alt at " in told]


def test_dark_words_on_a_dark_ground_are_told(open_page: OpenPage) -> None:
    page = open_page(color_scheme="dark")
    page.evaluate("document.querySelector('h1').style.color = '#222'")
    assert [told for told in violations(page, OF_COLOURS) if ": color-contrast at " in told]


def test_a_page_that_scrolls_sideways_is_told(open_page: OpenPage) -> None:
    page = open_page(viewport=size(NARROWEST))
    page.evaluate("document.querySelector('h1').style.width = '30rem'")
    assert scrolls_sideways(page)


def test_what_a_paragraph_offers_moves_nothing_when_it_comes(open_page: OpenPage) -> None:
    page = open_page(PAGE, viewport=size(NARROWEST), has_touch=True)
    before = height_above(page.get_by_text(say("Cite this answer")))
    page.locator(f"#{FIRST}").tap()
    page.get_by_role("button", name=say("Copy quotation")).first.wait_for()
    assert height_above(page.get_by_text(say("Cite this answer"))) == before


def height_above(place: Locator) -> float:
    """How far down the page a place is, wherever the page has been scrolled to."""
    above: float = place.evaluate("it => it.getBoundingClientRect().top + scrollY")
    return above


@pytest.mark.parametrize("width", [1201, 1240, 1280, 1320])
def test_what_a_paragraph_offers_has_room_beside_it(open_page: OpenPage, width: int) -> None:
    page = open_page(PAGE, viewport=size(width))
    page.locator(f"#{FIRST}").hover()
    page.get_by_role("button", name=say("Copy quotation")).first.wait_for()
    assert not scrolls_sideways(page)
