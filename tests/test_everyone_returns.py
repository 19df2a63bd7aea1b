"""What a reader has chosen holds in every window at once."""

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site import Site
from tests.reader import until

pytestmark = pytest.mark.browser

SCHEME = "document.documentElement.dataset.scheme"
NOTES = "document.querySelector('.notes details').open"


def choose(page: Page) -> None:
    page.get_by_title("Colours").click()
    page.get_by_text("Notes by this site").click()


def test_a_choice_holds_in_the_other_window(chromium: Browser, site: Site) -> None:
    with chromium.new_context() as context:
        here, there = context.new_page(), context.new_page()
        for page, number in ((here, 3), (there, 5)):
            page.goto(site.page(f"questions/{number}-").address)
        choose(here)
        until(there, f"{SCHEME} === 'light' && !{NOTES}")
