"""The site in Firefox and in WebKit, where they are installed: the whole text, every feature."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.built_site import Site
from tests.engines import ENGINES, HERE, Engine
from tests.expected import IDS, QUESTIONS, page_of, reading_text
from tests.firefox import complaints
from tests.pages_server import serve
from tests.pdf_text import pages_of
from tests.readings import collapse, departures

SHOWN = "arguments[0].map(id => document.getElementById(id)?.textContent ?? '')"
HEADINGS = """[...document.querySelectorAll("h1, h2, .voice, summary")]
  .map(each => each.textContent).filter(text => text.trim())"""
QUESTION_4 = ".search-list a[href$='?h=roughed+terrain#q4p2']"


@pytest.fixture(scope="module", params=ENGINES)
def browser(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    if not HERE[request.param]:
        pytest.skip(f"no {request.param} here: python -m tests.browser")
    with ENGINES[request.param](tmp_path_factory.mktemp("profile")) as window:
        yield window


@pytest.fixture(autouse=True)
def no_complaint(browser: Engine, site: Site) -> Iterator[None]:
    yield
    if browser.name == "Firefox":
        assert not complaints(browser.driver, site.address)


def test_they_show_the_whole_text_from_question_to_question(browser: Engine, site: Site) -> None:
    found: dict[str, str] = {}
    browser.open(site.address)
    for number in (0, *QUESTIONS):
        if number:
            browser.click("a[rel=next]")
            browser.wait(f"location.pathname.includes('/questions/{number}-')")
        here = [
            id for id in IDS if page_of(id) == (f"questions/{number}-" if number else "index.html")
        ]
        found |= dict(zip(here, map(collapse, browser.evaluate(SHOWN, here)), strict=True))
    assert not departures(found, reading_text())


def test_they_open_every_page(browser: Engine, site: Site) -> None:
    for page in site:
        browser.open(page.address)
        assert browser.evaluate("document.querySelector('h1').offsetHeight"), page.name


def test_they_find_words_and_mark_them(browser: Engine, site: Site) -> None:
    browser.open(site.page("about/").address)
    browser.click(".search-query")
    browser.find(".search-query").send_keys("roughed terrain")
    browser.wait(f"!!document.querySelector({QUESTION_4!r})")
    browser.click(QUESTION_4)
    browser.wait("document.querySelector('#q4p2 mark')")
    assert browser.evaluate("document.querySelector('#q4p2 mark').textContent") == "roughed terrain"


def test_they_open_the_menu_of_a_narrow_screen(browser: Engine, site: Site) -> None:
    browser.driver.set_window_size(450, 800)
    browser.open(site.page("questions/3-").address)
    browser.click(".menu")
    browser.click(".contents ol li:nth-child(8) a")
    browser.wait("location.pathname.includes('/questions/8-')")
    browser.driver.set_window_size(1280, 800)


def test_they_tell_the_menus_numbers_apart_from_the_titles(browser: Engine, site: Site) -> None:
    browser.open(site.page("questions/3-").address)
    name = browser.find(".contents ol a").accessible_name
    assert name.split()[:2] == ["1", "What"]


def test_they_keep_what_the_reader_chose_and_the_text(browser: Engine, site: Site) -> None:
    browser.open(site.page("questions/3-").address)
    browser.click(".scheme")
    browser.click(".notes summary")
    browser.open(site.page("questions/5-").address)
    assert browser.evaluate("document.documentElement.dataset.scheme") == "light"
    assert not browser.evaluate("document.querySelector('.notes details').open")
    browser.wait("navigator.serviceWorker.controller")
    browser.evaluate("void localStorage.clear()")


def test_a_choice_holds_on_the_page_that_they_kept(browser: Engine, site: Site) -> None:
    browser.open(site.page("questions/3-").address)
    browser.wait("navigator.serviceWorker.controller")  # else it isn’t kept
    browser.open(site.page("questions/3-").address + "?")
    browser.evaluate("void (window.kept = true)")
    browser.open(site.page("questions/5-").address)
    browser.click(".scheme")
    browser.click(".notes summary")
    browser.driver.back()
    assert browser.evaluate("window.kept"), "the browser didn’t keep the page"
    browser.wait("document.documentElement.dataset.scheme === 'light'")
    browser.wait("!document.querySelector('.notes details').open")
    browser.evaluate("void localStorage.clear()")


def test_they_copy_a_quotation(browser: Engine, site: Site) -> None:
    browser.open(site.page("questions/3-").address + "#q3p2")
    browser.click("#q3p2")
    browser.wait("document.querySelector('#q3p2 + .tools button')")
    browser.click("#q3p2 + .tools button")
    browser.wait("document.querySelector('#q3p2 + .tools [role=status]').textContent === 'Copied'")


def test_a_link_leads_to_its_paragraph(browser: Engine, site: Site) -> None:
    browser.open(site.page("interview/").address + "#q6p1")
    browser.wait("Math.abs(document.querySelector(':target').getBoundingClientRect().top) < 300")


def test_they_read_on_without_a_network(browser: Engine, site: Site, tmp_path: Path) -> None:
    shutil.copytree(site.folder, tmp_path / "some-repo")
    with serve(tmp_path / "some-repo") as address:
        browser.open(address)
        browser.wait("navigator.serviceWorker.controller")
    browser.open(address + "about/")
    assert browser.evaluate("document.querySelector('h1').offsetHeight")


def test_they_print_every_word_and_leave_no_heading_at_a_sheets_foot(
    browser: Engine, site: Site
) -> None:
    address = site.page("interview/").address
    browser.open(address)
    headings = tuple(collapse(each).casefold() for each in browser.evaluate(HEADINGS))
    sheets = pages_of(browser.print(address))
    printed = iter(" ".join(sheets).split())
    words = " ".join(reading_text().values()).split()
    assert headings and not [word for word in words if word not in printed]
    assert not [sheet for sheet in sheets if sheet.casefold().endswith(headings)]


def test_a_complaint_of_firefox_is_told(browser: Engine, site: Site) -> None:
    if browser.name != "Firefox":
        pytest.skip("WebKit has nobody to tell")
    browser.open(site.address)
    browser.evaluate(
        "void document.body.append(document.createElement('style').appendChild("
        "document.createTextNode('p { color: red }')).parentNode)"
    )
    assert complaints(browser.driver, site.address)
