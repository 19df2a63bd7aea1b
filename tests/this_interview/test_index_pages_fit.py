"""The index of names, the timeline and the table fit every screen, and their links the finger."""

import pytest

from tests.conftest import OpenPage

OVERFLOW = "document.documentElement.scrollWidth - innerWidth"
HEIGHTS = """selector => [...document.querySelectorAll(selector)]
  .map(link => link.getBoundingClientRect().height)"""
# The links that stand alone, not within a sentence, and the fewest that there must be.
ALONE = {
    "people-and-places/": (".names ul a", 60),
    "dates-and-figures/": ("figcaption a, td a", 27),
}


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 768, 1440])
@pytest.mark.parametrize("name", ALONE)
def test_the_page_fits_the_screen_and_its_links_the_finger(
    open_page: OpenPage, name: str, width: int
) -> None:
    page = open_page(name, viewport={"width": width, "height": 800})
    assert page.evaluate(OVERFLOW) <= 0
    selector, fewest = ALONE[name]
    heights = page.evaluate(HEIGHTS, selector)
    assert len(heights) >= fewest and min(heights) >= 24


@pytest.mark.browser
@pytest.mark.parametrize(("width", "beside"), [(360, False), (1440, True)])
def test_the_timeline_has_its_dates_before_the_line_where_there_is_room(
    open_page: OpenPage, width: int, beside: bool
) -> None:
    page = open_page("dates-and-figures/", viewport={"width": width, "height": 800})
    date = page.locator(".when").first.bounding_box()
    words = page.locator(".timeline blockquote").first.bounding_box()
    assert date and words
    assert (date["x"] + date["width"] < words["x"]) is beside
    assert (date["y"] + date["height"] <= words["y"]) is not beside
