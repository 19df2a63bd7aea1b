"""Privacy: nobody else is asked for anything, and only what the reader chose is stored."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ProxySettings

from tests.built_site import Site
from tests.proxy import proxy
from tests.visit import PERMISSIONS, use_everything

# What is stored, and the words that say so on the page about this edition.
STORED = {
    "scheme": "the colours that you choose",
    "notes": "whether you hide the notes",
    "keys": "whether you turn the keys off",
    "@": "the pages themselves",
}
COUNT = "Four things are stored"
ELSEWHERE = {
    "fetch": "fetch('http://elsewhere.example/').catch(() => {})",
    "beacon": "navigator.sendBeacon('https://elsewhere.example/')",
    "picture": "document.createElement('img').src = 'https://elsewhere.example/'",
}
# Chromium asks its maker about every form that it sees, on whichever site.
BROWSERS_OWN = {"content-autofill.googleapis.com:443"}
OTHER_STORES = """async () => [
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(each => each.name),
  ...await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
]"""


@pytest.fixture
def watched(chromium: Browser) -> Iterator[tuple[BrowserContext, set[str]]]:
    """A reader's browser, and the hosts that it asks."""
    with proxy() as (server, asked):
        way = ProxySettings(server=server, bypass="<-loopback>")
        context = chromium.new_context(proxy=way, bypass_csp=True, permissions=PERMISSIONS)
        context.set_default_timeout(10_000)
        yield context, asked
        context.close()


@pytest.mark.browser
def test_whoever_uses_everything_asks_this_site_alone_and_stores_what_it_says(
    watched: tuple[BrowserContext, set[str]], site: Site
) -> None:
    context, asked = watched
    page = context.new_page()
    use_everything(page, site)
    assert asked - BROWSERS_OWN == {urlsplit(site.address).netloc}
    kept = {*page.evaluate("Object.keys(localStorage)"), *page.evaluate("caches.keys()")}
    home = urlsplit(site.address).path
    assert all(name.startswith(home) for name in kept)
    assert {re.sub("@.*", "@", name.removeprefix(home)) for name in kept} == set(STORED)
    assert not context.cookies()
    assert not page.evaluate(OTHER_STORES)


@pytest.mark.browser
@pytest.mark.parametrize("means", ELSEWHERE)
def test_it_would_be_told_if_someone_else_were_asked(
    watched: tuple[BrowserContext, set[str]], site: Site, means: str
) -> None:
    context, asked = watched
    page = context.new_page()
    page.goto(site.address)
    page.evaluate(ELSEWHERE[means])
    page.wait_for_timeout(300)
    assert any("elsewhere.example" in host for host in asked)


@pytest.mark.browser
def test_who_chooses_nothing_and_saves_data_stores_nothing(chromium: Browser, site: Site) -> None:
    context = chromium.new_context()
    context.add_init_script(
        "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    )
    page = context.new_page()
    for built in site:
        page.goto(built.address)
    assert page.evaluate("[...Object.keys(localStorage)]") == []
    assert page.evaluate("caches.keys()") == []
    context.close()


def test_the_page_about_this_edition_says_all_that_is_stored(site: Site) -> None:
    words = " ".join(site.page("about/").text().split())
    assert COUNT in words
    assert all(said in words for said in STORED.values())
