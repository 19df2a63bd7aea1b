"""Searching this interview: by names that one can't spell, by sentences that one has heard."""

import gzip
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import Page, expect

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.readings import collapse
from tests.search import INTERVIEW, everything, further, hit, search, search_anew, searched
from tests.test_everyone_hears import heard, role
from tests.test_search_field import stay_among_the_hits

pytestmark = pytest.mark.browser

MOST_BYTES = 12_000  # of gzip, until there is a first result: half of what the theme's own took
OF_PANJSHIR = ["introduction", "q1p1", "q4p2", "q3-notes"]
PANJSHIR = [
    *("Panjshir…", "Panjshir:", "(Panjshir)", "panjshir’s", "Panjshīr", "PANJSHÍR", "panjsh"),
    *("Panjsher", "Panjsir", "Panjhsir", "anjshir", "پنجشیر", "پنجشير", "پنج"),
]
TYPED = {
    "Masoud": "massoud#q2",
    "Massud": "massoud#q2",
    "احمد مسعود": "ahmad massoud#q2",
    "Nazari": "nazary#standfirst",
    "علی میثم نظری": "ali maisam nazary#introduction",
    "alqaeda": "qaeda#q5p1",
    "al-Qaeda": "al qaeda#q5p1",
    "Talban": "taliban#headline",
    "طالبان": "taliban#headline",
    "افغانستان": "afghanistan#headline",
    "جبهه مقاومت ملی": "front#standfirst",
    "resistence": "resistance#headline",
    "goverment": "government#introduction",
    "7.12": "7.12#q3-notes",
    "9/11": "9 11#q2p1",
    "madeAli": "madeali#q1p1",
    "Question 3, paragraph 2": "#q3p2",
    "privacy": "#privacy",
}
QUOTED = ["“{}”", '"{}"', "'{}'", "‘{}’", "«{}»", "« {} »", "„{}“", "”{}”", "“{}", "as “{}”,"]


def first(page: Page) -> str:
    """Where the first leads to that was found."""
    found = page.get_by_role("search").locator("ol a").first
    return unquote_plus(found.get_attribute("href") or "")


def ids(page: Page) -> list[str]:
    """Where all leads to that was found."""
    links = everything(page).get_by_role("link").evaluate_all("all => all.map(one => one.hash)")
    return [address.removeprefix("#") for address in links]


def test_a_sentence_that_was_heard_is_found_in_any_quotation_marks(open_page: OpenPage) -> None:
    page = open_page("about/")
    for marks in QUOTED:
        search_anew(page, marks.format("end of times"))
        assert ids(page) == ["q5p2"] and first(page).endswith('"end of times"#q5p2'), marks
    search_anew(page, "“We will never succumb…”")
    assert ids(page) == ["q5p2"]


def test_words_in_quotation_marks_are_found_in_their_order_alone(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "“never will we succumb”")
    assert hit(page, "Did you mean never will we succumb").count() == 1


def test_a_name_is_found_however_it_is_spelt(open_page: OpenPage) -> None:
    page = open_page("about/")
    for words in PANJSHIR:
        search_anew(page, words)
        assert ids(page) == OF_PANJSHIR, words


def test_what_readers_type_finds_its_place(open_page: OpenPage) -> None:
    page = open_page("accessibility/")
    for words, place in TYPED.items():
        search_anew(page, words)
        everything(page)
        links = page.get_by_role("search").locator("ol a")
        found = links.evaluate_all("all => all.slice(0, 3).map(one => one.href)")
        assert [each for each in map(unquote_plus, found) if each.endswith(place)], (words, found)


def test_the_exact_word_comes_before_those_that_are_like_it(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "Talibans")
    found = ids(page)
    exact, near = ["introduction", "q4p2"], ["headline", "standfirst", "q3p1"]
    assert found[:2] == exact and [id for id in found if id in near] == near


def test_what_is_found_is_shown_with_the_words_around_it(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "roughed terrain")
    shown = hit(page, "Question 4, paragraph 2")
    words = collapse(shown.inner_text())
    assert words.count("Question 4") == words.count("How the population received it") == 1
    assert shown.locator("mark").all_inner_texts() == ["roughed terrain"]
    excerpt = shown.locator("div").inner_text()
    assert excerpt[0] == excerpt[-1] == "…" and len(excerpt) < 250


def test_where_nothing_is_found_the_nearest_spelling_is_one_key_away(open_page: OpenPage) -> None:
    page = open_page()
    page.keyboard.press("/")
    page.keyboard.type("Kabool")
    offered = page.get_by_role("search").get_by_role("link")
    expect(offered).to_have_text("Did you mean Kabul?")
    expect(page.get_by_role("search").get_by_role("status")).to_have_text("No matching documents")
    page.keyboard.press("Enter")
    hit(page, "Introduction").wait_for()
    assert page.locator("[name=query]").input_value() == "Kabul"


def test_a_phrase_is_marked_as_one_across_a_correction_and_read_as_it_stands(
    open_page: OpenPage,
) -> None:
    page = open_page()
    search(page, "“until the end of times”")
    page.keyboard.press("Enter")
    page.wait_for_url("**#q5p2")
    marks = page.locator("#q5p2 mark")
    marks.first.wait_for()
    assert "".join(marks.all_inner_texts()) == "until the end of times"
    assert page.locator("article mark").count() == marks.count()
    assert "mark" not in map(role, heard(page))


def test_a_page_in_the_sites_own_voice_is_found_section_by_section(site: Site) -> None:
    about = site.page("about/")
    found = {place.name: place for place in searched(site.folder) if place.address[:6] == "about/"}
    headings = [collapse("".join(each.itertext())) for each in about.root.iter("h2")]
    assert [name for name in found if name in headings] == headings
    assert found["Privacy"].address == "about/#privacy"
    assert found["Privacy"].text.startswith("The site sets no cookie")
    assert found["About this edition"].text.startswith("What this is, and how far")
    assert not [place for place in found.values() if "Prisacariu, L." in place.text]


def test_a_first_result_takes_at_most_12_kilobytes(site: Site) -> None:
    assert len(gzip.compress((site.folder / INTERVIEW).read_bytes(), 6)) <= MOST_BYTES
    assert not [said for _, _, said, _ in further(site.folder) if said]


def test_the_published_spelling_finds_its_place(open_page: OpenPage) -> None:
    page = open_page()
    search(page, "Afganistan")
    hit(page, "Standfirst, as published").click()
    page.wait_for_url("**/as-published/**#standfirst")
    page.locator("#standfirst mark", has_text="Afganistan").wait_for()


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("NRF", "Question 1, paragraph 1"),  # where it stands in brackets
        ("ANDSF", "Notes by this site"),  # and in quotation marks
        ('"spring offensive"', "Headline"),
    ],
)
def test_a_word_is_found_whatever_stands_around_it(
    open_page: OpenPage, words: str, title: str
) -> None:
    page = open_page()
    search(page, words)
    hit(page, title).first.wait_for(state="attached")


@pytest.mark.parametrize(
    "words", ["women's", "women’s", "NRF's", "we're able", "“spring offensive”"]
)
def test_any_apostrophe_and_any_quotation_mark_will_do(open_page: OpenPage, words: str) -> None:
    page = open_page()
    search(page, words)
    assert "Missing" not in page.locator(".search-list > li").first.inner_text()


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("7 billion dollars", "#q3p2"),
        ("billion", "#q3p2"),  # and not the note on it
        ("supreme leader", "#q5p"),
        ("people and places", "/people-and-places/"),
        ("dates and figures", "/dates-and-figures/"),
    ],
)
def test_what_has_all_the_words_comes_first_and_the_speakers_before_the_notes(
    open_page: OpenPage, words: str, place: str
) -> None:
    page = open_page("accessibility/")
    search(page, words)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{place}*")


def test_a_hit_among_notes_that_are_hidden_shows_them(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/")
    page.get_by_text("Notes by this site").click()
    page.goto("questions/2-ahmad-massoud-its-leader/?h=sandhurst#q2-notes")
    page.locator(".notes mark").first.wait_for()


def test_what_is_found_later_moves_nobody_who_is_among_the_hits(open_page: OpenPage) -> None:
    assert stay_among_the_hits(open_page, "Kabul") == (4, 5)
