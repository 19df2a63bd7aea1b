"""Measures the three sites: visits, searches, times and scores."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser

from bench import audits, searching
from bench.contenders import Contenders
from bench.results import Figure, Row
from bench.server import Served

REST = 500  # milliseconds without a request, after which a visit’s own are over
WORD = "Kabul"
OF_A_SEARCH = ("at most 500, and half of Material’s", "12,000 and headers")

TARGETS = {
    "FCP": "at most 1.10 × by hand",
    "LCP": "at most 1.10 × by hand",
    "TBT": "0",
    "CLS": "0",
}


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


def visits(browser: Browser, contenders: Contenders) -> Iterator[Row]:
    """Yield requests and bytes of a first visit to every page."""
    ours, material = (
        {page: first_visit(browser, served, page) for page in contenders.pages}
        for served in (contenders.ours, contenders.material)
    )
    by_hand = {contenders.fourth: first_visit(browser, contenders.by_hand, "")}
    three = (ours, material, by_hand)
    here, there, hand = (Figure((max(v.requests for v in each.values()),)) for each in three)
    yield Row("first visit, requests, the most of any page", here, there, hand, "1")
    for page in contenders.pages:
        here, there = (Figure((each[page].bytes,)) for each in (ours, material))
        third = Figure((by_hand[page].bytes,)) if page in by_hand else None
        yield Row(f"first visit, bytes: /{page}", here, there, third, "13,600 and headers")


def searches(browser: Browser, contenders: Contenders, runs: int) -> Iterator[Row]:
    """Yield what a search takes, on question 4."""
    both = (contenders.ours, contenders.material)
    yield from searching.rows(browser, both, contenders.fourth, WORD, runs, OF_A_SEARCH)


def times(chromium: Path, contenders: Contenders, runs: int) -> Iterator[Row]:
    """Yield the times of question 4; the sites take turns, so that all see the same machine."""
    addresses = contenders.question_4
    taken = [
        {who: audits.times(address, chromium) for who, address in addresses.items()}
        for _ in range(runs)
    ]
    for name, target in TARGETS.items():
        digits = 3 if name == "CLS" else 0
        ours, material, by_hand = (
            Figure.of([run[who][name] for run in taken], digits) for who in addresses
        )
        yield Row(f"question 4: {name}{'' if digits else ', ms'}", ours, material, by_hand, target)


def scores(chromium: Path, contenders: Contenders) -> Iterator[Row]:
    """Yield the lowest of each score over all pages, with the pages that lack something."""
    found = {
        page: audits.scores(contenders.ours.address + page, chromium) for page in contenders.pages
    }
    material = audits.scores(contenders.question_4["material"], chromium)
    for category in audits.CATEGORIES:
        lowest = min(score[category] for score in found.values())
        below = [f"/{page}" for page, score in found.items() if score[category] < 100]
        name = f"Lighthouse, {category}, the lowest of {len(found)} pages"
        name += f" (below 100: {', '.join(below)})" if below else ""
        theirs = Figure((float(material[category]),))
        yield Row(name, Figure((float(lowest),)), theirs, target="100")
