"""Hostile text: whatever stands in a title, a name, a question or a note is shown as text.

Two sites are built: of an interview full of signs, and of the same one in tame words. A page or a
file of the one that has an element or an attribute more or less than the other took a sign for
more than text.
"""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from playwright.sync_api import Browser, Dialog
from playwright.sync_api import Page as Tab

from tests.bad_input import build
from tests.book import Book
from tests.built_site import NOT_FOUND, Page, Site
from tests.hostile_interview import LEFTWARDS, PICTURES, TAME, WORDS, paragraphs, write
from tests.markdown_reader import root_of
from tests.pages_server import serve
from tests.pdf_text import pages_of
from tests.projects import built
from tests.reader import watch
from tests.readings import collapse
from tests.search import everything
from tests.taken_along import SIGNS
from tests.test_catalogue import linked, metadata
from tests.test_html import validate

pytestmark = pytest.mark.slow

WHOLE = ("interview/", "as-published/")
FOUND = ".search-list li"
TITLES = """links => links.map(link => [
  link.href, [...link.querySelectorAll("strong, strong + small")].map(each => each.innerText).join()
])"""
TITLED = 5  # pages whose title is the hostile one: home, question 1, and three of the site
MARKDOWN = ("files/interview.md", "llms.txt")
HOMES = {"q1": "questions/1-", "q2": "questions/2-"}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(write(tmp_path_factory.mktemp("hostile"), WORDS))


@pytest.fixture(scope="module")
def tame(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(write(tmp_path_factory.mktemp("tame"), TAME))


def skeleton(root: Element) -> list[tuple[str, ...]]:
    return [(str(each.tag), *sorted(each.attrib)) for each in root.iter()]


def said(words: str) -> str:
    return collapse(WORDS[words])


def attributes(page: Page) -> set[str]:
    return {collapse(value) for each in page.root.iter() for value in each.attrib.values()}


def text_of(page: Page, id: str) -> str:
    return collapse("".join(page.element(id).itertext()))


def test_no_word_adds_an_element_or_an_attribute_to_any_page(hostile: Site, tame: Site) -> None:
    assert set(hostile.pages) == set(tame.pages)
    for page in tame:
        assert skeleton(hostile.pages[page.name].root) == skeleton(page.root), page.name


def test_each_paragraph_is_its_words_once_on_each_page_that_has_it(hostile: Site) -> None:
    for id in paragraphs(WORDS):
        home = HOMES.get(id[:2], "index.html")
        for name in (home, *WHOLE):
            twice = id == "byline" and name != "as-published/"  # by its correction
            due = f"{WORDS[id]}{WORDS[id] if twice else ''}"
            assert text_of(hostile.page(name), id) == collapse(due), (name, id)


def test_titles_names_notes_and_labels_are_the_words_as_written(hostile: Site) -> None:
    home, about = hostile.page("index.html"), hostile.page("about/")
    shown = collapse(home.text())
    name = collapse(f"{WORDS['given']} {WORDS['family']}")
    interviewer = collapse(f"{WORDS['asking']} {WORDS['family']}")
    for due in (f"{name}, {said('role')}", interviewer, said("conversation"), said("publisher")):
        assert due in shown, due
    for words in ("site", "title", "long title", "note", "source", "format", "for"):
        assert said(words) in shown, words
    assert said("why") in collapse(about.text())
    assert collapse(home.text("title")) == said("site")
    assert said("abbreviated") in attributes(home)


def test_what_catalogues_read_is_the_words_as_written(hostile: Site) -> None:
    home, question = hostile.page("index.html"), hostile.page(HOMES["q1"])
    head = metadata(home)
    assert collapse(head["og:description"]) == said("description")
    assert collapse(head["og:site_name"]) == said("site")
    assert collapse(head["DC.publisher"]) == said("publisher")
    assert collapse(metadata(question)["DC.title"]) == said("q1")
    (article,), (graph,) = linked(home), linked(question)
    assert collapse(article["headline"]) == said("headline")
    assert collapse(article["isBasedOn"]["publisher"]["name"]) == said("publisher")
    assert collapse(graph["@graph"][0]["name"]) == said("q1")


def test_no_word_breaks_a_rule_of_html(hostile: Site) -> None:
    assert not validate(hostile.folder)


def test_no_word_adds_an_element_to_a_file_to_take_along(hostile: Site, tame: Site) -> None:
    for one, other in zip(trees(hostile), trees(tame), strict=True):
        assert skeleton(one) == skeleton(other)


def trees(site: Site) -> Iterator[Element]:
    """What stands in the files as elements: of TEI, of the book, of HTML, of Markdown."""
    yield ElementTree.parse(site.folder / "files" / "interview.xml").getroot()
    book = Book((site.folder / "files" / "interview.epub").read_bytes())
    yield from (book.package, *book.chapters.values())
    yield Page("", "", (site.folder / "files" / "interview.html").read_text("utf-8")).root
    yield from (root_of((site.folder / name).read_bytes()) for name in MARKDOWN)
    yield ElementTree.parse(site.folder / "sitemap.xml").getroot()


def test_every_file_to_take_along_has_the_words(hostile: Site) -> None:
    texts = [collapse("".join(tree.itertext())) for tree in trees(hostile)]
    for id in (*paragraphs(WORDS), "note", "source", "publisher"):
        assert sum(said(id) in text for text in texts) >= 4, id
    pages = pages_of((hostile.folder / "files" / "interview.pdf").read_bytes())
    printed = unbroken("".join(pages))
    for id in ("headline", "q1p1", "note", "source"):
        assert unbroken(WORDS[id].partition(LEFTWARDS)[0]) in printed, id
    assert printed.count("signs") >= WORDS["q2"].count("signs")


def unbroken(text: str) -> str:
    """A text without the spaces and the line ends that a narrow page has put into it."""
    return "".join(text.split())


def test_files_for_programs_are_whole(hostile: Site, tame: Site) -> None:
    content = json.loads((hostile.folder / "files" / "interview.json").read_bytes())
    assert [each["title"] for each in content["exchanges"]] == [said("title"), said("long title")]
    manifest = json.loads((hostile.folder / "manifest.webmanifest").read_bytes())
    assert collapse(manifest["name"]) == said("site")
    tags = [
        [line[:2] for line in (site.folder / "cite" / "interview.ris").read_text().splitlines()]
        for site in (hostile, tame)
    ]
    assert tags[0] == tags[1]


@pytest.mark.browser
def test_in_a_browser_nothing_of_it_runs_and_the_search_shows_it_as_text(
    chromium: Browser, hostile: Site, tmp_path: Path
) -> None:
    faults: list[str] = []
    (tmp_path / "site").symlink_to(hostile.folder)
    with serve(tmp_path / "site") as address, chromium.new_context() as context:
        page = context.new_page()
        watch(page, address, faults)
        page.on("dialog", partial(refuse, faults))
        # What the page for wrong addresses asks for is where the site was built to be.
        for name in hostile.pages.keys() - {NOT_FOUND}:
            page.goto(address + name.removesuffix("index.html"))
        titled = [to for to, title in searched(page, "yy") if collapse(SIGNS) in collapse(title)]
        assert len({urlsplit(address).path for address in titled}) == TITLED
        assert not page.locator(FOUND).locator("script, img, b, i").count()
    assert not faults


def refuse(faults: list[str], dialog: Dialog) -> None:
    """Note a dialog, and close it, or it would hold up all that comes after it."""
    faults.append(dialog.message)
    dialog.dismiss()


def searched(page: Tab, words: str) -> list[tuple[str, str]]:
    """Where what is found leads to, and the name and title that it has."""
    page.keyboard.press("/")
    page.keyboard.type(words)
    page.locator(FOUND).first.wait_for()
    found = everything(page).get_by_role("link")
    return [(address, title) for address, title in found.evaluate_all(TITLES)]


def test_a_picture_that_no_font_has_costs_a_warning_that_names_its_line_and_no_site(
    tmp_path: Path,
) -> None:
    project = write(tmp_path, {**TAME, "q1p1": f"Zz {PICTURES}"})
    outcome = build(project)
    assert outcome.status == 0 and outcome.site
    (told,) = (line for line in outcome.output.splitlines() if line.startswith("warning:"))
    assert told.startswith(
        "warning: docs/questions/1-any.md:6: “👩”, U+1F469, can’t be set in type"
    )
