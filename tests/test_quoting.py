"""Quoting: a paragraph, or the words selected in it, with who said them and where."""

import pytest
from playwright.sync_api import Page, ViewportSize

from tests.conftest import OpenPage
from tests.expected import INTERVIEWEE, INTERVIEWER
from tests.reader import HEIGHT, WIDTHS, size, until
from tests.readings import ROOT

pytestmark = pytest.mark.browser

SPEAKERS = f"{INTERVIEWEE}, interviewed by {INTERVIEWER}"
QUESTION_3 = "questions/3-what-to-expect-next/"
READER = {"permissions": ["clipboard-read", "clipboard-write"]}

SELECT = """([id, words]) => {
  const text = [...document.getElementById(id).childNodes].find(node => node.data?.includes(words));
  const start = text.data.indexOf(words);
  getSelection().setBaseAndExtent(text, start, text, start + words.length);
}"""


# From a word of one paragraph to a word of another.
ACROSS = """([first, last]) => getSelection().setBaseAndExtent(
  document.getElementById(first).firstChild, 4, document.getElementById(last).firstChild, 16)"""
# How far selected words are from the middle of the window, where a browser has what it finds.
FROM_MIDDLE = """() => {
  const { top, bottom } = getSelection().getRangeAt(0).getBoundingClientRect()
  return Math.abs((top + bottom - innerHeight) / 2)
}"""
LOW = ViewportSize(width=1280, height=300)


def press_copy(page: Page, paragraph: str) -> None:
    page.locator(f"#{paragraph}").hover()
    page.locator(f"#{paragraph} + .tools").get_by_role("button").click()
    page.locator(".tools").get_by_text("Copied").wait_for()


def copied(page: Page, kind: str) -> str:
    read = "kind => navigator.clipboard.read().then(([i]) => i.getType(kind)).then(b => b.text())"
    return str(page.evaluate(read, kind))


def test_a_paragraph_is_copied_with_who_said_it_and_where(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    words = page.locator("#q3p2").inner_text()
    press_copy(page, "q3p2")
    place = f"{page.url}#q3p2"
    said = f"“{words}” — {SPEAKERS}, question 3, paragraph 2, {place}"
    assert copied(page, "text/plain") == said


def test_selected_words_are_copied_with_an_address_that_finds_them(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    page.evaluate(SELECT, ["q3p2", "7 billion dollars"])
    press_copy(page, "q3p2")
    text = copied(page, "text/plain")
    assert text.startswith("“7 billion dollars” — ")
    assert text.endswith(f"{page.url}#q3p2:~:text=7%20billion%20dollars")


@pytest.mark.parametrize(
    ("name", "id", "words"),
    [
        (QUESTION_3, "q3p1", "The National Resistance Front"),  # in the menu, too
        ("questions/8-ethnic-minorities/", "q8p1", "Afghanistan"),
        ("interview/", "q6p1", "international community"),
    ],
)
def test_words_that_stand_there_more_than_once_are_found_by_those_around_them(
    open_page: OpenPage, name: str, id: str, words: str
) -> None:
    page = open_page(name, viewport=LOW)
    page.evaluate(SELECT, [id, words])
    press_copy(page, id)
    address = copied(page, "text/plain").split()[-1]
    assert f"#{id}:~:text=" in address
    page.goto("about:blank")
    page.goto(address)
    page.evaluate(SELECT, [id, words])
    until(page, f"({FROM_MIDDLE})() < 60")


def test_half_a_word_is_found_with_its_paragraph(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    page.evaluate(SELECT, ["q3p1", "two provin"])
    press_copy(page, "q3p1")
    assert copied(page, "text/plain").endswith(f"{page.url}#q3p1")


def test_quotation_marks_within_a_quotation_are_single(open_page: OpenPage) -> None:
    page = open_page("questions/5-the-risks-for-europe/")
    words = page.locator("#q5p2").inner_text()
    assert "“" in words
    press_copy(page, "q5p2")
    said = copied(page, "text/plain").rpartition("” — ")[0].removeprefix("“")
    assert said == words.replace("“", "‘").replace("”", "’").replace('"', "’")


def test_a_button_at_the_selection_copies_it_over_two_paragraphs_too(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3, viewport=size(WIDTHS[0]))
    page.keyboard.press("Shift")
    page.locator("#q3p1 + .tools button").wait_for(state="attached")
    page.evaluate(ACROSS, ["q3p1", "q3p2"])
    button = page.locator("body > .tools button")
    button.wait_for()
    box = button.bounding_box()
    assert (
        box and box["x"] >= 0 and box["x"] + box["width"] <= WIDTHS[0] and 0 <= box["y"] <= HEIGHT
    )
    button.click()
    page.locator("body > .tools").get_by_text("Copied").wait_for()
    text = copied(page, "text/plain")
    assert text.startswith("“National Resistance Front") and "\n\n“We are fighting" in text
    assert f"— {SPEAKERS}, question 3, paragraphs 1–2, {page.url}#q3p1:~:text=" in text


def test_nothing_is_offered_for_words_of_two_speakers(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    page.keyboard.press("Shift")
    page.locator("#q3p1 + .tools button").wait_for(state="attached")
    page.evaluate(ACROSS, ["q3p1", "q3p2"])
    page.locator("body > .tools button").wait_for()
    page.evaluate(ACROSS, ["q3", "q3p1"])
    page.locator("body > .tools button").wait_for(state="hidden")


def test_where_nothing_can_be_copied_the_words_are_selected_and_a_line_says_so(
    open_page: OpenPage,
) -> None:
    page = open_page(QUESTION_3)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator("#q3p2").hover()
    page.locator("#q3p2 + .tools").get_by_role("button").click()
    page.get_by_text("Not copied: the words are selected, for Ctrl+C").wait_for()
    assert page.evaluate("getSelection().toString()") == page.locator("#q3p2").inner_text()


def test_a_long_quotation_is_found_by_its_ends(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    words = "are fighting an unconventional war, the enemy’s terrorist organizations"
    page.evaluate(SELECT, ["q3p2", words])
    press_copy(page, "q3p2")
    ends = (
        "are%20fighting%20an%20unconventional",
        "the%20enemy%E2%80%99s%20terrorist%20organizations",
    )
    assert copied(page, "text/plain").endswith(f"#q3p2:~:text={','.join(ends)}")


def test_the_rich_text_is_a_quotation_with_its_source(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    page.evaluate(SELECT, ["q3p1", "12 provinces"])
    press_copy(page, "q3p1")
    html = copied(page, "text/html")
    place = f"{page.url}#q3p1:~:text=12%20provinces"
    assert f'<blockquote cite="{place}">“12 provinces”</blockquote>' in html
    assert f'<a href="{place}">' in html


def test_plain_copying_gives_the_words_alone(open_page: OpenPage) -> None:
    page = open_page(QUESTION_3)
    page.keyboard.press("Shift")  # a sign of life, so that the script is there
    page.locator("#q3p1 + .tools button").wait_for(state="attached")
    page.evaluate(SELECT, ["q3p1", "12 provinces"])
    page.keyboard.press("Control+c")
    assert page.evaluate("navigator.clipboard.readText()") == "12 provinces"


def test_every_answer_paragraph_can_be_copied_by_keyboard(open_page: OpenPage) -> None:
    page = open_page("interview/")
    page.keyboard.press("Tab")
    page.locator("#q8p1 + .tools button").wait_for(state="attached")
    assert page.locator(".number + [id] + .tools button").count() == 12
    page.locator("#q8p1 + .tools button").focus()
    page.keyboard.press("Enter")
    page.locator(".tools").get_by_text("Copied").wait_for()
    assert "question 8, paragraph 1" in copied(page, "text/plain")


# As Chrome and Edge, as Firefox, and as older ones say that they have translated the page.
TRANSLATED = {
    "a class": "document.documentElement.classList.add('translated-ltr')",
    "a language": "document.documentElement.lang = 'de'",
    "an element": "document.querySelector('#q3p2').innerHTML = '<font>Übersetzt</font>'",
}


@pytest.mark.parametrize("sign", TRANSLATED)
def test_of_a_translated_page_the_original_words_are_copied(open_page: OpenPage, sign: str) -> None:
    page = open_page(QUESTION_3)
    words = page.locator("#q3p2").inner_text()
    page.evaluate("document.querySelector('#q3p2').textContent = 'Von einer Maschine'")
    page.evaluate(TRANSLATED[sign])
    press_copy(page, "q3p2")
    page.get_by_text("Copied in the original").wait_for()
    assert copied(page, "text/plain").startswith(f"“{words}” — {SPEAKERS}, question 3")


def test_what_a_paragraph_offers_is_named_by_its_place(open_page: OpenPage) -> None:
    page = open_page("interview/")
    page.keyboard.press("Tab")
    page.locator("#q8p1 + .tools button").wait_for(state="attached")
    tools = page.locator(".tools").get_by_role("button").or_(page.locator(".tools a"))
    names = tools.evaluate_all("all => all.map(each => each.ariaLabel)")
    assert len(names) == len(set(names)) == 12 + 24
    assert {"Copy quotation: question 3, paragraph 2", "As published: standfirst"} <= {*names}


def test_the_script_is_under_two_kilobytes() -> None:
    assert len((ROOT / "docs/assets/quote.js").read_bytes()) < 2048
