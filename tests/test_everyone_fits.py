"""Letters of twice the size on a phone, a screen as narrow as a watch's: all fits, the bar too."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser import find_shell
from tests.built_site import Site
from tests.conftest import ARGUMENTS, OpenPage
from tests.places import OFTEN
from tests.reader import scrolls_sideways, size

pytestmark = pytest.mark.browser

PHONES = (ViewportSize(width=360, height=640), ViewportSize(width=412, height=915))
NARROW = (ViewportSize(width=240, height=320), ViewportSize(width=280, height=653))
LANDSCAPE = ViewportSize(width=740, height=360)
BAR = 1 / 5  # of the screen
WIDTHS_OF_THE_BAR = (240, 280, 320, 360, 412, 600, 719, 721, 740, 960, 1280)

SHARE = """scrollBy(0, innerHeight),
  document.querySelector(".header").getBoundingClientRect().bottom / innerHeight"""
# Of the name, which may be cut off only where the search, which has the focus, needs its room.
LINES = """(name => {
  const words = document.createRange()
  words.selectNodeContents(name)
  const tops = [...words.getClientRects()].map(({ top }) => Math.round(top))
  return [new Set(tops).size, name.scrollWidth <= name.clientWidth]
})(document.querySelector('.name'))"""
# Declarations on condition that a later one without a condition, on the same elements, undoes.
UNDONE = """[...document.styleSheets].flatMap(sheet => {
  const rules = [...sheet.cssRules].flatMap(rule => rule instanceof CSSMediaRule
    ? [...rule.cssRules].map(each => [each, rule.conditionText]) : [[rule, ""]])
  const said = rules.filter(([rule]) => rule instanceof CSSStyleRule).flatMap(([rule, on]) =>
    rule.selectorText.split(/,(?![^(]*\\))/).flatMap(selector => [...rule.style].map(property =>
      ({ on, of: `${selector.trim()} ${property}`, must: rule.style.getPropertyPriority(property) })
  )))
  return said.filter(({ on, of, must }, place) =>
    on && !must && said.slice(place).some(later => !later.on && later.of === of)
  ).map(({ on, of }) => `${on}: ${of}`)
})"""


@pytest.fixture(scope="module", params=[24, 32])
def large_letters(chromium: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    arguments = [*ARGUMENTS, f"--blink-settings=defaultFontSize={request.param}"]
    browser = chromium.browser_type.launch(executable_path=find_shell(), args=arguments)
    yield browser.new_page()
    browser.close()


def too_large(page: Page) -> list[str]:
    """Whether a page, or the bar that stays in sight, takes more of the screen than there is."""
    sideways = ["it scrolls sideways"] * scrolls_sideways(page)
    share = float(page.evaluate(SHARE))
    return sideways + [f"the bar has {share:.2f} of the screen"] * (share > BAR)


@pytest.mark.parametrize("phone", PHONES, ids=lambda each: str(each["width"]))
def test_large_letters_fit_a_phone(large_letters: Page, site: Site, phone: ViewportSize) -> None:
    large_letters.set_viewport_size(phone)
    for built in site:
        large_letters.goto(built.address)
        assert not too_large(large_letters), built.name


@pytest.mark.parametrize("screen", NARROW, ids=lambda each: str(each["width"]))
def test_a_very_narrow_screen_is_enough(
    open_page: OpenPage, site: Site, screen: ViewportSize
) -> None:
    page = open_page(viewport=screen)
    for built in site:
        page.goto(built.address)
        assert not too_large(page), built.name


def test_the_name_in_the_bar_is_one_whole_line(open_page: OpenPage) -> None:
    page = open_page()
    for width in WIDTHS_OF_THE_BAR:
        page.set_viewport_size(size(width))
        assert page.evaluate(LINES) == [1, True], width


def test_the_open_search_leaves_a_low_screen_its_bar_and_what_it_finds(open_page: OpenPage) -> None:
    page = open_page(viewport=LANDSCAPE)
    search = page.get_by_role("search")
    search.get_by_role("textbox").press_sequentially(OFTEN)
    search.get_by_role("link").first.wait_for()
    assert page.evaluate(SHARE) <= BAR and page.evaluate(LINES)[0] == 1
    box = page.locator(".search-output").bounding_box()
    assert box and box["height"] > LANDSCAPE["height"] / 2
    assert box["y"] + box["height"] <= LANDSCAPE["height"]


def test_what_the_style_says_of_some_screens_holds_there(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    for built in site:
        page.goto(built.address)
        assert not page.evaluate(UNDONE), built.name
