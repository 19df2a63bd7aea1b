"""What a reader sees, copies and hears of a paragraph is one reading and nothing else."""

import pytest

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import CORRECTIONS, IDS, as_published, page_of, reading_text
from tests.house import Correction
from tests.reader import COPIED, texts
from tests.readings import departures

pytestmark = pytest.mark.browser

# Numbers of notes, and the sign of a link that the text was published with.
NO_WORDS = ["none", "normal", "counter(sign)", '"\u2060"', '"\u202f↗"']
ADDED = """(element, NO_WORDS) => ["::before", "::after", "::marker"].flatMap(part =>
  [element, ...element.querySelectorAll("*")].map(each => getComputedStyle(each, part).content)
).map(content => content.split(" / ")[0]) // and what is only heard
  .filter(content => !NO_WORDS.includes(content))"""


def test_what_is_copied_at_home_is_the_reading_text(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    found: dict[str, str] = {}
    for name in sorted({page_of(id) for id in IDS}):
        page.goto(site.page(name).address)
        found |= texts(page, COPIED)
    assert not departures(found, reading_text())


def test_what_is_copied_from_the_published_text_is_the_witness(
    open_page: OpenPage, site: Site
) -> None:
    page = open_page(site.page("as-published/").address)
    assert not departures(texts(page, COPIED), as_published())


@pytest.mark.parametrize("name", ["interview/", "as-published/"])
def test_no_style_adds_words_to_a_paragraph(open_page: OpenPage, site: Site, name: str) -> None:
    page = open_page(site.page(name).address)
    assert not [id for id in IDS if page.locator(f"#{id}").evaluate(ADDED, NO_WORDS)]


@pytest.mark.parametrize("mark", CORRECTIONS, ids=str)
def test_a_mark_is_seen_and_leads_to_its_row_and_back(
    open_page: OpenPage, site: Site, mark: Correction
) -> None:
    page = open_page(site.page(page_of(mark.paragraph)).address)
    page.locator(f"#{mark.paragraph} a[href$='#{mark.id}']").click()
    assert page.url == f"{site.page('about/').address}#{mark.id}"
    page.locator(f"#{mark.id}").locator("a[href*='as-published']").first.click()
    assert page.url == f"{site.page('as-published/').address}#{mark.paragraph}"
