"""The site asks nobody else for anything, and gives the browser no cause for complaint."""

import pytest
from playwright.sync_api import Browser

from tests.built_site import NOT_FOUND, Site
from tests.conftest import PATIENCE
from tests.reader import watch

pytestmark = pytest.mark.browser

FAULTS = {
    "asks for": "fetch('https://elsewhere.example/').catch(() => {})",
    "says": "console.warn('a warning')",
    "breaks": "throw new Error('a mistake')",
}


def test_a_whole_visit_asks_nobody_else_and_raises_no_complaint(
    chromium: Browser, site: Site
) -> None:
    faults: list[str] = []
    page = chromium.new_context(base_url=site.address).new_page()
    page.set_default_timeout(PATIENCE)
    watch(page, site.address, faults)
    for built in (built for built in site if built.name != NOT_FOUND):
        page.goto(built.address)
        page.keyboard.press("End")
    page.get_by_role("search").get_by_role("textbox").press_sequentially("Kabul")
    page.get_by_role("search").get_by_role("link").first.click()
    page.wait_for_load_state("networkidle")
    page.get_by_title("Colours").filter(visible=True).click()
    page.context.close()
    assert not faults


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_on_a_page_is_told(chromium: Browser, site: Site, fault: str) -> None:
    faults: list[str] = []
    page = chromium.new_context(bypass_csp=True).new_page()
    page.goto(site.address)
    watch(page, site.address, faults)
    page.add_script_tag(content=FAULTS[fault])
    page.reload()
    page.context.close()
    assert [told for told in faults if told.startswith(f"{site.address} {fault}")]
