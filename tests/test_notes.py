"""Notes by the site: apart from both voices, tied to their words, each with its source."""

import pytest

from tests.built_site import Page, Site
from tests.conftest import OpenPage

# Where each note of the edition stands, and the words it is tied to.
NOTES = {
    ("introduction", "the Talibans entered Kabul"): "index.html",
    ("introduction", "Head of Relations"): "index.html",
    ("q1p1", "ANDSF"): "questions/1",
    ("q2p1", "two days prior to 9/11"): "questions/2",
    ("q2p2", "he mostly focused on his education"): "questions/2",
    ("q3p1", "our spring offensive"): "questions/3",
    ("q3p2", "7 billion dollars"): "questions/3",
    ("q5p2", "Just last week their so called supreme leader in his speech"): "questions/5",
}
ABBREVIATIONS = {"NRF", "ANDSF", "NATO", "UN", "SPWs"}


def notes(page: Page) -> list[tuple[str, str]]:
    terms = [term for aside in page.root.iter("aside") for term in aside.iter("dt")]
    return [(term[0].attrib["href"].strip("#"), (term.text or "").strip("“”, ")) for term in terms]


@pytest.mark.parametrize(("place", "words"), NOTES)
def test_a_note_stands_on_the_page_of_its_words(site: Site, place: str, words: str) -> None:
    page = site.page(NOTES[place, words])
    assert (place, words) in notes(page)
    assert words in "".join(page.element(place).itertext())


def test_the_whole_interview_has_all_notes_and_no_other_has_more(site: Site) -> None:
    assert notes(site.page("interview/")) == list(NOTES)
    assert sum(len(notes(page)) for page in site) == 2 * len(NOTES)


def test_the_text_as_published_has_nothing_of_the_sites(site: Site) -> None:
    page = site.page("as-published/")
    assert not list(page.root.iter("aside"))
    assert not list(page.root.iter("abbr"))


def test_each_note_names_a_source_at_an_address(site: Site) -> None:
    for page in site:
        for aside in page.root.iter("aside"):
            for note in aside.iter("dd"):
                addresses = [link.attrib["href"] for link in note.iter("a")]
                assert addresses and all(each.startswith("https://") for each in addresses)


def test_a_link_to_another_site_says_so_and_takes_nothing_along(site: Site) -> None:
    for page in site:
        for link, address in page.links():
            if not address.startswith(site.address):
                assert set(link.get("rel", "").split()) >= {"external", "noreferrer"}, address


def test_abbreviations_carry_their_full_form(site: Site) -> None:
    abbreviations = list(site.page("interview/").root.iter("abbr"))
    assert {each.text for each in abbreviations} == ABBREVIATIONS
    assert all(each.attrib["title"] and each.attrib["tabindex"] == "0" for each in abbreviations)
    (unknown,) = (each for each in abbreviations if each.text == "SPWs")
    assert unknown.attrib["title"] == "as published, meaning not established"


@pytest.mark.browser
def test_a_touched_abbreviation_shows_its_full_form(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/", has_touch=True)
    page.locator("abbr", has_text="NATO").tap()
    shown = "getComputedStyle(document.activeElement, '::after').content"
    assert "North Atlantic Treaty Organization" in page.evaluate(shown)


@pytest.mark.browser
def test_notes_once_hidden_stay_hidden_until_shown(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/")
    page.get_by_text("Notes by this site").click()
    page.goto("questions/5-the-risks-for-europe/")
    assert not page.locator(".notes dl").is_visible()
    page.get_by_text("Notes by this site").click()
    page.goto("interview/")
    assert page.locator(".notes dl").first.is_visible()


@pytest.mark.browser
def test_a_screen_reader_hears_that_a_link_leads_elsewhere(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/")
    assert page.get_by_role("link", name="TRT World (another site)", exact=True).count() == 1
