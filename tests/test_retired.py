"""A way down: who comes back to a site that is gone is told so, and keeps nothing of it."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site import Site
from tests.engines import HERE as INSTALLED
from tests.engines import Engine, in_firefox
from tests.expected import HERE
from tests.pages_server import MOVED, serve
from tests.places import PAGE, PHRASE
from tests.reader import until
from tests.readings import ROOT
from tests.test_catalogue import metadata

RETIRE = (sys.executable, "-m", "edition", "retire")
REASON = "A speaker <asked> for it; ask https://example.org/why/ & wait."
NOTICE = "document.querySelector('h1')?.textContent === 'No longer here'"
NOBODY = "document.body?.textContent === 'outside the site'"
KEEPS = "navigator.serviceWorker.ready.then(() => !!navigator.serviceWorker.controller)"
ASKED = "caches.keys().then(names => names.includes('/some-repo/@gone'))"
NOTHING_KEPT = """Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
  .then(([caches, workers]) => caches.length + workers.length === 0)"""
A_DAY_LATER = """caches.open('/some-repo/@gone')
  .then(gone => gone.put('/some-repo/', new Response(Date.now() - 86_500_000)))"""
firefox_is_here = pytest.mark.skipif(not INSTALLED["Firefox"], reason="no Firefox here")


@pytest.fixture
def page(whole_chromium: Browser) -> Iterator[Page]:
    with whole_chromium.new_context() as reader:
        yield reader.new_page()


@pytest.fixture(scope="module")
def window(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Engine]:
    with in_firefox(tmp_path_factory.mktemp("profile")) as window:
        yield window


def retire(folder: Path, reason: str = REASON) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"REASON": reason}
    command = [*RETIRE, str(folder)]
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def take_away(site: Site) -> None:
    site.folder.rename(site.folder.with_name("taken-away"))


def come_back_to_nothing(page: Page, site: Site) -> None:
    visit(page, site)
    take_away(site)
    page.goto(site.address)
    until(page, ASKED)


@pytest.mark.slow
def test_every_old_address_says_what_was_here_and_why_it_is_gone(
    site: Site, deployed: Site
) -> None:
    assert retire(deployed.folder).returncode == 0
    name = metadata(site.page("index.html"))["og:site_name"]
    for page in site:
        said = Site(deployed.folder, deployed.address).pages[page.name].text()
        assert f"“{name}” stood at this address" in said
        assert REASON in " ".join(said.split())
    left = {path.suffix for path in deployed.folder.rglob("*") if path.is_file()}
    assert left == {".html", ".js"}


@pytest.mark.slow
def test_a_retired_site_has_no_word_of_the_interview(deployed: Site) -> None:
    retire(deployed.folder)
    texts = [path.read_text("utf-8") for path in deployed.folder.rglob("*") if path.is_file()]
    assert texts and not [text for text in texts if PHRASE in text or HERE.publisher in text]


def test_a_site_is_not_retired_without_a_reason(deployed: Site) -> None:
    before = (deployed.folder / "index.html").read_bytes()
    done = retire(deployed.folder, reason=" ")
    due = 'error: no reason is given; say what readers will be told: make retire REASON="…"\n'
    assert (done.returncode, done.stderr) == (1, due)
    assert (deployed.folder / "index.html").read_bytes() == before


@pytest.mark.browser
def test_who_comes_back_to_a_retired_site_is_told_at_the_first_visit(
    deployed: Site, page: Page
) -> None:
    visit(page, deployed)
    retire(deployed.folder)
    page.goto(f"{deployed.address}{PAGE}")
    until(page, NOTICE)
    until(page, NOTHING_KEPT)


@pytest.mark.browser
@firefox_is_here
def test_who_comes_back_with_firefox_is_told_as_well(deployed: Site, window: Engine) -> None:
    visit_with(window, deployed)
    retire(deployed.folder)
    window.open(f"{deployed.address}{PAGE}")
    window.wait(NOTICE)
    window.wait(NOTHING_KEPT)


@pytest.mark.browser
def test_a_site_that_vanished_is_shown_at_one_visit_and_no_other(
    deployed: Site, page: Page
) -> None:
    visit(page, deployed)
    take_away(deployed)
    page.goto(deployed.address)
    assert page.locator("h1").inner_text()
    until(page, ASKED)
    page.goto(f"{deployed.address}about/")
    assert page.evaluate(NOBODY)
    page.context.set_offline(True)
    page.goto(f"{deployed.address}about/")
    assert "trust" in page.locator("h1").inner_text()


@pytest.mark.browser
def test_the_worker_of_a_site_that_vanished_leaves_after_a_day(deployed: Site, page: Page) -> None:
    come_back_to_nothing(page, deployed)
    page.evaluate(A_DAY_LATER)
    page.goto(deployed.address)
    until(page, NOTHING_KEPT)


@pytest.mark.browser
@firefox_is_here
def test_it_leaves_firefox_as_well(deployed: Site, window: Engine) -> None:
    visit_with(window, deployed)
    take_away(deployed)
    window.open(deployed.address)
    window.wait(ASKED)
    window.evaluate(A_DAY_LATER)
    window.open(deployed.address)
    window.wait(NOTHING_KEPT)


@pytest.mark.browser
def test_once_a_site_has_vanished_the_server_alone_says_where_an_address_leads(
    deployed: Site, page: Page
) -> None:
    come_back_to_nothing(page, deployed)
    page.goto(f"{deployed.address}about")
    assert page.evaluate(NOBODY)
    assert page.url == f"{deployed.address}about"
    page.context.set_offline(True)
    page.goto(f"{deployed.address}about")
    assert page.url == f"{deployed.address}about/"


@pytest.mark.browser
def test_a_site_that_is_back_within_the_day_reads_without_a_network_again(
    deployed: Site, page: Page
) -> None:
    come_back_to_nothing(page, deployed)
    deployed.folder.with_name("taken-away").rename(deployed.folder)
    page.goto(deployed.address)
    until(page, f"{ASKED}.then(asked => !asked)")
    page.context.set_offline(True)
    page.goto(f"{deployed.address}about/")
    assert "trust" in page.locator("h1").inner_text()


@pytest.mark.browser
def test_a_site_that_moved_to_another_address_is_followed_at_the_second_visit(
    deployed: Site, page: Page, tmp_path: Path
) -> None:
    visit(page, deployed)
    shutil.copytree(deployed.folder, tmp_path / "another" / "domain")
    with serve(tmp_path / "another" / "domain") as address:
        take_away(deployed)
        (tmp_path / MOVED).write_text(address, "utf-8")
        page.goto(deployed.address)
        until(page, ASKED)
        page.goto(f"{deployed.address}about/")
        assert page.url == f"{address}about/"


def visit(page: Page, site: Site) -> None:
    """Come for the first time, and stay until the text is kept."""
    page.goto(site.address)
    until(page, KEEPS)


def visit_with(window: Engine, site: Site) -> None:
    window.open(site.address)
    window.wait(KEEPS)
