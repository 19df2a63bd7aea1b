"""What is pressed or touched is at least 24 pixels high and wide, or stands in a sentence.

WCAG 2.2, 2.5.8: a link in a sentence, or in a line of text, has the height of its line.
"""

import pytest
from playwright.sync_api import Page

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.places import OFTEN
from tests.reader import WIDTHS, size
from tests.words import say

pytestmark = pytest.mark.browser

SMALLEST = 24

# Each target that is too small, unless words stand beside it in its line.
SMALL = """smallest => [...document.querySelectorAll("a[href], button, input, summary")]
  .filter(each => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
  .filter(each => !each.matches(".skip"))
  .filter(each => {
    let block = each
    while (getComputedStyle(block).display === "inline") block = block.parentElement
    return block === each || block.textContent.trim() === each.textContent.trim()
  })
  .map(each => [each.outerHTML, each.getBoundingClientRect()])
  .filter(([, box]) => box.width + 0.01 < smallest || box.height + 0.01 < smallest)
  .map(([html, box]) => `${box.width} x ${box.height}: ${html}`)"""
SHOW_ALL = """() => {
  document.querySelectorAll("details").forEach(each => { each.open = true })
}"""


def small(page: Page) -> list[str]:
    found: list[str] = page.evaluate(SMALL, SMALLEST)
    return found


def test_what_stands_alone_is_large_enough_to_touch(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    for built in site:
        page.goto(built.address)
        page.evaluate(SHOW_ALL)
        for width in (WIDTHS[0], WIDTHS[-1]):
            page.set_viewport_size(size(width))
            assert not small(page), f"{built.name} at {width} pixels"


def test_the_open_menu_and_the_open_search_are_large_enough_to_touch(open_page: OpenPage) -> None:
    page = open_page(viewport=size(WIDTHS[0]))
    page.get_by_role("button", name=say("Questions")).click()
    assert not small(page)
    page.keyboard.press("Escape")
    page.get_by_role("search").get_by_role("textbox").press_sequentially(OFTEN)
    page.get_by_role("search").get_by_role("link").first.wait_for()
    assert not small(page)


def test_a_target_that_is_too_small_is_told(open_page: OpenPage) -> None:
    page = open_page()
    page.evaluate("document.querySelector('.scheme').style.blockSize = '20px'")
    assert [told for told in small(page) if "scheme" in told]
