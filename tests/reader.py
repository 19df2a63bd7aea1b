"""Reads the site in Chromium as a reader would: by keyboard, and with an eye on what goes wrong."""

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from playwright.sync_api import Error, Page, ViewportSize

from tests.expected import IDS
from tests.readings import Reading, collapse

SCHEMES: tuple[Literal["light"], Literal["dark"]] = ("light", "dark")
WIDTHS = (360, 768, 1440)
HEIGHT = 900

MOST_STOPS = 400

# So Chromium tells that a page was there before its passage from the last one: no fault of either.
PASSED_AT_ONCE = "Transition was aborted because of invalid state"
# What Playwright says where a test keeps the service worker out.
KEPT_OUT = "Service Worker registration blocked by Playwright"

# A paragraph's words as they are drawn, and as they are copied.
SEEN = "element.checkVisibility({ opacityProperty: true, visibilityProperty: true })"
SHOWN = f"{SEEN} ? element.innerText : ''"
COPIED = "(getSelection().selectAllChildren(element), `${getSelection()}`)"
PARAGRAPHS = """ids => Object.fromEntries(
  ids.map(id => document.getElementById(id)).filter(Boolean).map(element => [element.id, {read}])
)"""

# What has the focus, and whether a reader sees that it has; at the end of a page a browser may
# begin anew instead of giving the focus to none.
FOCUSED = """been => {
  const element = been.has(document.activeElement) ? document.body : document.activeElement;
  been.add(element);
  const [box] = element.getClientRects();
  const there = box && document.elementFromPoint(
    (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2,
    (Math.max(box.top, 0) + Math.min(box.bottom, innerHeight)) / 2);
  const uncovered = there && (element.contains(there) || there.contains(element));
  const outlined = getComputedStyle(element).outlineStyle !== "none";
  return [
    element.localName,
    element.getAttribute("aria-label") || element.title || element.innerText.trim(),
    element.href || "",
    element.rel || "",
    Boolean(uncovered && outlined),
  ];
}"""


class Focused(NamedTuple):
    """The element that has the focus."""

    tag: str
    words: str
    address: str
    relation: str
    seen: bool


def size(width: int) -> ViewportSize:
    return ViewportSize(width=width, height=HEIGHT)


def watch(page: Page, address: str, faults: list[str]) -> None:
    """Note every request that leaves the site, and everything that the browser complains of."""

    def asked(url: str) -> None:
        if not url.startswith((address, "data:", "blob:")):
            faults.append(f"{page.url} asks for {url}")

    def said(text: str) -> None:
        if text != KEPT_OUT:
            faults.append(f"{page.url} says {text}")

    def broke(error: str) -> None:
        if not error.startswith(PASSED_AT_ONCE):
            faults.append(f"{page.url} breaks: {error}")

    page.on("request", lambda request: asked(request.url))
    page.on("console", lambda message: said(message.text))
    page.on("pageerror", lambda error: broke(str(error)))


def stops(page: Page) -> Iterator[Focused]:
    """Press Tab to the end of the page; nothing on the way may be out of sight."""
    been = page.evaluate_handle("new Set()")
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        focused = Focused(*page.evaluate(FOCUSED, been))
        if focused.tag == "body":  # where the focus goes after the last element
            return
        assert focused.seen, f"{page.url}: the focus is out of sight on {focused}"
        yield focused
    raise AssertionError(f"{page.url}: no end after {MOST_STOPS} stops")


def tab_to(page: Page, is_it: Callable[[Focused], bool]) -> Focused:
    """Press Tab until the focus is there."""
    found = next((focused for focused in stops(page) if is_it(focused)), None)
    assert found, f"{page.url}: not reached by Tab"
    return found


def texts(page: Page, read: str = SHOWN) -> Reading:
    """The paragraphs of the interview on a page, by their ids, as the browser reads them."""
    found: dict[str, str] = page.evaluate(PARAGRAPHS.format(read=read), list(IDS))
    return {id: collapse(text) for id, text in found.items()}


def is_dark(page: Page) -> bool:
    """Whether the page's ground is nearer to black than to white."""
    ground: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    parts = [int(part) for part in ground.partition("(")[2].rstrip(")").split(",")[:3]]
    return sum(parts) < 3 * 128


def scrolls_sideways(page: Page) -> bool:
    return bool(page.evaluate("document.documentElement.scrollWidth > innerWidth"))


def until(page: Page, said: str) -> None:
    """Wait for what the page says; its policy forbids it to be asked by `wait_for_function`."""
    for _ in range(100):
        if _says(page, said):
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"never: {said}")


def _says(page: Page, said: str) -> bool:
    try:
        return bool(page.evaluate(said))
    except Error as error:  # a page that is just being replaced says nothing yet
        if "navigation" not in error.message:
            raise
        return False
