"""The site in Firefox, where it is installed: the whole text, and every feature."""

from collections.abc import Iterator

import pytest

from tests.built_site import Site
from tests.expected import IDS, QUESTIONS, page_of, reading_text
from tests.firefox import Firefox, find_firefox, firefox
from tests.readings import collapse, departures

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not find_firefox(), reason="no Firefox here: install firefox-esr"),
]

SHOWN = "arguments[0].map(id => document.getElementById(id)?.textContent ?? '')"
QUESTION_4 = ".search-list a[href$='?h=roughed+terrain#q4p2']"


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    with firefox(tmp_path_factory.mktemp("profile")) as window:
        yield window


@pytest.fixture(autouse=True)
def no_complaint(browser: Firefox, site: Site) -> Iterator[None]:
    yield
    assert not browser.complaints(site.address)


def test_firefox_shows_the_whole_text_from_question_to_question(
    browser: Firefox, site: Site
) -> None:
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


def test_firefox_finds_words_and_marks_them(browser: Firefox, site: Site) -> None:
    browser.open(site.page("about/").address)
    browser.click(".search-query")
    browser.type(".search-query", "roughed terrain")
    browser.wait(f"!!document.querySelector({QUESTION_4!r})")
    browser.click(QUESTION_4)
    browser.wait("document.querySelector('#q4p2 mark')")
    assert browser.evaluate("document.querySelector('#q4p2 mark').textContent") == "roughed terrain"


def test_firefox_opens_the_menu_of_a_narrow_screen(browser: Firefox, site: Site) -> None:
    browser.ask("WebDriver:SetWindowRect", width=450, height=800)
    browser.open(site.page("questions/3-").address)
    browser.click(".menu")
    browser.click(".contents ol li:nth-child(8) a")
    browser.wait("location.pathname.includes('/questions/8-')")


def test_firefox_tells_the_menus_numbers_apart_from_the_titles(
    browser: Firefox, site: Site
) -> None:
    browser.ask("WebDriver:SetWindowRect", width=1280, height=800)
    browser.open(site.page("questions/3-").address)
    assert browser.label(".contents ol a").startswith("1\N{NO-BREAK SPACE}What")


def test_firefox_keeps_what_the_reader_chose_and_the_text(browser: Firefox, site: Site) -> None:
    browser.open(site.page("questions/3-").address)
    browser.click(".scheme")
    browser.click(".notes summary")
    browser.open(site.page("questions/5-").address)
    assert browser.evaluate("document.documentElement.dataset.scheme") == "light"
    assert not browser.evaluate("document.querySelector('.notes details').open")
    browser.wait("navigator.serviceWorker.controller")


def test_a_choice_holds_on_the_page_that_firefox_kept(browser: Firefox, site: Site) -> None:
    browser.open(site.page("questions/3-").address)
    browser.wait("navigator.serviceWorker.controller")  # else it isn’t kept
    browser.evaluate("void localStorage.clear()")
    browser.open(site.page("questions/3-").address + "?")
    browser.evaluate("void (window.kept = true)")
    browser.open(site.page("questions/5-").address)
    browser.click(".scheme")
    browser.click(".notes summary")
    browser.ask("WebDriver:Back")
    assert browser.evaluate("window.kept"), "Firefox didn’t keep the page"
    browser.wait("document.documentElement.dataset.scheme === 'light'")
    browser.wait("!document.querySelector('.notes details').open")


def test_a_complaint_of_firefox_is_told(browser: Firefox, site: Site) -> None:
    browser.open(site.address)
    browser.evaluate(
        "void document.body.append(document.createElement('style').appendChild("
        "document.createTextNode('p { color: red }')).parentNode)"
    )
    assert browser.complaints(site.address)
    browser.ask("Marionette:SetContext", value="chrome")
    browser.evaluate("Services.console.reset()")
    browser.ask("Marionette:SetContext", value="content")
