"""A whole visit, in which everything is used: no complaint, nobody else asked, little stored."""

import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ProxySettings

from tests.built_site import Site
from tests.conftest import PATIENCE
from tests.expected import HERE
from tests.proxy import proxy
from tests.reader import watch
from tests.visit import PERMISSIONS, use_everything

# What the reader chose, and the pages themselves.
STORED = {"scheme", "keys", "@"} | ({"notes"} if HERE.notes else set())
FAULTS = {
    "asks for": "fetch('https://elsewhere.example/').catch(() => {})",
    "says": "console.warn('a warning')",
    "breaks": "throw new Error('a mistake')",
}
ELSEWHERE = {
    "fetch": "fetch('http://elsewhere.example/').catch(() => {})",
    "beacon": "navigator.sendBeacon('https://elsewhere.example/')",
    "picture": "document.createElement('img').src = 'https://elsewhere.example/'",
}
# Chromium asks its maker about every form that it sees, on whichever site.
BROWSERS_OWN = {"content-autofill.googleapis.com:443"}
KEPT = "async () => [...Object.keys(localStorage), ...await caches.keys()]"
OTHER_STORES = """async () => [
  ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map(each => each.name),
  ...await Array.fromAsync((await navigator.storage.getDirectory()).keys()),
]"""


class Visit(NamedTuple):
    """What was seen of a visit."""

    faults: list[str]
    asked: set[str]
    kept: list[str]
    kept_otherwise: list[object]


@pytest.fixture(scope="module")
def visit(chromium: Browser, site: Site) -> Visit:
    """One visit, under the pages' policy; whom the policy keeps from being asked, is a fault."""
    faults: list[str] = []
    with proxy() as (server, asked):
        way = ProxySettings(server=server, bypass="<-loopback>")
        with chromium.new_context(proxy=way, permissions=PERMISSIONS) as context:
            context.set_default_timeout(PATIENCE)
            page = context.new_page()
            watch(page, site.address, faults)
            use_everything(page, site)
            others = [*context.cookies(), *page.evaluate(OTHER_STORES)]
            return Visit(faults, asked, page.evaluate(KEPT), others)


@pytest.mark.browser
def test_everything_that_the_site_offers_works_under_its_policy_without_a_complaint(
    visit: Visit,
) -> None:
    assert not visit.faults


@pytest.mark.browser
def test_whoever_uses_everything_asks_this_site_alone(visit: Visit, site: Site) -> None:
    assert visit.asked - BROWSERS_OWN == {urlsplit(site.address).netloc}


@pytest.mark.browser
def test_whoever_uses_everything_stores_what_the_site_says_and_no_more(
    visit: Visit, site: Site
) -> None:
    home = urlsplit(site.address).path
    assert all(name.startswith(home) for name in visit.kept)
    assert {re.sub("@.*", "@", name.removeprefix(home)) for name in visit.kept} == STORED
    assert not visit.kept_otherwise


@pytest.mark.browser
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_on_a_page_is_told(chromium: Browser, site: Site, fault: str) -> None:
    faults: list[str] = []
    with chromium.new_context(bypass_csp=True) as context:
        page = context.new_page()
        page.goto(site.address)
        watch(page, site.address, faults)
        page.add_script_tag(content=FAULTS[fault])
        page.reload()
    assert [told for told in faults if told.startswith(f"{site.address} {fault}")]


@pytest.fixture(scope="module")
def watched(chromium: Browser) -> Iterator[tuple[BrowserContext, set[str]]]:
    """A reader's browser which no policy binds, and the hosts that it asks."""
    with proxy() as (server, asked):
        way = ProxySettings(server=server, bypass="<-loopback>")
        with chromium.new_context(proxy=way, bypass_csp=True) as context:
            yield context, asked


@pytest.mark.browser
@pytest.mark.parametrize("means", ELSEWHERE)
def test_it_would_be_told_if_someone_else_were_asked(
    watched: tuple[BrowserContext, set[str]], site: Site, means: str
) -> None:
    context, asked = watched
    asked.clear()
    page = context.new_page()
    page.goto(site.address)
    page.evaluate(ELSEWHERE[means])
    page.wait_for_timeout(300)
    assert any("elsewhere.example" in host for host in asked)


@pytest.mark.browser
def test_who_chooses_nothing_and_saves_data_stores_nothing(chromium: Browser, site: Site) -> None:
    with chromium.new_context() as context:
        context.add_init_script(
            "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
        )
        page = context.new_page()
        for built in site:
            page.goto(built.address)
        assert page.evaluate(KEPT) == []
