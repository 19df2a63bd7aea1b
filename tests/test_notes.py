"""Notes by the site: apart from both voices, tied to their words, each with its source."""

import pytest

from tests.built_site import Page, Site
from tests.conftest import OpenPage
from tests.expected import HERE, page_of


def notes(page: Page) -> list[tuple[str, str]]:
    terms = [term for aside in page.root.iter("aside") for term in aside.iter("dt")]
    return [(term[0].attrib["href"].strip("#"), (term.text or "").strip("“”, ")) for term in terms]


@pytest.mark.parametrize(("place", "words"), HERE.notes)
def test_a_note_stands_on_the_page_of_its_words(site: Site, place: str, words: str) -> None:
    page = site.page(page_of(place))
    assert (place, words) in notes(page)
    assert words in "".join(page.element(place).itertext())


def test_the_whole_interview_has_all_notes_and_no_other_has_more(site: Site) -> None:
    assert notes(site.page("interview/")) == HERE.notes
    assert sum(len(notes(page)) for page in site) == 2 * len(HERE.notes)


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
    found = {each.text: each.attrib["title"] for each in abbreviations}
    assert found == HERE.record.get("abbreviations", {})
    assert all(each.attrib["tabindex"] == "0" for each in abbreviations)


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
