"""Searching as a reader does: by the key, and what comes of it; and what is looked through."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Locator, Page, expect

INTERVIEW, PAGES = Path("assets", "search.js"), Path("assets", "search_pages.js")
EXPORT = "export default "
AT_ONCE = 10  # places that are listed before one scrolls
# The search asks for the same a tenth of a second after its first answer, and is told before.
ALL_FETCHED = """(async () => {
  const script = new URL(document.querySelector(".search").dataset.script, location)
  const { href } = new URL("search_pages.js", script)
  if (!performance.getEntriesByName(href).length) await new Promise(done => setTimeout(done, 100))
  await import(href)
})()"""


def search(page: Page, words: str) -> None:
    """Type words into the search, and wait for the first that is found."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(".search-list > li").first.wait_for()


def search_anew(page: Page, words: str) -> None:
    """Type words in the place of those that were typed before."""
    page.keyboard.press("Escape")
    page.keyboard.press("/")
    page.keyboard.press("ControlOrMeta+A")
    page.keyboard.type(words)


def hit(page: Page, title: str) -> Locator:
    """The links to places of a title among what was found."""
    return page.get_by_role("search").get_by_role("link", name=re.compile(f"^{title}"))


def everything(page: Page) -> Locator:
    """All that was found, which is listed by and by."""
    page.evaluate(ALL_FETCHED)
    told = page.get_by_role("search").get_by_role("status").inner_text()
    found = page.locator(".search-list > li")
    for number in (*range(AT_ONCE, int(told.split()[0]), AT_ONCE), int(told.split()[0])):
        expect(found).to_have_count(number)
        found.last.scroll_into_view_if_needed()
    return found


class Place(NamedTuple):
    """What a search can find: below the site's address, a name on a page of a title, and words."""

    address: str
    title: str
    name: str
    text: str


def searched(folder: Path) -> list[Place]:
    """Everything that a site's search looks through, the interview first."""
    return [*_places(index(folder)["pages"]), *_places(further(folder))]


def index(folder: Path) -> dict[str, Any]:
    """What the script that finds words has in it."""
    begin, end = span(folder)
    read: dict[str, Any] = json.loads((folder / INTERVIEW).read_text("utf-8")[begin:end])
    return read


def span(folder: Path) -> tuple[int, int]:
    """Where that begins and ends in the script."""
    script = (folder / INTERVIEW).read_text("utf-8")
    begin = script.index('{"language"')
    return begin, begin + int(json.JSONDecoder().raw_decode(script[begin:])[1])


def further(folder: Path) -> list[Any]:
    """The pages that are fetched after it."""
    script = (folder / PAGES).read_text("utf-8")
    assert script.startswith(EXPORT)
    read: list[Any] = json.loads(script.removeprefix(EXPORT))
    return read


def _places(pages: list[Any]) -> Iterator[Place]:
    for address, title, *voices in pages:
        for id, name, text in (place for voice in voices for place in voice):
            yield Place(f"{address}#{id}" if id else address, title, name, text)
