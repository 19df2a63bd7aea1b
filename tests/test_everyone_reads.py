"""However large the letters and however small the screen, all words are there to be read."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from tests.browser import find_shell
from tests.built_site import Site
from tests.conftest import ARGUMENTS, OpenPage
from tests.reader import scrolls_sideways
from tests.words import say

pytestmark = pytest.mark.browser

WIDE = ViewportSize(width=1280, height=1024)
ZOOMED = ViewportSize(width=320, height=256)  # the same at 400 %: WCAG 2.2, 1.4.10
# What a reader may set, by WCAG 2.2, 1.4.12.
SPACED = """() => {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`
    * { line-height: 1.5 !important }
    * { letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }`)
  document.adoptedStyleSheets = [sheet]
}"""
# Words that are cut off or run into other words. What is hidden until it has the focus is no fault.
LOST = """() => {
  const lost = []
  const lines = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const text = texts.currentNode
    const within = text.parentElement
    const hidden = within.closest(".skip, .tools, script, svg") || !within.checkVisibility()
    if (!text.data.trim() || hidden) continue
    const range = document.createRange()
    range.selectNodeContents(text)
    for (const box of range.getClientRects()) {
      if (box.left < -0.5 || box.right > innerWidth + 0.5) lost.push(`outside: ${text.data}`)
      const lead = box.height * 0.3 // of neighbouring lines it may overlap
      lines.push([text.data, box.left, box.right, box.top + lead, box.bottom - lead])
    }
    for (let each = within; each !== document.body; each = each.parentElement) {
      const { overflowX, overflowY } = getComputedStyle(each)
      const wide = overflowX === "hidden" && each.scrollWidth > each.clientWidth + 1
      const high = overflowY === "hidden" && each.scrollHeight > each.clientHeight + 1
      if (wide || high) lost.push(`cut: ${text.data}`)
    }
  }
  for (const [i, [one, left, right, top, bottom]] of lines.entries())
    for (const [other, left2, right2, top2, bottom2] of lines.slice(i + 1))
      if (one !== other && left + 1 < right2 && left2 + 1 < right && top < bottom2 && top2 < bottom)
        lost.push(`${one} over ${other}`)
  return [...new Set(lost)]
}"""


def lost(page: Page) -> list[str]:
    found: list[str] = page.evaluate(LOST)
    return found + ["it scrolls sideways"] * scrolls_sideways(page)


def test_no_word_is_lost_at_400_percent_or_with_more_space(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    for built in site:
        page.goto(built.address)
        for spaced in (False, True):
            if spaced:
                page.evaluate(SPACED)
            for viewport in (ZOOMED, WIDE):
                page.set_viewport_size(viewport)
                assert not lost(page), (built.name, viewport, spaced)


def test_a_long_name_of_the_site_goes_on_in_another_line(open_page: OpenPage) -> None:
    page = open_page()
    page.locator(".name").evaluate("it => { it.textContent = `${it.textContent} `.repeat(4) }")
    for viewport in (ZOOMED, WIDE):
        page.set_viewport_size(viewport)
        assert not lost(page), viewport


def test_no_word_is_lost_in_the_menu_at_400_percent(open_page: OpenPage) -> None:
    page = open_page(viewport=ZOOMED)
    page.get_by_role("button", name=say("Questions")).click()
    for link in page.get_by_role("navigation", name=say("Contents")).get_by_role("link").all():
        link.focus()
        box = link.bounding_box()
        assert box and box["x"] >= 0 and box["x"] + box["width"] <= ZOOMED["width"]
        assert box["y"] >= 0 and box["y"] + box["height"] <= ZOOMED["height"], link.inner_text()


@pytest.fixture(scope="module")
def large_letters(chromium: Browser) -> Iterator[Browser]:
    """A browser whose reader has set letters of twice the usual size."""
    arguments = [*ARGUMENTS, "--blink-settings=defaultFontSize=32"]
    browser = chromium.browser_type.launch(executable_path=find_shell(), args=arguments)
    yield browser
    browser.close()


def test_who_has_large_letters_keeps_them_and_loses_no_word(
    large_letters: Browser, site: Site
) -> None:
    page = large_letters.new_page(viewport=ViewportSize(width=640, height=900))
    for built in site:
        page.goto(built.address)
        size = page.evaluate("parseFloat(getComputedStyle(document.querySelector('p')).fontSize)")
        assert size >= 0.75 * 32, built.name
        assert not lost(page), built.name
    page.close()


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        ("style.whiteSpace = 'nowrap'", "outside: "),
        ("style.cssText = 'overflow: hidden; block-size: 1rem'", "cut: "),
        ("style.marginBlockEnd = '-4rem'", " over "),
    ],
)
def test_lost_words_are_told(open_page: OpenPage, fault: str, told: str) -> None:
    page = open_page(viewport=ZOOMED)
    heading = page.locator("h1")
    heading.evaluate("it => { it.textContent = it.textContent.repeat(9) }")  # however short
    heading.evaluate(f"it => {{ it.{fault} }}")
    assert [each for each in lost(page) if told in each]
