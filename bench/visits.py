"""Visits pages in Chromium as a reader does who was never there before."""

from collections.abc import Iterable
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from bench.server import Served

REST = 500  # milliseconds without a request, after which a visit’s own are over
SLOWER = 4  # times, as a cheap phone beside this machine
WORD = "Kabul"
HIT = ".search-list li, .md-search-result__item"  # this site's, and Material's

WATCH = f"""
addEventListener("keydown", () => window.began ??= performance.now(), true)
window.found = new Promise(tell => new MutationObserver(() => {{
  if (document.querySelector("{HIT}")) tell(performance.now())
}}).observe(document, {{ childList: true, subtree: true }}))
"""

TAKEN = """Promise.race([
  found.then(then => then - began),
  new Promise((_, give_up) => setTimeout(() => give_up("nothing was found"), 30_000))
])"""


class Visit(NamedTuple):
    """What a first visit takes: requests, and bytes with their headers."""

    requests: int
    bytes: int


def first_visit(browser: Browser, served: Served, page: str) -> Visit:
    """Open a page with nothing kept from before, and count until it asks for no more.

    What a service worker fetches once the page is at rest is not counted: there is none.
    """
    context = browser.new_context(service_workers="block")
    served.sent.clear()
    tab = context.new_page()
    tab.goto(served.address + page, wait_until="networkidle")
    tab.wait_for_timeout(REST)
    context.close()
    return Visit(len(served.sent), sum(served.sent))


def first_visits(browser: Browser, served: Served, pages: Iterable[str]) -> dict[str, Visit]:
    """Visit pages, each for the first time."""
    return {page: first_visit(browser, served, page) for page in pages}


def search(browser: Browser, served: Served, page: str) -> float:
    """Search by keyboard on a page just opened, with a slower processor.

    Returns:
        The milliseconds from the first key, which opens the search, to the first result.
    """
    context = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 800})
    context.add_init_script(WATCH)
    tab = context.new_page()
    tab.goto(served.address + page, wait_until="networkidle")
    context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    taken = _search(tab)
    context.close()
    return taken


def _search(tab: Page) -> float:
    tab.keyboard.press("/")
    tab.keyboard.type(WORD)
    taken: float = tab.evaluate(TAKEN)
    return taken
