"""The citations of this interview, held against what the official styles make of it."""

from typing import Any, NamedTuple

import pytest

from tests.built_site import Site
from tests.cited import citations, item_in
from tests.official_styles import STYLES, official
from tests.test_citations import READ

ORIGINAL = "https://europa.today.it/interview-nazary-nrf-afganistan.html"


class Difference(NamedTuple):
    """Where a citation of the site departs from what citeproc-js makes of the official style."""

    ours: str
    official: str
    why: str


DIFFERENCES = {
    "MLA": (
        Difference(", n.d., ", ", ", "MLA 9 leaves an unknown date out; this edition names it so"),
    ),
    "Chicago": (),
    "APA": (
        Difference(
            f". {ORIGINAL}",
            f". Retrieved {ORIGINAL}",
            "APA 7 says this with a date of retrieval alone, which stands with the page read",
        ),
    ),
}


def in_style(style: str, item: dict[str, Any]) -> dict[str, Any]:
    """The item as a style cites it: APA as a page of a news site, written by the interviewer."""
    if style != "APA":
        return item
    interview = {"type": "webpage", "genre": "Interview with A. M. Nazary"}
    kept = {name: value for name, value in item.items() if name != "interviewer"}
    return {**kept, **interview, "author": item["interviewer"]}


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
def test_a_citation_says_what_the_official_style_says_and_where_the_text_was_read(
    style: str, site: Site
) -> None:
    item = item_in((site.folder / "cite" / "interview.csl.json").read_bytes())
    (due,) = official(style, in_style(style, item))
    ours = citations(site.page("about/"))[style]
    for difference in DIFFERENCES[style]:
        assert ours.count(difference.ours) == 1, difference
        ours = ours.replace(difference.ours, difference.official)
    read = READ[style].format(part="", page=site.address)
    assert ours == due.removesuffix(".") + read
