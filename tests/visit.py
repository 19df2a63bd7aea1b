"""One reader's visit, in which everything that the site offers is used once."""

import re

from playwright.sync_api import Page

from tests.built_site import NOT_FOUND, Site
from tests.expected import HERE, QUESTIONS
from tests.places import PAGE, PHRASE, SECOND, title
from tests.reader import WIDTHS, size, until
from tests.words import say

PERMISSIONS = ["clipboard-read", "clipboard-write"]
KEPT = """async () => {
  await navigator.serviceWorker.ready
  return (await caches.keys()).length
}"""


def use_everything(page: Page, site: Site) -> None:
    """Open every page, use every feature, and read on without a network.

    Args:
        page: A page of a context with PERMISSIONS.
        site: The site.
    """
    for built in site:
        page.goto(built.address)
        page.keyboard.press("End")
    _search(page, site)
    _choose(page, site)
    _copy(page, site)
    _menu(page, site)
    _offline(page, site)


def _search(page: Page, site: Site) -> None:
    for name in (NOT_FOUND, "about/"):
        page.goto(site.page(name).address)
        page.keyboard.press("/")
        page.keyboard.type(PHRASE)
        hit = re.compile(f"^{title(SECOND)}")
        page.get_by_role("search").get_by_role("link", name=hit).click()
        page.locator(f"#{SECOND} mark").first.wait_for()


def _choose(page: Page, site: Site) -> None:
    """Make every choice that is kept."""
    page.goto(site.page("interview/").address)
    page.get_by_title(say("Colours")).click()
    if HERE.notes:
        page.get_by_text(say("Notes by this site")).first.click()
    page.goto(site.page("accessibility/").address)
    page.mouse.move(9, 9)
    page.get_by_role("button", name="Turn the keys off").click()
    page.get_by_role("button", name="Turn the keys on").wait_for()


def _copy(page: Page, site: Site) -> None:
    page.goto(site.page(PAGE).address)
    page.locator(f"#{SECOND}").hover()
    page.locator(f"#{SECOND} + .tools").get_by_role("button").click()
    page.locator(f"#{SECOND} + .tools").get_by_text(say("Copied")).wait_for()
    page.get_by_text(say("Cite this answer")).click()
    page.get_by_role("button", name=say("Copy # citation").replace("#", "APA")).click()
    page.locator(".cite").get_by_text(say("Copied")).wait_for()


def _menu(page: Page, site: Site) -> None:
    page.set_viewport_size(size(WIDTHS[0]))
    page.get_by_role("button", name=say("Questions")).click()
    page.get_by_role("navigation", name=say("Contents")).get_by_role("link").first.click()
    page.wait_for_url(site.address)
    page.locator("a[rel=next]").hover()  # fetched before it is asked for
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/questions/1-*/")


def _offline(page: Page, site: Site) -> None:
    until(page, f"({KEPT})()")
    page.context.set_offline(True)
    page.goto(site.page(f"questions/{QUESTIONS[-1]}-").address)
    page.context.set_offline(False)
