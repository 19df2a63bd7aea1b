"""The whole interview in one HTML file, read in Chromium from the disk and without a network."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.expected import IDS, QUESTIONS, reading_text
from tests.made_files import hostile_file, this_file
from tests.reader import watch
from tests.readings import Reading, collapse, departures
from tests.taken_along import LAST_CORRECTED, hostile

pytestmark = pytest.mark.browser

NARROW, WIDE = {"width": 360, "height": 740}, {"width": 1440, "height": 900}

PARAGRAPHS = """() => Object.fromEntries(
  [...document.querySelectorAll(".paragraph")].map((each) => [each.id, each.textContent]))"""
OVERHANG = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
# The lightness, from 0 to 1, of the page and of its words.
LIGHTNESS = r"""() => ["backgroundColor", "color"].map((name) =>
  getComputedStyle(document.body)[name].match(/\d+/g).slice(0, 3).reduce(
    (sum, part) => sum + part / 765, 0))"""

Opened = Callable[..., Page]


@pytest.fixture
def open_file(chromium: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Opens a file from the disk, the network cut, and looks out for faults."""
    faults: list[str] = []
    contexts: list[Any] = []

    def opened(content: bytes, **kind: Any) -> Page:
        path = tmp_path / "interview.html"
        path.write_bytes(content)
        contexts.append(context := chromium.new_context(offline=True, **kind))
        page: Page = context.new_page()
        watch(page, path.as_uri(), faults)
        page.goto(path.as_uri())
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults


def text_of(page: Page) -> Reading:
    return {id: collapse(words) for id, words in page.evaluate(PARAGRAPHS).items()}


def test_from_the_disk_without_a_network_it_is_the_reading_text(
    open_file: Opened,
) -> None:
    found = text_of(open_file(this_file()))
    assert not departures(found, reading_text())
    assert tuple(found) == IDS


def test_without_script_as_well(open_file: Opened) -> None:
    page = open_file(this_file(), java_script_enabled=False)
    words = {id: collapse(page.locator(f"#{id}").text_content() or "") for id in IDS}
    assert not departures(words, reading_text())


def test_words_full_of_signs_come_back_from_it(open_file: Opened, tmp_path: Path) -> None:
    content = hostile_file(tmp_path)
    assert not departures(text_of(open_file(content)), hostile(LAST_CORRECTED))


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["narrow", "wide"])
def test_nothing_hangs_over_the_edge_in_either_scheme(
    open_file: Opened, scheme: str, viewport: dict[str, int]
) -> None:
    page = open_file(this_file(), color_scheme=scheme, viewport=viewport)
    assert page.evaluate(OVERHANG) == 0
    paper, ink = page.evaluate(LIGHTNESS)
    assert (paper > ink) == (scheme == "light") and abs(paper - ink) > 0.6


@pytest.mark.parametrize("viewport", [NARROW, WIDE], ids=["narrow", "wide"])
def test_the_list_of_contents_leads_to_each_question(
    open_file: Opened, viewport: dict[str, int]
) -> None:
    page = open_file(this_file(), viewport=viewport)
    for number in QUESTIONS:
        page.locator(".contents ol a").nth(number - 1).click()
        top = page.locator(f"#q{number}").evaluate("each => each.getBoundingClientRect().top")
        assert 0 < top < viewport["height"] / 2


def test_what_someone_puts_into_it_is_neither_run_nor_fetched(
    chromium: Browser, tmp_path: Path
) -> None:
    put_in = b"<script>document.title = 1</script><img src='https://example.org/pixel.png'>"
    path = tmp_path / "interview.html"
    path.write_bytes(this_file().replace(b"</main>", put_in + b"</main>"))
    page, refused = chromium.new_page(), list[str]()
    page.on("console", lambda message: refused.append(message.text))
    page.goto(path.as_uri())
    title = page.title()
    page.close()
    assert title != "1" and len(refused) == 2
    assert all("Content Security Policy" in each for each in refused)
