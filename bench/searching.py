"""Searches in Chromium as a reader does on a page just opened, on a phone: time and bytes."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from playwright.sync_api import Browser, Page

from bench.results import Figure, Row
from bench.server import Served

SLOWER = 4  # times, as a cheap phone beside this machine
NAMES = (
    f"first key to results, ms, processor {SLOWER} × slower",
    "first key to results, bytes",
)
HIT = ".search-list li, .md-search-result__item"  # this site's, and Material's

WATCH = f"""
addEventListener("keydown", () => window.began ??= performance.now(), true)
window.found = new Promise(tell => new MutationObserver(() => {{
  if (document.querySelector("{HIT}")) tell(performance.now())
}}).observe(document, {{ childList: true, subtree: true }}))
"""
TAKEN = """Promise.race([
  found.then(then => ({ taken: then - began, when: performance.timeOrigin + then })),
  new Promise((_, give_up) => setTimeout(() => give_up("nothing was found"), 60_000))
])"""


class Search(NamedTuple):
    """What a search takes until there is a first result."""

    milliseconds: float  # from the first key, which opens it
    bytes: float  # of its own files, with their headers; Material fetches them with the page


def search(browser: Browser, served: Served, page: str, words: str) -> Search:
    """Search by keyboard on a page just opened, with a slower processor."""
    context = browser.new_context(service_workers="block", viewport={"width": 1280, "height": 800})
    context.add_init_script(WATCH)
    tab = context.new_page()
    served.sent.clear()
    tab.goto(served.address + page, wait_until="networkidle")
    context.new_cdp_session(tab).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    taken, when = _type(tab, words)
    context.close()
    before = (each for each in served.sent if each.when * 1000 <= when)
    return Search(taken, sum(each.bytes for each in before if "search" in each.path))


def _type(tab: Page, words: str) -> tuple[float, float]:
    tab.keyboard.press("/")
    tab.keyboard.type(words)
    told: dict[str, float] = tab.evaluate(TAKEN)
    return told["taken"], told["when"]


def rows(
    browser: Browser,
    both: Sequence[Served],
    page: str,
    words: str,
    runs: int,
    targets: Sequence[str],
) -> Iterator[Row]:
    """Yield how long a search takes on this site and on Material's, which take turns, and bytes."""
    taken = [[search(browser, each, page, words) for each in both] for _ in range(runs)]
    for name, field, target in zip(NAMES, Search._fields, targets, strict=True):
        ours, material = (
            Figure.of([float(getattr(run[who], field)) for run in taken]) for who in range(2)
        )
        yield Row(name, ours, material, target=target)
