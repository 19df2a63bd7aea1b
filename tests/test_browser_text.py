"""What a reader sees, copies and hears of a paragraph is one reading and nothing else."""

import pytest

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import IDS, as_published, page_of, reading_text
from tests.reader import COPIED, texts
from tests.readings import departures

pytestmark = pytest.mark.browser

ADDED = """element => ["::before", "::after", "::marker"].flatMap(part =>
  [element, ...element.querySelectorAll("*")].map(each => getComputedStyle(each, part).content)
).map(content => content.split(" / ")[0]) // and what is only heard
  .filter(content => !["none", "normal", "counter(sign)", '"\u2060"'].includes(content))"""


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
    assert not [id for id in IDS if page.locator(f"#{id}").evaluate(ADDED)]


def test_a_mark_is_seen_and_leads_to_its_row_and_back(open_page: OpenPage, site: Site) -> None:
    page = open_page(site.page(page_of("q3p2")).address)
    page.locator("#q3p2 a[href$='#c7']").click()
    assert page.url == f"{site.page('about/').address}#c7"
    page.locator("#c7").locator("a[href*='as-published']").first.click()
    assert page.url == f"{site.page('as-published/').address}#q3p2"
