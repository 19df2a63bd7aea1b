"""Notes by the site: apart from both voices, tied to their words, each with its source."""

from xml.etree.ElementTree import Element

import pytest

from tests.built_site import Page, Site
from tests.conftest import OpenPage
from tests.expected import HERE, page_of
from tests.places import PAGE
from tests.reader import size
from tests.readings import collapse
from tests.words import say

# Each noted paragraph with the note, as boxes.
BESIDE = """() => [...document.querySelectorAll(".notes dl div")].map(note =>
  [document.querySelector(note.querySelector("dt a").hash), note.querySelector("dt")]
    .map(each => each.getBoundingClientRect().toJSON()))"""
LENGTHEN = """document.querySelectorAll(".notes dd").forEach(note => {
  note.prepend("One word and another. ".repeat(60))
})"""
OVERLAPPING = """() => {
  const all = [...document.querySelectorAll(".paragraph, .notes dl div, .turn, footer, .voice")]
  const boxes = all.map(each => each.getBoundingClientRect())
  return all.flatMap((one, i) => all.slice(i + 1).filter((other, j) => {
    const a = boxes[i], b = boxes[i + 1 + j]
    return !one.contains(other) && a.width && b.width && a.left < b.right && b.left < a.right
      && a.top < b.bottom && b.top < a.bottom
  }).map(other => `${one.outerHTML} ${other.outerHTML}`))
}"""


BOTTOMS = """[...document.querySelectorAll(".paragraph")]
  .map(each => each.getBoundingClientRect().bottom)"""
HEADING = say("Notes by this site")
NOTED = [*dict.fromkeys(page_of(place) for place, _ in HERE.notes)]
with_notes = pytest.mark.skipif(not NOTED, reason="the site has no note on this interview")


def all_in_notes(page: Page, tag: str) -> list[Element]:
    parts = (each for each in page.root.iter() if "notes" in each.get("class", "").split())
    return [element for part in parts for element in part.iter(tag)]


def notes(page: Page) -> list[tuple[str, str]]:
    terms = all_in_notes(page, "dt")
    return [(term[0].attrib["href"].strip("#"), (term[0].text or "").strip("“”")) for term in terms]


@pytest.mark.parametrize(("place", "words"), HERE.notes)
def test_a_note_stands_on_the_page_of_its_words(site: Site, place: str, words: str) -> None:
    page = site.page(page_of(place))
    assert (place, words) in notes(page)
    assert words in "".join(page.element(place).itertext())


def test_the_whole_interview_has_all_notes_and_no_other_has_more(site: Site) -> None:
    assert notes(site.page("interview/")) == HERE.notes
    assert sum(len(notes(page)) for page in site) == 2 * len(HERE.notes)


@pytest.mark.parametrize(("place", "words"), HERE.notes)
def test_a_sign_at_the_noted_words_leads_to_the_note_which_leads_back(
    site: Site, place: str, words: str
) -> None:
    for page in (site.page(page_of(place)), site.page("interview/")):
        paragraph, before = page.element(place), ""
        signs = {}
        for each in paragraph.iter():
            if each.get("class") == "sign":
                signs[before] = page.element(each.attrib["href"].strip("#"))
            before += each.text or ""
            before += each.tail or "" if each is not paragraph else ""
        (note,) = (note for text, note in signs.items() if collapse(text).endswith(words))
        assert [link.get("href") for link in note[0].iter("a")] == [f"#{place}"]


def test_the_text_as_published_has_nothing_of_the_sites(site: Site) -> None:
    page = site.page("as-published/")
    assert not notes(page)
    assert not list(page.root.iter("abbr"))


def test_each_note_names_a_source_at_an_address(site: Site) -> None:
    for page in site:
        for note in all_in_notes(page, "dd"):
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
@with_notes
def test_notes_once_hidden_stay_hidden_until_shown(open_page: OpenPage, site: Site) -> None:
    page = open_page(site.page(NOTED[0]).address)
    page.get_by_text(HEADING).click()
    page.goto(site.page(NOTED[-1]).address)
    assert not page.locator(".notes dl").is_visible()
    page.get_by_text(HEADING).click()
    page.goto("interview/")
    assert page.locator(".notes dl").first.is_visible()


@pytest.mark.browser
@with_notes
def test_notes_that_are_hidden_hide_their_signs(open_page: OpenPage) -> None:
    page = open_page("interview/")
    assert page.locator(".sign:visible").count() == len(HERE.notes)
    folds = page.get_by_text(HEADING).all()
    for fold in folds[:-1] or folds:
        fold.click()
        shown = page.locator(".notes dl div:visible").count()
        assert shown == page.locator(".sign:visible").count() < len(HERE.notes)
        assert shown or len(folds) == 1
    for name in ("interview/", ""):
        page.goto(name)
        assert not page.locator(".sign:visible, .notes dl:visible").count()


@pytest.mark.browser
@pytest.mark.parametrize("width", [1260, 1440])
def test_where_there_is_room_notes_stand_beside_their_paragraph(
    open_page: OpenPage, site: Site, width: int
) -> None:
    page = open_page(viewport=size(width))
    for name in {page_of(place) for place, _ in HERE.notes} | {"interview/"}:
        page.goto(site.page(name).address)
        for text, note in page.evaluate(BESIDE):
            assert note["left"] > text["right"] and note["right"] <= width
            assert text["top"] - 1 <= note["top"] < text["bottom"]


@pytest.mark.browser
@with_notes
def test_elsewhere_notes_stand_below_the_answer(open_page: OpenPage, site: Site) -> None:
    page = open_page(site.page(NOTED[-1]).address, viewport=size(1230))
    last = max(page.evaluate(BOTTOMS))
    assert all(note["top"] > last for _, note in page.evaluate(BESIDE))


@pytest.mark.browser
@pytest.mark.parametrize("name", ["", PAGE, "interview/"])
def test_notes_of_any_length_cover_nothing(open_page: OpenPage, name: str) -> None:
    page = open_page(name, viewport=size(1260))
    page.evaluate(LENGTHEN)
    assert not page.evaluate(OVERLAPPING)
