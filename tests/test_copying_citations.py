"""A reader copies a citation, with the day on which they read, or reads it without a script."""

import re

import pytest
from playwright.sync_api import Page

from tests.built_site import Site
from tests.cited import citations
from tests.conftest import OpenPage
from tests.official_styles import STYLES, official
from tests.places import PAGE, QUESTION
from tests.words import say

# A moment, and its day as MLA has it and as Chicago and APA have it, where it is 14 hours later
# than in Greenwich.
FAR_EAST = "Pacific/Kiritimati"
READER = {"timezone_id": FAR_EAST, "permissions": ["clipboard-read", "clipboard-write"]}
DAYS = [
    ("2026-09-30T09:00:00Z", [2026, 9, 30], "30 Sept. 2026", "September 30, 2026"),
    ("2026-09-30T11:00:00Z", [2026, 10, 1], "1 Oct. 2026", "October 1, 2026"),
    ("2027-05-03T00:00:00Z", [2027, 5, 3], "3 May 2027", "May 3, 2027"),
]
CLIPBOARD = """async () => {
  const [item] = await navigator.clipboard.read()
  const read = async type => (await item.getType(type)).text()
  return [await read("text/plain"), await read("text/html")]
}"""


def opened(open_page: OpenPage, moment: str = DAYS[0][0], name: str = PAGE) -> Page:
    """The page of a question at a moment, its citations unfolded and its scripts at work."""
    page = open_page(name)
    page.clock.set_fixed_time(moment)
    page.reload()
    page.get_by_text(say("Cite this answer")).click()
    page.get_by_role("button", name=say("Copy # citation").replace("#", "MLA")).wait_for()
    return page


def copy(page: Page, style: str) -> str:
    """Press a style's button, and return what the page says of it."""
    button = page.get_by_role("button", name=say("Copy # citation").replace("#", style))
    button.click()
    status = page.locator("dt", has=button).get_by_role("status")
    status.filter(has_text=re.compile(".")).wait_for()
    return status.inner_text()


def dated(style: str, citation: str, mla: str, long: str) -> str:
    """A citation with the day of access in its place."""
    if style == "MLA":
        return f"{citation} Accessed {mla}."
    verb = {"Chicago": "accessed", "APA": "retrieved"}[style]
    return citation.replace(f"question {QUESTION}", f"question {QUESTION}, {verb} {long}")


@pytest.mark.browser
@pytest.mark.parametrize(("moment", "mla", "long"), [(day[0], *day[2:]) for day in DAYS])
def test_the_button_copies_the_citation_with_the_readers_own_day(
    moment: str, mla: str, long: str, open_page: OpenPage, site: Site
) -> None:
    page = opened(open_page, moment)
    for style, citation in citations(site.page(PAGE)).items():
        assert copy(page, style) == say("Copied")
        plain, rich = page.evaluate(CLIPBOARD)
        assert plain == dated(style, re.sub("</?i>", "", citation), mla, long)
        assert re.findall("<i>.*?</i>", rich) == re.findall("<i>.*?</i>", citation)


@pytest.mark.slow
@pytest.mark.parametrize("style", STYLES)
def test_the_official_styles_write_a_day_of_access_so(style: str) -> None:
    item = {"id": "any", "type": "interview", "title": "Any", "URL": "https://example.org/"}
    accessed = [{**item, "accessed": {"date-parts": [parts]}} for _, parts, *_ in DAYS]
    for entry, (_, _, mla, long) in zip(official(style, *accessed), DAYS, strict=True):
        due = {"MLA": f"Accessed {mla}.", "Chicago": f"Accessed {long}.", "APA": long}
        assert due[style] in entry


@pytest.mark.browser
def test_a_reader_is_told_when_the_browser_refuses_to_copy(open_page: OpenPage) -> None:
    page = opened(open_page)
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject() }")
    assert copy(page, "APA") == say("Not copied")


@pytest.mark.browser
def test_without_a_script_the_citations_read_whole_and_have_no_button(
    open_page: OpenPage, site: Site
) -> None:
    page = open_page(PAGE, java_script_enabled=False)
    page.get_by_text(say("Cite this answer")).click()
    read = page.locator(".citations dd").all_inner_texts()
    written = citations(site.page(PAGE)).values()
    assert read == [re.sub("</?i>", "", each) for each in written]
    assert page.locator(".cite").get_by_role("button").count() == 0
    assert page.locator(".citations dt").all_inner_texts() == list(STYLES)
