"""Quoting: a paragraph, or the words selected in it, with who said them and where."""

import pytest
from playwright.sync_api import Page

from tests.conftest import OpenPage
from tests.expected import INTERVIEWEE, INTERVIEWER
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
