"""An address that leads nowhere, at any depth, is answered with the questions."""

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site import Site
from tests.conftest import PATIENCE
from tests.expected import QUESTIONS
from tests.places import WORD

pytestmark = pytest.mark.browser

GAPS = ("missing", "questions/9-missing/", "a/b/c/d?e#f")


def open_gap(chromium: Browser, site: Site, gap: str, script: bool) -> tuple[Page, list[str]]:
    """Open an address that leads nowhere, and tell what else on its page is missing."""
    page = chromium.new_context(base_url=site.address, java_script_enabled=script).new_page()
    page.set_default_timeout(PATIENCE)
    missing: list[str] = []
    page.on("response", lambda answer: missing.append(answer.url) if answer.status >= 400 else None)
    answer = page.goto(gap)
    assert answer and answer.status == 404
    return page, [url for url in missing if url != answer.url]


@pytest.mark.parametrize(("gap", "script"), [*((gap, True) for gap in GAPS), ("a/b", False)])
def test_the_page_for_a_gap_leads_to_every_question(
    chromium: Browser, site: Site, gap: str, script: bool
) -> None:
    page, missing = open_gap(chromium, site, gap, script)
    assert not missing
    links = page.get_by_role("main").get_by_role("link")
    addresses: list[str] = links.evaluate_all("links => links.map(link => link.href)")
    for number in QUESTIONS:
        assert [each for each in addresses if each.startswith(f"{site.address}questions/{number}-")]
    links.nth(1).click()
    assert page.url in {built.address for built in site}
    page.context.close()


def test_the_search_works_on_the_page_for_a_gap(chromium: Browser, site: Site) -> None:
    page, missing = open_gap(chromium, site, "a/b/c/d", script=True)
    page.get_by_role("search").get_by_role("textbox").press_sequentially(WORD)
    page.get_by_role("search").get_by_role("link").first.click()
    page.wait_for_url(f"{site.address}**")
    assert not missing and WORD in page.get_by_role("main").inner_text()
    page.context.close()
