"""On paper: black on white, nothing lost, nothing for the screen alone, no stray last sheet."""

from collections.abc import Iterable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import HERE, QUESTIONS
from tests.pdf_text import letters, pages_of
from tests.places import OF_THE_SITE, PAGE, SECOND
from tests.test_catalogue import metadata
from tests.words import LEFTWARDS, say

pytestmark = pytest.mark.browser

PAGES = ("", PAGE, *OF_THE_SITE)
FEWEST_WORDS = 30  # more than the foot has
# Some serif fonts say in a PDF how they look, but not which letters they are.
LEGIBLE = "body { --serif: sans-serif }"
FOOT = say("Text © {}", HERE.record["rights"].get("holder", say("its author and publisher")))


@pytest.fixture(scope="module")
def paper(chromium: Browser, site: Site) -> Iterator[Page]:
    """The page of a reader who has chosen the dark scheme."""
    context = chromium.new_context(base_url=site.address, color_scheme="dark", bypass_csp=True)
    yield context.new_page()
    context.close()


def printed(page: Page, name: str, papers: Iterable[str] = ("A4",)) -> Iterator[str]:
    """What each sheet says."""
    page.goto(name)
    page.add_style_tag(content=LEGIBLE)
    for format in papers:
        yield from pages_of(page.pdf(format=format))


@pytest.mark.parametrize("name", PAGES)
def test_every_sheet_has_text_and_at_its_foot_the_source(paper: Page, name: str) -> None:
    for sheet in printed(paper, name, ("A4", "Letter")):
        # Of words from right to left, each may come from either side.
        has_foot = {*letters(FOOT)} <= {*letters(sheet)} if LEFTWARDS else FOOT in sheet
        assert has_foot and len(sheet.split()) > FEWEST_WORDS, sheet


@pytest.mark.parametrize("number", QUESTIONS)
def test_a_question_with_its_answer_and_notes_fits_on_one_sheet(
    paper: Page, site: Site, number: int
) -> None:
    address = site.page(f"questions/{number}-").address
    assert len(list(printed(paper, address, ("A4", "Letter")))) == 2


def test_menus_buttons_and_the_way_on_stay_on_the_screen(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.emulate_media(media="print")
    for left in (".header", ".contents", ".turn", ".tools", "details.cite", ".skip"):
        assert not page.locator(left).first.is_visible(), left


def test_the_print_is_black_on_white_whatever_the_scheme(open_page: OpenPage) -> None:
    page = open_page(PAGE, color_scheme="dark")
    page.emulate_media(media="print")
    colours = (
        "(({color, backgroundColor}) => [color, backgroundColor])(getComputedStyle(document.body))"
    )
    assert page.evaluate(colours) == ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]


def test_a_printed_page_names_the_interview_and_its_own_address(
    open_page: OpenPage, site: Site
) -> None:
    page = open_page(PAGE)
    page.emulate_media(media="print")
    name = metadata(site.page(f"{PAGE}index.html"))["og:site_name"]
    expect(page.locator(".printed")).to_be_visible()
    assert page.locator(".printed").inner_text().split("\n") == [name, page.url]


def test_a_paragraphs_number_stands_before_it(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.emulate_media(media="print")
    number, words = page.locator(".number").nth(int(SECOND[-1]) - 1), page.locator(f"#{SECOND}")
    assert number.is_visible()
    before, after = number.bounding_box(), words.bounding_box()
    assert before and after
    first, then = (after, before) if LEFTWARDS else (before, after)
    assert first["x"] + first["width"] <= then["x"]


LETTERS = """element => {
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT).nextNode()
  return [0, 1].map(at => {
    const letter = new Range()
    letter.setStart(words, at)
    letter.setEnd(words, at + 1)
    return letter.getBoundingClientRect().width
  })
}"""


@pytest.mark.parametrize("media", ["screen", "print"])
def test_an_introduction_that_begins_with_a_large_letter_does_on_paper_too(
    open_page: OpenPage, media: Literal["print", "screen"]
) -> None:
    page = open_page("")
    page.emulate_media(media=media)
    if not (beginning := page.locator(".initial")).count():
        pytest.skip("none begins so")
    first, second = beginning.evaluate(LETTERS)
    assert first > 2 * second
