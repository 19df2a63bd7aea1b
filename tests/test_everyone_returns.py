"""What a reader has chosen holds in every window at once."""

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site import Site
from tests.places import PAGE
from tests.reader import until
from tests.test_notes import HEADING, NOTED
from tests.words import say

pytestmark = pytest.mark.browser

SCHEME = "document.documentElement.dataset.scheme"
HIDDEN = "!document.querySelector('.notes details')?.open"


def choose(page: Page) -> None:
    page.get_by_title(say("Colours")).click()
    if NOTED:
        page.get_by_text(HEADING).first.click()


def test_a_choice_holds_in_the_other_window(chromium: Browser, site: Site) -> None:
    with chromium.new_context() as context:
        here, there = context.new_page(), context.new_page()
        for page, name in ((here, [PAGE, *NOTED][-1]), (there, [PAGE, *NOTED][-2:][0])):
            page.goto(site.page(name).address)
        choose(here)
        until(there, f"{SCHEME} === 'light' && {HIDDEN}")
