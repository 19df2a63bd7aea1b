"""The site in Firefox and in WebKit, where they are installed: the whole text, every feature."""

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built_site import Site
from tests.engines import ENGINES, Engine
from tests.engines import HERE as INSTALLED
from tests.expected import HERE as DUE
from tests.expected import IDS, QUESTIONS, page_of, reading_text
from tests.firefox import complaints
from tests.pages_server import serve
from tests.pdf_text import letters, pages_of
from tests.readings import collapse, departures
from tests.words import LEFTWARDS, numeral, say

pytestmark = pytest.mark.browser

SHOWN = "arguments[0].map(id => document.getElementById(id)?.textContent ?? '')"
HEADINGS = """[...document.querySelectorAll("h1, h2, .voice, summary")]
  .map(each => each.textContent).filter(text => text.trim())"""
FIRST, LAST = QUESTIONS[0], QUESTIONS[-1]
ANSWER = [id for id in IDS if re.match(rf"q{LAST}p", id)][-1]
# Of a paragraph, the two words that stand together in no other.
PAIRS = re.findall(r"(?=\b(\w+ \w+)\b)", reading_text()[ANSWER])
TEXT = " ".join(reading_text().values())
PHRASE = next(pair for pair in PAIRS if TEXT.casefold().count(pair.casefold()) == 1)
COPIED = say("Copied")
# Two questions, with notes beside their answers if there are such.
NOTED = sorted({int(id[1:].partition("p")[0]) for id, _ in DUE.notes if id[0] == "q"})
HERE, THERE = NOTED[:2] if len(NOTED) > 1 else (FIRST, LAST)
OPEN = "!!document.querySelector('.notes details')?.open"
BESIDE = """[...document.querySelectorAll(".notes dt")].every(each => {
  const text = document.querySelector(each.querySelector("a").hash).getBoundingClientRect()
  const note = each.getBoundingClientRect()
  const apart = note.left > text.right || note.right < text.left
  return apart && note.top > text.top - 1 && note.top < text.bottom
})"""
WHOLE = "document.readyState === 'complete'"
HIT = f".search-list a[href$='#{ANSWER}']"


def fold_notes(browser: Engine) -> None:
    if len(NOTED) > 1:
        browser.click(".notes summary")


@pytest.fixture(scope="module", params=ENGINES)
def browser(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    if not INSTALLED[request.param]:
        pytest.skip(f"no {request.param} here: python -m tests.browser")
    with ENGINES[request.param](tmp_path_factory.mktemp("profile")) as window:
        yield window


@pytest.fixture(autouse=True)
def no_complaint(browser: Engine, site: Site) -> Iterator[None]:
    yield
    if browser.name == "Firefox":
        assert not complaints(browser.driver, site.address)


def test_they_show_the_whole_text_from_question_to_question(browser: Engine, site: Site) -> None:
    found: dict[str, str] = {}
    browser.open(site.address)
    for number in (0, *QUESTIONS):
        if number:
            browser.click("a[rel=next]")
            browser.wait(f"location.pathname.includes('/questions/{number}-') && {WHOLE}")
        here = [
            id for id in IDS if page_of(id) == (f"questions/{number}-" if number else "index.html")
        ]
        found |= dict(zip(here, map(collapse, browser.evaluate(SHOWN, here)), strict=True))
    assert not departures(found, reading_text())


def test_they_open_every_page(browser: Engine, site: Site) -> None:
    for page in site:
        browser.open(page.address)
        assert browser.evaluate("document.querySelector('h1').offsetHeight"), page.name


def test_they_set_notes_beside_their_paragraph(browser: Engine, site: Site) -> None:
    browser.driver.set_window_size(1390, 900)
    for name in {page_of(id) for id, _ in DUE.notes}:
        browser.open(site.page(name).address)
        assert browser.evaluate(BESIDE), name


def test_they_find_words_and_mark_them(browser: Engine, site: Site) -> None:
    browser.open(site.page("about/").address)
    browser.click(".search-query")
    browser.find(".search-query").send_keys(f'"{PHRASE}"')
    browser.wait(f"!!document.querySelector({HIT!r})")
    browser.click(HIT)
    browser.wait(f"document.querySelector('#{ANSWER} mark')")
    assert browser.evaluate(f"document.querySelector('#{ANSWER} mark').textContent") == PHRASE


def test_they_open_the_menu_of_a_narrow_screen(browser: Engine, site: Site) -> None:
    browser.driver.set_window_size(450, 800)
    browser.open(site.page(f"questions/{FIRST}-").address)
    browser.click(".menu")
    browser.click(f".contents ol li:nth-child({LAST}) a")
    browser.wait(f"location.pathname.includes('/questions/{LAST}-')")
    browser.driver.set_window_size(1280, 800)


def test_they_tell_the_menus_numbers_apart_from_the_titles(browser: Engine, site: Site) -> None:
    browser.open(site.page(f"questions/{LAST}-").address)
    title = browser.evaluate("document.querySelector('.contents ol a').textContent")
    name = browser.find(".contents ol a").accessible_name
    assert name.split()[:2] == [numeral(FIRST), title.split()[0]]


def test_they_keep_what_the_reader_chose_and_the_text(browser: Engine, site: Site) -> None:
    browser.open(site.page(f"questions/{HERE}-").address)
    browser.click(".scheme")
    fold_notes(browser)
    browser.open(site.page(f"questions/{THERE}-").address)
    assert browser.evaluate("document.documentElement.dataset.scheme") == "light"
    assert not browser.evaluate(OPEN)
    browser.wait("navigator.serviceWorker.controller")
    browser.evaluate("void localStorage.clear()")


def test_a_choice_holds_on_the_page_that_they_kept(browser: Engine, site: Site) -> None:
    browser.open(site.page(f"questions/{HERE}-").address)
    browser.wait("navigator.serviceWorker.controller")  # else it isn’t kept
    browser.open(site.page(f"questions/{HERE}-").address + "?")
    browser.evaluate("void (window.kept = true)")
    browser.open(site.page(f"questions/{THERE}-").address)
    browser.click(".scheme")
    fold_notes(browser)
    browser.driver.back()
    assert browser.evaluate("window.kept"), "the browser didn’t keep the page"
    browser.wait("document.documentElement.dataset.scheme === 'light'")
    browser.wait(f"!{OPEN}")
    browser.evaluate("void localStorage.clear()")


def test_they_copy_a_quotation(browser: Engine, site: Site) -> None:
    browser.open(f"{site.page(page_of(ANSWER)).address}#{ANSWER}")
    browser.click(f"#{ANSWER}")
    tools = f"document.querySelector('#{ANSWER} + .tools button')"
    browser.wait(tools)
    browser.click(f"#{ANSWER} + .tools button")
    browser.wait(f"{tools}.parentNode.querySelector('[aria-live]').textContent === {COPIED!r}")


def test_a_link_leads_to_its_paragraph(browser: Engine, site: Site) -> None:
    browser.driver.set_window_size(1280, 500)  # else a short page ends before it is at the top
    browser.open(site.page("interview/").address + f"#{ANSWER}")
    browser.wait("Math.abs(document.querySelector(':target').getBoundingClientRect().top) < 300")
    browser.driver.set_window_size(1280, 800)


def test_they_read_on_without_a_network(browser: Engine, site: Site, tmp_path: Path) -> None:
    shutil.copytree(site.folder, tmp_path / "some-repo")
    with serve(tmp_path / "some-repo") as address:
        browser.open(address)
        browser.wait("navigator.serviceWorker.controller")
    browser.open(address + "about/")
    assert browser.evaluate("document.querySelector('h1').offsetHeight")


def without_signs(text: str) -> str:
    """Take the numbers of notes and the addresses of links away from the words that have them."""
    text = re.sub(r"\s?<\S[^<>]*>", "", text)
    for _, noted in DUE.notes:
        words = r"\s+".join(map(re.escape, noted.split()))
        text = re.sub(rf"({words})\s?\d+(?:\s(?=[,.:;]))?", r"\1", text)
        # A sheet may end among these words; no other word has digits at its end.
        text = re.sub(rf"({re.escape(noted.split()[-1])})\d+\b", r"\1", text)
    return text


def unprinted(printed: str) -> list[str]:
    """The words that aren't printed in their order; from right to left, letters that aren't."""
    words = " ".join(reading_text().values())
    if LEFTWARDS:
        due, told = (Counter("".join(letters(each))) for each in (words, printed))
        return [*(due - told)]
    in_order = iter(printed.split())
    return [word for word in words.split() if word not in in_order]


def test_they_print_every_word_and_leave_no_heading_at_a_sheets_foot(
    browser: Engine, site: Site
) -> None:
    address = site.page("interview/").address
    browser.open(address)
    headings = tuple(collapse(each).casefold() for each in browser.evaluate(HEADINGS))
    sheets = pages_of(browser.print(address))
    assert headings and not unprinted(without_signs(" ".join(sheets)))
    texts = tuple({text.casefold() for text in reading_text().values()} - {*headings})
    ends = [sheet.casefold() for sheet in sheets if not sheet.casefold().endswith(texts)]
    assert not [sheet for sheet in ends if sheet.endswith(headings)]


def test_a_complaint_of_firefox_is_told(browser: Engine, site: Site) -> None:
    if browser.name != "Firefox":
        pytest.skip("WebKit has nobody to tell")
    browser.open(site.address)
    browser.evaluate(
        "void document.body.append(document.createElement('style').appendChild("
        "document.createTextNode('p { color: red }')).parentNode)"
    )
    assert complaints(browser.driver, site.address)
