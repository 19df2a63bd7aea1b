"""Notes by the site on this interview, as they are touched and heard."""

import pytest

from tests.conftest import OpenPage


@pytest.mark.browser
def test_a_touched_abbreviation_shows_its_full_form(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/", has_touch=True)
    page.locator("abbr", has_text="NATO").tap()
    shown = "getComputedStyle(document.activeElement, '::after').content"
    assert "North Atlantic Treaty Organization" in page.evaluate(shown)


@pytest.mark.browser
def test_a_screen_reader_hears_that_a_link_leads_elsewhere(open_page: OpenPage) -> None:
    page = open_page("questions/3-what-to-expect-next/")
    assert page.get_by_role("link", name="TRT World (another site)", exact=True).count() == 1
