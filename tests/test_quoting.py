"""Quoting: a paragraph, or the words selected in it, with who said them and where."""

import re
from collections import Counter
from html import unescape
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import IDS, page_of, reading_text
from tests.places import (
    ANSWERS,
    FIRST,
    PAGE,
    PHRASE,
    QUESTION,
    SECOND,
    title,
    with_two_paragraphs,
)
from tests.reader import HEIGHT, WIDTHS, size, until
from tests.readings import ROOT
from tests.words import LANGUAGE, all_with, numeral, say

pytestmark = pytest.mark.browser

SPEAKERS = say("{}, interviewed by {}", all_with("interviewee"), all_with("interviewer"))
OPEN, CLOSE = say("“#”").split("#")
READER = {"permissions": ["clipboard-read", "clipboard-write"]}

SELECT = """([id, words]) => {
  const texts = document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT);
  while (!texts.nextNode().data.includes(words));
  const text = texts.currentNode;
  const start = text.data.indexOf(words);
  getSelection().setBaseAndExtent(text, start, text, start + words.length);
}"""


# From a word of one paragraph to a word of another.
ACROSS = """([first, from, last, to]) => {
  const text = id =>
    document.createTreeWalker(document.getElementById(id), NodeFilter.SHOW_TEXT).nextNode();
  getSelection().setBaseAndExtent(text(first), from, text(last), to);
}"""
RIGHT_TO_LEFT = """id => Object.assign(document.getElementById(id), {
  dir: "rtl", textContent: "کلمه اول کلمه دوم کلمه سوم کلمه چهارم"
})"""
# How far the first line that is selected is from the middle, where a browser has what it finds.
FROM_MIDDLE = """() => {
  const { top, bottom } = getSelection().getRangeAt(0).getClientRects()[0]
  return Math.abs((top + bottom - innerHeight) / 2)
}"""
# However short a page is, what an address leads to can be at the top, or in the middle.
ROOM = """addEventListener("DOMContentLoaded", () => {
  document.body.style.paddingBottom = "100vh"
})"""
QUOTING = next((id for id in ANSWERS if "“" in reading_text()[id]), "")
A_WORD = re.compile(r"[^\W\d_]{3,}")
COUNTED = Counter(word for text in reading_text().values() for word in A_WORD.findall(text))
NEAR, FAR = 60, 120  # pixels
# What is near the middle of one of them is not near that of the other.
WINDOWS = [ViewportSize(width=1280, height=height) for height in (200, 700)]


def again(id: str) -> list[str]:
    """The words of a paragraph that stand elsewhere, too, the longest first."""
    text = reading_text()[id]
    whole = {each[0] for each in A_WORD.finditer(text) if text.find(each[0]) == each.start()}
    return sorted(sorted(word for word in whole if COUNTED[word] > 1), key=len, reverse=True)


def in_a_sentence(id: str) -> str:
    return title(id)[0].lower() + title(id)[1:]


PLACE = in_a_sentence(SECOND)


def press_copy(page: Page, paragraph: str) -> None:
    page.locator(f"#{paragraph}").hover()
    page.locator(f"#{paragraph} + .tools").get_by_role("button").click()
    page.locator(".tools").get_by_text(say("Copied")).wait_for()


def copied(page: Page, kind: str) -> str:
    read = "kind => navigator.clipboard.read().then(([i]) => i.getType(kind)).then(b => b.text())"
    return str(page.evaluate(read, kind))


def test_a_paragraph_is_copied_with_who_said_it_and_where(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    words = page.locator(f"#{SECOND}").inner_text()
    press_copy(page, SECOND)
    said = f"{OPEN}{words}{CLOSE} — {SPEAKERS}, {PLACE}, {page.url}#{SECOND}"
    assert copied(page, "text/plain") == said


def test_selected_words_are_copied_with_an_address_that_finds_them(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.evaluate(SELECT, [SECOND, PHRASE])
    press_copy(page, SECOND)
    text = copied(page, "text/plain")
    assert text.startswith(f"{OPEN}{PHRASE}{CLOSE} — ")
    assert text.endswith(f"{page.url}#{SECOND}:~:text={quote(PHRASE)}")


def find_again(page: Page, id: str, *given: str, select: str = SELECT) -> None:
    """Copy words, and see that their address leads to them, whatever else has them."""
    page.evaluate(select, [id, *given])
    press_copy(page, id)
    address = copied(page, "text/plain").split()[-1]
    alone, _, words = address.partition(":~:")
    assert alone.endswith(f"#{id}") and words
    again = page.context.new_page()
    again.add_init_script(ROOM)
    assert any(from_middle(again, alone, window, select, id, *given) > FAR for window in WINDOWS)
    open_anew(again, address)
    again.evaluate(select, [id, *given])
    until(again, f"({FROM_MIDDLE})() < {NEAR}")
    again.close()


def from_middle(page: Page, address: str, window: ViewportSize, select: str, *given: str) -> float:
    page.set_viewport_size(window)
    open_anew(page, address)
    page.evaluate(select, given)
    page.wait_for_timeout(200)
    return float(page.evaluate(FROM_MIDDLE))


def open_anew(page: Page, address: str) -> None:
    page.goto("about:blank")
    page.goto(address)


def test_words_that_stand_there_more_than_once_are_found_by_those_around_them(
    open_page: OpenPage,
) -> None:
    id = next(filter(again, reversed(ANSWERS)))
    find_again(open_page("interview/"), id, again(id)[0])


def test_half_a_word_is_found_with_its_paragraph(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.evaluate(SELECT, [SECOND, PHRASE[:-1]])
    press_copy(page, SECOND)
    assert copied(page, "text/plain").endswith(f"{page.url}#{SECOND}")


@pytest.mark.skipif(not QUOTING, reason="no answer here quotes anyone")
def test_quotation_marks_within_a_quotation_are_single_in_english(
    open_page: OpenPage, site: Site
) -> None:
    page = open_page(site.page(page_of(QUOTING)).address)
    words = page.locator(f"#{QUOTING}").inner_text()
    assert "“" in words
    press_copy(page, QUOTING)
    said = copied(page, "text/plain").rpartition(f"{CLOSE} — ")[0].removeprefix(OPEN)
    single = words.replace("“", "‘").replace("”", "’").replace('"', "’")
    assert said == (single if LANGUAGE == "en" else words)


@with_two_paragraphs
def test_a_button_at_the_selection_copies_it_over_two_paragraphs_too(open_page: OpenPage) -> None:
    page = open_page(PAGE, viewport=size(WIDTHS[0]))
    page.keyboard.press("Shift")
    page.locator(f"#{FIRST} + .tools button").wait_for(state="attached")
    begin, end = (page.locator(f"#{id}").inner_text().split()[:3] for id in (FIRST, SECOND))
    page.evaluate(ACROSS, [FIRST, len(f"{begin[0]} "), SECOND, len(" ".join(end))])
    button = page.locator("body > .tools button")
    button.wait_for()
    box = button.bounding_box()
    assert (
        box and box["x"] >= 0 and box["x"] + box["width"] <= WIDTHS[0] and 0 <= box["y"] <= HEIGHT
    )
    button.click()
    page.locator("body > .tools").get_by_text(say("Copied")).wait_for()
    text = copied(page, "text/plain")
    assert text.startswith(f"{OPEN}{' '.join(begin[1:])} ")
    assert f"\n\n{OPEN}{' '.join(end)}{CLOSE} — " in text
    paragraphs = f"{say('question {}', QUESTION)}{say(', paragraphs')} {numeral(1)}–{numeral(2)}"
    assert f"— {SPEAKERS}, {paragraphs}, {page.url}#{FIRST}:~:text=" in text


@with_two_paragraphs
def test_nothing_is_offered_for_words_of_two_speakers(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.keyboard.press("Shift")
    page.locator(f"#{FIRST} + .tools button").wait_for(state="attached")
    page.evaluate(ACROSS, [FIRST, 1, SECOND, 2])
    page.locator("body > .tools button").wait_for()
    page.evaluate(ACROSS, [f"q{QUESTION}", 1, FIRST, 2])
    page.locator("body > .tools button").wait_for(state="hidden")


def test_where_nothing_can_be_copied_the_words_are_selected_and_a_line_says_so(
    open_page: OpenPage,
) -> None:
    page = open_page(PAGE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator(f"#{SECOND}").hover()
    page.locator(f"#{SECOND} + .tools").get_by_role("button").click()
    page.get_by_text(say("Not copied: the words are selected, for Ctrl+C")).wait_for()
    assert page.evaluate("getSelection().toString()") == page.locator(f"#{SECOND}").inner_text()


def test_the_button_at_the_selection_says_that_it_could_not_copy(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.keyboard.press("Shift")
    page.locator(f"#{FIRST} + .tools button").wait_for(state="attached")
    page.evaluate(SELECT, [SECOND, PHRASE])
    button = page.locator("body > .tools button")
    button.click()
    page.wait_for_timeout(500)  # in which it is put where the selection is
    assert button.inner_text() == say("Not copied: the words are selected, for Ctrl+C")
    assert page.evaluate("getSelection().toString()") == PHRASE
    page.wait_for_timeout(4000)
    assert button.inner_text() == say("Copy quotation")


def test_the_button_stands_at_the_end_of_words_from_right_to_left(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.keyboard.press("Shift")
    page.locator(f"#{FIRST} + .tools button").wait_for(state="attached")
    page.evaluate(RIGHT_TO_LEFT, SECOND)
    page.evaluate(SELECT, [SECOND, "کلمه دوم"])
    page.locator("body > .tools button").wait_for()
    words = page.evaluate("getSelection().getRangeAt(0).getBoundingClientRect().left")
    bar = page.locator("body > .tools").bounding_box()
    assert bar and bar["x"] + bar["width"] == pytest.approx(words, abs=1)


def test_the_rich_text_is_a_quotation_with_its_source(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.evaluate(SELECT, [SECOND, PHRASE])
    press_copy(page, SECOND)
    html = copied(page, "text/html")
    place = f"{page.url}#{SECOND}:~:text={quote(PHRASE)}"
    assert f'<blockquote cite="{place}">{OPEN}{PHRASE}{CLOSE}</blockquote>' in unescape(html)
    assert f'<a href="{place}">' in html


def test_plain_copying_gives_the_words_alone(open_page: OpenPage) -> None:
    page = open_page(PAGE)
    page.keyboard.press("Shift")  # a sign of life, so that the script is there
    page.locator(f"#{FIRST} + .tools button").wait_for(state="attached")
    page.evaluate(SELECT, [SECOND, PHRASE])
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == PHRASE


def test_every_answer_paragraph_can_be_copied_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("interview/")
    page.keyboard.press("Tab")
    last = page.locator(f"#{ANSWERS[-1]} + .tools button")
    last.wait_for(state="attached")
    assert page.locator(".number + [id] + .tools button").count() == len(ANSWERS)
    last.focus()
    page.keyboard.press("Enter")
    page.locator(".tools").get_by_text(say("Copied")).wait_for()
    assert in_a_sentence(ANSWERS[-1]) in copied(page, "text/plain")


# As Chrome and Edge, as Firefox, and as older ones say that they have translated the page.
TRANSLATED = {
    "a class": "document.documentElement.classList.add('translated-ltr')",
    "a language": "document.documentElement.lang = 'de'",
    "an element": f"document.querySelector('#{SECOND}').innerHTML = '<font>Übersetzt</font>'",
}


@pytest.mark.parametrize("sign", TRANSLATED)
def test_of_a_translated_page_the_original_words_are_copied(open_page: OpenPage, sign: str) -> None:
    page = open_page(PAGE)
    words = page.locator(f"#{SECOND}").inner_text()
    page.evaluate(f"document.querySelector('#{SECOND}').textContent = 'Von einer Maschine'")
    page.evaluate(TRANSLATED[sign])
    # By keyboard: words of another language may move from under a pointer.
    page.keyboard.press("Tab")
    page.locator(f"#{SECOND} + .tools").get_by_role("button").press("Enter")
    page.get_by_text(say("Copied in the original")).wait_for()
    assert copied(page, "text/plain").startswith(f"{OPEN}{words}{CLOSE} — {SPEAKERS}, {PLACE}")


def test_what_a_paragraph_offers_is_named_by_its_place(open_page: OpenPage) -> None:
    page = open_page("interview/")
    page.keyboard.press("Tab")
    page.locator(f"#{ANSWERS[-1]} + .tools button").wait_for(state="attached")
    tools = page.locator(".tools").get_by_role("button").or_(page.locator(".tools a"))
    names = tools.evaluate_all("all => all.map(each => each.ariaLabel)")
    assert len(names) == len(set(names)) == len(ANSWERS) + len(IDS)
    offered = ("Copy quotation", PLACE), ("As published", say("Standfirst").lower())
    assert {f"{say(what)}: {place}" for what, place in offered} <= {*names}


def test_the_script_is_under_two_kilobytes() -> None:
    assert len((ROOT / "docs/assets/quote.js").read_bytes()) < 2048
