"""Searching: paragraph by paragraph, by any spelling, the words marked where they are found."""

import json
import re
from collections import Counter
from urllib.parse import urlencode

import pytest
from playwright.sync_api import expect

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import reading_text
from tests.places import PAGE, PHRASE, SECOND, WORD, title
from tests.readings import collapse
from tests.search import (
    ALL_FETCHED,
    AT_ONCE,
    INTERVIEW,
    everything,
    hit,
    search,
    search_anew,
    searched,
    span,
)
from tests.words import of_theme

pytestmark = pytest.mark.browser


def test_a_hit_opens_at_the_paragraph_with_the_words_marked(open_page: OpenPage) -> None:
    page = open_page()
    search(page, PHRASE)
    hit(page, title(SECOND)).click()
    page.wait_for_url(f"**/{PAGE}**#{SECOND}")
    page.locator(f"#{SECOND} mark").first.wait_for()
    assert page.locator(f"#{SECOND} mark").all_inner_texts() == [PHRASE]


def test_a_dash_is_no_part_of_a_word(open_page: OpenPage) -> None:
    page = open_page()
    search(page, f"-{WORD}")
    hit(page, title(SECOND)).wait_for()


def many(site: Site) -> str:
    """The word that the fewest places have of those that are in more than are listed at once."""
    places = searched(site.folder)
    found = Counter(word for place in places for word in {*re.findall(r"[^\W\d_]+", place.text)})
    often = (word for word, count in found.items() if count > AT_ONCE)
    return str(min(often, key=found.__getitem__))


def test_all_that_is_found_is_there_at_the_end_of_the_list(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    search(page, many(site))
    page.evaluate(ALL_FETCHED)
    assert page.locator(".search-list > li").count() == AT_ONCE
    assert everything(page).count() > AT_ONCE


def test_a_word_that_a_hit_lacks_is_said_to_be_missing(open_page: OpenPage) -> None:
    page = open_page()
    search(page, f"{WORD} zebra")
    missing = of_theme("search.result.term.missing")
    assert f"{missing}: zebra" in hit(page, title(SECOND)).inner_text()


def test_marks_stand_at_the_beginnings_of_words_alone(open_page: OpenPage) -> None:
    first, second = PHRASE.split()
    page = open_page(f"{PAGE}?{urlencode({'h': f'{first[1:]} {second}'})}")
    page.locator(f"#{SECOND} mark").first.wait_for()
    assert {*page.locator(f"#{SECOND} mark").all_text_contents()} == {second}


@pytest.mark.parametrize("sign", ["*", "%", "(", "a-b", "\\", "”", ""])
def test_no_sign_among_the_words_of_an_address_keeps_the_others_from_being_marked(
    open_page: OpenPage, sign: str
) -> None:
    page = open_page(f"{PAGE}?{urlencode({'h': f'{sign} {WORD}'})}")
    page.locator(f"#{SECOND} mark").first.wait_for()
    shown = collapse(page.locator(f"#{SECOND}").inner_text())
    assert shown == reading_text()[SECOND]


# Where words stand in a text of another language, and what readers type.
OTHER_LANGUAGES = [
    (
        "On parle de l’Europe et d’Élise.",
        ["europe", "l'Europe", "d’europe", "elise", "“de l’europe”"],
    ),
    ("Nell’Unione, però, c’è l’Œuvre.", ["unione", "dell’unione", "pero", "oeuvre"]),
    ("Ein Gespräch über die Straße.", ["gesprach", "strasse", "„über die Straße“"]),
    ("Paid: 1,250 pounds, then 1.2 million.", ["1250", "1.250", "1.2"]),
    ("Rozmowa o mieście Łódź.", ["lodz", "Łodz", "miescie"]),
    ("او می‌گوید که کتاب ۱۲ زبان دارد.", ["میگوید", "می‌گوید", "كتاب", "12", "١٢"]),
    ("قالت إنّ المدرسة القديمة بُنِيَت على جبل.", ["المدرسه", "ان", "علي", "بنيت"]),
]


@pytest.mark.parametrize(("text", "queries"), OTHER_LANGUAGES)
def test_words_of_other_languages_are_found_by_their_letters(
    open_page: OpenPage, site: Site, text: str, queries: list[str]
) -> None:
    script = (site.folder / INTERVIEW).read_text("utf-8")
    pages = [["", "Title", [["one", "One", text], ["two", "Two", "Another, in between."]], []]]
    begin, end = span(site.folder)
    invented = json.dumps({"language": "en", "pages": pages, "names": []})
    page = open_page(service_workers="block")  # else the worker might have kept the script
    served = {"body": script[:begin] + invented + script[end:], "content_type": "text/javascript"}
    page.route("**/assets/search.js", lambda route: route.fulfill(**served))
    for words in queries:
        search_anew(page, words)
        expect(page.get_by_role("search").get_by_role("link").first).to_have_text(
            re.compile("^One")
        )
        assert not hit(page, "Two").count(), words
