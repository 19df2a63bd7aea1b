"""Visits pages in Chromium as a reader does who was never there before."""

from collections.abc import Iterable
from typing import NamedTuple

from playwright.sync_api import Browser

from bench.server import Served

REST = 500  # milliseconds without a request, after which a visit’s own are over


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
    return Visit(len(served.sent), sum(answer.bytes for answer in served.sent))


def first_visits(browser: Browser, served: Served, pages: Iterable[str]) -> dict[str, Visit]:
    """Visit pages, each for the first time."""
    return {page: first_visit(browser, served, page) for page in pages}
