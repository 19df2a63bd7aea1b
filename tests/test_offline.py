"""Without a network: the whole text after one visit, and never a mix of two versions."""

import gzip
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from edition.output.hashes import integrity
from edition.site import offline
from tests.built_site import Site
from tests.expected import QUESTIONS
from tests.pages_server import NotStoringHandler, serve
from tests.places import PAGE, QUESTION
from tests.reader import until
from tests.readings import ROOT
from tests.search import ALL_FETCHED, search
from tests.words import say

KEPT = "caches.keys().then(names => names.filter(name => name.startsWith('/some-repo/@')))"
KICKER = say("Question {} of {}", QUESTION, len(QUESTIONS))
NOTE_STATUS = """new MutationObserver(changes => {
  const status = document.querySelector("body > .tools [role=status]")
  if (status) window.statusAtFirst ??= status.textContent
}).observe(document.body, { childList: true })"""
MESSAGE = """address => navigator.serviceWorker.dispatchEvent(
  new MessageEvent("message", { data: address }))"""
MANIFEST = "link[rel=manifest]"
REST = 2500  # milliseconds, by which the text is kept of readers who don’t save data
UNLISTED = "both-readings/index.html"  # in no menu: kept by who has asked for it
WORKER_LINES = 60
TEXT_BYTES = 150_000


@pytest.fixture
def reader(whole_chromium: Browser) -> Iterator[BrowserContext]:
    context = whole_chromium.new_context()
    yield context
    context.close()


def visit(reader: BrowserContext, address: str) -> Page:
    """Open a page and wait until the text is kept."""
    page = reader.new_page()
    page.goto(address)
    page.evaluate("navigator.serviceWorker.ready")
    until(page, "navigator.serviceWorker.controller !== null")
    return page


def deploy(site: Site, old: str, new: str) -> None:
    """Put another version of every page in the place of the one that is served."""
    for path in site.folder.rglob("index.html"):
        path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    worker = site.folder / offline.NAME
    text = {name: digest(site, name) for name in listed(worker, "TEXT")}
    changed = re.sub(r"(CACHE = `\$\{OWN\})\w+", r"\1another", worker.read_text("utf-8"))
    changed = re.sub(r"(?m)^const TEXT = \{.*\}", f"const TEXT = {json.dumps(text)}", changed)
    worker.write_text(changed, "utf-8")


def digest(site: Site, name: str) -> str:
    return integrity((site.folder / file_of(name)).read_bytes())


def file_of(name: str) -> str:
    return name if name.endswith(".js") else f"{name}index.html"


def listed(worker: Path, name: str) -> dict[str, str]:
    found = re.search(rf"(?m)^const {name} = (\{{.*\}})", worker.read_text("utf-8"))
    assert found
    files: dict[str, str] = json.loads(found[1])
    return files


@pytest.mark.browser
def test_after_one_visit_every_page_reads_without_a_network(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address)
    reader.set_offline(True)
    for built in deployed:
        if built.name not in ("404.html", UNLISTED):
            page.goto(built.address)
            assert page.locator("h1").inner_text()


@pytest.mark.browser
def test_without_a_network_addresses_lead_where_the_server_leads(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address)
    page.goto(deployed.address + "gone")
    reader.set_offline(True)
    page.goto(f"{deployed.address}about?h=text#downloads")
    assert page.url == f"{deployed.address}about/?h=text#downloads"
    page.goto(f"{deployed.address}{PAGE}index.html")
    assert page.locator(f"#q{QUESTION}").inner_text()
    for nowhere in ("nowhere", "questions/nowhere/at/all/"):
        answer = page.goto(deployed.address + nowhere)
        assert answer and answer.status == 404
        assert say("There is nothing at this address") in page.locator("h1").inner_text()
        page.locator("ol.questions a").first.click()
        page.wait_for_url("**/questions/1-*/")


@pytest.mark.browser
def test_without_a_network_an_address_that_is_not_known_leads_home(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address)
    reader.set_offline(True)
    page.goto(deployed.address + "questions/nowhere/at/all/")
    assert page.url == deployed.address and page.locator(".questions a").count() == len(QUESTIONS)


@pytest.mark.browser
def test_pictures_and_files_that_were_opened_once_open_without_a_network(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address)
    for name in ("cards/1.png", "files/interview.txt"):
        page.goto(deployed.address + name)
    reader.set_offline(True)
    for name in ("cards/1.png", "files/interview.txt"):
        answer = page.goto(deployed.address + name)
        assert answer and answer.body() == (deployed.folder / name).read_bytes()
    page.goto(deployed.page("about/").address)
    book = page.locator(".downloads a[href$='/interview.epub']")
    book.hover()
    page.wait_for_event("requestfinished", lambda each: each.url.endswith("files.js"))
    book.click()
    page.get_by_role("status").filter(has_text=say("This needs a network")).wait_for()


@pytest.mark.browser
def test_what_the_server_wants_stored_nowhere_is_stored_nowhere(
    deployed: Site, reader: BrowserContext
) -> None:
    with serve(deployed.folder, NotStoringHandler) as address:
        page = visit(reader, address)
        for name in ("files/interview.txt", "cards/1.png"):
            page.goto(address + name)
        until(page, "caches.match('/some-repo/cards/1.png').then(found => !!found)")
        assert page.evaluate("caches.match('/some-repo/files/interview.txt')") is None


@pytest.mark.browser
def test_the_search_works_without_a_network_once_it_was_used(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address)
    search(page, say("Question {}", 1).split()[0])
    page.evaluate(ALL_FETCHED)
    reader.set_offline(True)
    page.goto(deployed.page("about/").address)
    search(page, say("Question {}", 1).split()[0])
    page.evaluate(ALL_FETCHED)


@pytest.mark.browser
def test_a_new_version_is_there_at_the_second_visit_and_the_old_one_gone(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address + PAGE)
    (old,) = page.evaluate(KEPT)
    deploy(deployed, KICKER, "Third question")
    page.reload()
    until(page, f"{KEPT}.then(names => names.length === 1 && names[0] !== '{old}')")
    page.get_by_role("status").filter(has_text=say("This page has changed:")).wait_for()
    page.get_by_role("button", name=say("Reload")).click()
    page.get_by_text("Third question", exact=True).wait_for()
    assert page.locator(".kicker").inner_text().lower() == "third question"


@pytest.mark.browser
def test_the_line_that_tells_of_a_new_version_can_be_closed(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address + PAGE)
    page.evaluate(NOTE_STATUS)
    deploy(deployed, KICKER, "Third question")
    page.evaluate("navigator.serviceWorker.getRegistration().then(each => each.update())")
    page.get_by_role("status").filter(has_text=say("This page has changed:")).wait_for()
    assert page.evaluate("statusAtFirst") == ""  # what comes into it later is heard
    page.get_by_role("button", name=say("Close")).click()
    assert not page.get_by_text(say("This page has changed:")).count()
    assert page.locator(".kicker").inner_text().lower() == KICKER.lower()


@pytest.mark.browser
def test_whatever_a_message_names_a_page_fetches_nothing_but_that_line(
    site: Site, reader: BrowserContext
) -> None:
    page = reader.new_page()
    page.goto(site.address)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(MESSAGE, f"{site.address}assets/keys.js")
    page.get_by_role("status").filter(has_text=say("This page has changed:")).wait_for()
    assert not [address for address in asked if address.endswith("keys.js")]


@pytest.mark.browser
@pytest.mark.parametrize("name", ["about/", UNLISTED.removesuffix("index.html")])
def test_who_reads_a_page_that_a_new_version_has_unchanged_is_not_disturbed(
    deployed: Site, reader: BrowserContext, name: str
) -> None:
    page = visit(reader, deployed.address)
    page.goto(deployed.address + name)
    until(page, f"caches.match('/some-repo/{name}').then(found => !!found)")
    deploy(deployed, KICKER, "Third question")
    page.reload()
    until(page, f"{KEPT}.then(names => names.length === 1 && names[0].endsWith('another'))")
    page.wait_for_timeout(300)
    assert not page.get_by_text(say("This page has changed:")).count()


@pytest.mark.browser
def test_a_version_that_could_not_be_fetched_whole_leaves_the_old_one_whole(
    deployed: Site, reader: BrowserContext
) -> None:
    page = visit(reader, deployed.address + PAGE)
    kept = page.evaluate(KEPT)
    deploy(deployed, KICKER, "Third question")
    (deployed.folder / "about/index.html").write_text("cut off half-w", "utf-8")
    page.reload()
    page.evaluate(
        "navigator.serviceWorker.getRegistration().then(each => each.update()).catch(() => 0)"
    )
    page.wait_for_timeout(500)
    assert page.evaluate(KEPT) == kept
    reader.set_offline(True)
    page.goto(deployed.address + "about/")
    assert "trust" in page.locator("h1").inner_text()
    page.goto(deployed.address + PAGE)
    assert page.locator(".kicker").inner_text().lower() == KICKER.lower()


@pytest.mark.browser
def test_other_sites_of_the_host_are_left_alone(deployed: Site, reader: BrowserContext) -> None:
    page = reader.new_page()
    page.goto(deployed.address)
    page.evaluate("caches.open('/another-repo/@1')")
    page.evaluate("caches.open('theirs')")
    page = visit(reader, deployed.address)
    deploy(deployed, KICKER, "Third question")
    page.reload()
    until(page, f"{KEPT}.then(names => names.includes('/some-repo/@another'))")
    until(page, f"{KEPT}.then(names => names.length === 1)")
    assert {"/another-repo/@1", "theirs"} <= set(page.evaluate("caches.keys()"))


@pytest.mark.browser
def test_who_saves_data_is_sent_nothing_unasked(deployed: Site, reader: BrowserContext) -> None:
    saving = "Object.defineProperty(navigator, 'connection', {value: {saveData: true}})"
    reader.add_init_script(saving)
    page = reader.new_page()
    page.goto(deployed.address)
    page.wait_for_timeout(REST)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then(all => all.length)") == 0
    assert page.locator(MANIFEST).count() == 0


def test_what_is_kept_is_the_text_and_no_download(site: Site) -> None:
    text = listed(site.folder / offline.NAME, "TEXT")
    pages = {page.name.removesuffix("index.html") for page in site} - {"404.html"}
    later = listed(site.folder / offline.NAME, "LATER")
    unlisted = pages & {UNLISTED.removesuffix("index.html")}
    assert {name for name in text if not name.endswith(".js")} == pages - unlisted
    assert unlisted <= {*later}
    assert not [name for name in later if name.startswith(("files/", "cite/", "cards/"))]


def test_keeping_the_text_costs_at_most_150_kilobytes(site: Site) -> None:
    text = listed(site.folder / offline.NAME, "TEXT")
    sent = [gzip.compress((site.folder / file_of(name)).read_bytes(), 6) for name in text]
    assert sum(map(len, sent)) <= TEXT_BYTES


def test_the_service_worker_has_at_most_60_lines() -> None:
    worker = (ROOT / "edition" / "site" / "worker.js").read_text("utf-8")
    assert worker.count("\n") <= WORKER_LINES


@pytest.mark.browser
def test_a_browser_offers_to_install_the_site_once_it_is_kept(
    site: Site, reader: BrowserContext
) -> None:
    page = visit(reader, site.page("about/").address)
    page.locator(MANIFEST).wait_for(state="attached")
    found = reader.new_cdp_session(page).send("Page.getAppManifest")
    assert (found["url"], found["errors"]) == (site.address + "manifest.webmanifest", [])


def test_the_site_can_be_installed(site: Site) -> None:
    manifest = json.loads((site.folder / "manifest.webmanifest").read_text("utf-8"))
    assert manifest["start_url"] == manifest["scope"] == "."
    for icon in manifest["icons"]:
        assert (site.folder / icon["src"]).read_bytes()[:4] == b"\x89PNG"
