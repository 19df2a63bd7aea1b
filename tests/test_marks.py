"""The marks: from each corrected place to the list of corrections and back, in both readings."""

from xml.etree.ElementTree import Element

import pytest

from tests.built_site import Page, Site, Target
from tests.expected import CORRECTIONS, HERE, IDS, page_of
from tests.house import Correction

LIST = "about/index.html"
AS_PUBLISHED = "as-published/index.html"
WHOLE = "interview/index.html"

# What was published with marks has those, too.
MARKS = ["a", "abbr", *(("em", "strong", "li", "img", "figcaption") if HERE.is_markdown else ())]

every_correction = pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda each: each.id)


def marks(site: Site, page: Page, paragraph: str) -> dict[Target | None, str]:
    """The words of the marks in a paragraph, by the places they lead to."""
    links = page.links(page.element(paragraph))
    return {site.target(address): "".join(link.itertext()) for link, address in links}


@every_correction
def test_a_corrected_place_leads_to_its_row_from_the_reading_text(
    site: Site, correction: Correction
) -> None:
    for page in (site.page(page_of(correction.paragraph)), site.page(WHOLE)):
        words = marks(site, page, correction.paragraph)[Target(LIST, correction.id)]
        assert words and words in correction.reading


@every_correction
def test_the_same_place_leads_to_the_same_row_from_the_published_text(
    site: Site, correction: Correction
) -> None:
    words = marks(site, site.page(AS_PUBLISHED), correction.paragraph)[Target(LIST, correction.id)]
    assert words and words in correction.published


@every_correction
def test_a_row_shows_both_versions_and_leads_to_both_places(
    site: Site, correction: Correction
) -> None:
    about = site.page(LIST)
    row = about.element(correction.id)
    home = site.page(page_of(correction.paragraph)).name
    places = {Target(name, correction.paragraph) for name in (home, AS_PUBLISHED)}
    assert places <= set(site.targets(about, row))
    cells = ["".join(cell.itertext()) for cell in row.iter("td")]
    assert any(cell and cell in correction.published for cell in cells)
    assert any(cell and cell in correction.reading for cell in cells)


def test_the_list_has_the_nine_corrections_in_the_order_of_the_text(site: Site) -> None:
    about = site.page(LIST)
    rows = [row.get("id") for table in about.root.iter("tbody") for row in table if row.get("id")]
    assert rows == [correction.id for correction in CORRECTIONS]


@pytest.mark.parametrize("id", IDS)
def test_a_paragraph_leads_to_itself_in_the_other_reading(site: Site, id: str) -> None:
    home = site.page(page_of(id))
    assert Target(AS_PUBLISHED, id) in site.targets(home)
    assert Target(AS_PUBLISHED, id) in site.targets(site.page(WHOLE))
    assert Target(home.name, id) in site.targets(site.page(AS_PUBLISHED))


@pytest.mark.parametrize("id", IDS)
def test_a_paragraph_holds_its_words_and_its_marks_and_nothing_else(site: Site, id: str) -> None:
    due = {Target(LIST, each.id) for each in CORRECTIONS if each.paragraph == id}
    for page in (page for page in site if id in page.ids):
        # The sign of a note has no words.
        inner = [each for each in list(page.element(id).iter())[1:] if not is_sign(each)]
        assert {place for place in marks(site, page, id) if place and place.file == LIST} == due
        assert [each.tag for each in inner].count("a") == len(due) + len(HERE.links(id))
        assert not [each for each in inner if speaks_besides(each)]


def is_sign(inner: Element) -> bool:
    return inner.get("class") == "sign" and not "".join(inner.itertext())


def speaks_besides(inner: Element) -> bool:
    """Whether it is none of the marks of a text, or is not the same to all readers."""
    return inner.tag not in MARKS or any(
        name in ("hidden", "style") or name.startswith("aria-") for name in inner.attrib
    )
