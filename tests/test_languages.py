"""A site speaks the language of its interview as far as it can, and says where it can't."""

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from playwright.sync_api import Browser

from edition.interview.publication import Archive, Date, Recording, Rights
from edition.output.facts import archive, facts
from edition.output.rights import in_brief
from edition.output.words import fill, mark
from edition.output.words import words as words_of
from tests.beginner import begin, copy_of_this
from tests.book import Book
from tests.built_site import NOT_FOUND, Site
from tests.pages_server import serve
from tests.pdf_text import pages_of
from tests.projects import built
from tests.readings import ROOT
from tests.taken_along import this_interview
from tests.transcripts import HOUSES
from tests.words import LANGUAGE

TABLES = {
    path.stem: tomllib.loads(path.read_text("utf-8"))["phrases"]
    for path in (ROOT / "edition" / "templates" / "words").glob("*.toml")
}
DIGITS = tomllib.loads((ROOT / "edition/templates/words/fa.toml").read_text("utf-8"))["digits"]
WORD = re.compile(r"[A-Za-z]{2,}")
WITH_WORDS = (".css", ".html", ".js", ".opf", ".py", ".typ", ".xhtml")
SPOKEN = re.compile(r"""⟪say:([^⟫]+)⟫|\b(?:say|mark)\(['"]([^"\n]*?)["'](?=[,)]| if| %)""")
ADDRESS = re.compile(r"\w+://\S+")
LANG = ("lang", "{http://www.w3.org/XML/1998/namespace}lang")
HEARD = ("aria-label", "title", "alt", "placeholder", "data-said-by", "data-label")
NO_WORDS = ("head", "script", "style", "template")
ALIKE = frozenset(
    ["html", "pdf", "epub", "tei", "xml", "json", "markdown", "bibtex", "ris", "csl", "none"]
)


class Begun(NamedTuple):
    """A site in a language, and the English words that are none of its own or of its text."""

    language: str
    site: Site
    english: frozenset[str]


def written_in(folder: Path, house: str, language: str) -> Path:
    """Return a transcript of a house, said to be in a language."""
    path = HOUSES / house / "raw.txt"
    said = re.sub(r"(?m)^language: .*$", f"language: {language}", path.read_text("utf-8"))
    (folder / path.name).write_text(said, "utf-8")
    return folder / path.name


def begun_in(folder: Path, house: str, language: str) -> Begun:
    raw = written_in(folder, house, language)
    project = copy_of_this(folder / "project")
    assert begin(project, raw).status == 0
    own = " ".join([raw.read_text("utf-8"), *TABLES.get(language, {}).values()])
    english = words(" ".join(TABLES["fr"])) - words(own) - ALIKE
    return Begun(language, built(project), frozenset(english))


@pytest.fixture(scope="module")
def site_in(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Begun]:
    """Gives the site of a language by its code: that of a house, or said to be in that language."""
    houses = {"fr": "french", "fa": "persian"}

    @cache
    def site_in(language: str) -> Begun:
        house = houses.get(language, "organisation")
        return begun_in(tmp_path_factory.mktemp(language), house, language)

    return site_in


@pytest.fixture(params=["fr", "fa"])
def begun(request: pytest.FixtureRequest, site_in: Callable[[str], Begun]) -> Begun:
    return site_in(request.param)


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(ADDRESS.sub("", text))}


def said(element: etree._Element, language: str, heard: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield what an element says and shows, each with the language that it says it is in."""
    named = (element.get(name) for name in LANG)
    language = next(filter(None, named), language)
    if not isinstance(element.tag, str) or etree.QName(element).localname in NO_WORDS:
        return
    yield from ((element.get(name, ""), language) for name in heard)
    yield element.text or "", language
    for child in element:
        yield from said(child, language, heard)
        yield child.tail or "", language


def unmarked(
    document: etree._Element, english: frozenset[str], heard: Sequence[str] = HEARD
) -> set[str]:
    """Return the English words of a document that don't say that they are English."""
    found = (words(text) for text, language in said(document, "", heard) if language != "en")
    return set().union(*found) & english


def taken_for_english(document: etree._Element, language: str) -> set[str]:
    """Return the phrases of a language that a document says are English."""
    own = {*TABLES[language].values()} - {*TABLES[language]}
    return own & {text.strip() for text, spoken in said(document, "", HEARD) if spoken == "en"}


def html(text: str | bytes) -> etree._Element:
    return etree.fromstring(text, etree.HTMLParser(encoding="utf-8"))


def book(site: Site) -> Book:
    return Book((site.folder / "files" / "interview.epub").read_bytes())


def documents(book: Book) -> Mapping[str, etree._Element]:
    return {
        name: etree.fromstring(content)
        for name, content in book.files.items()
        if name.endswith((".xhtml", ".opf", ".ncx"))
    }


def test_every_table_has_the_same_phrases_with_the_same_places_in_them() -> None:
    keys, *others = ([*table] for table in TABLES.values())
    assert others and all(set(keys) == set(other) for other in others)
    for table in TABLES.values():
        for english, told in table.items():
            assert len(re.findall(r"\{\d?\}", told)) == english.count("{}"), told
            assert told.count("#") == english.count("#") and not set(told) & set('<>&"'), told


def test_whoever_asks_is_never_taken_for_whoever_is_asked() -> None:
    for language, table in TABLES.items():
        asked, asking = (table[f"{{}}, {by}"] for by in ("interviewed by {}", "interviewing {}"))
        assert asked != asking, language


def test_numbers_are_written_as_the_language_has_them_and_names_as_they_are() -> None:
    persian = words_of("fa")
    assert persian.say("{} minutes ({} words)", 28, 6512) == "۲۸ دقیقه (۶٬۵۱۲ واژه)"
    assert persian.say("Question 3b, paragraph 2,348b") == "پرسش ۳b، بند ۲٬۳۴۸b"
    made = mark("; made by {}", "1843")
    assert fill(made, "fa").endswith("1843") and fill(made, "en") == "; made by 1843"
    day, count = mark("{}", Date("2018-03")), mark("In {} questions", 2348)
    assert fill(day + count, "fa") == "مارس ۲۰۱۸در ۲٬۳۴۸ پرسش"
    assert fill(day + count, "en") == "March 2018In 2,348 questions"


def test_a_list_of_facts_has_the_commas_of_its_language() -> None:
    say = words_of("fa").say
    assert archive(Archive("دفتر", "12"), say) == "دفتر، 12"
    rights = Rights(status="in-copyright", holder="دفتر")
    assert in_brief(replace(this_interview().record, rights=rights), say).startswith("© دفتر؛ ")
    recorded = replace(this_interview().record, recording=Recording("https://a.example/", "12:00"))
    fact = dict(facts(replace(this_interview(), record=recorded), say=say))["ضبط"]
    assert fact[-1] == "، 12:00"


def spoken() -> set[str]:
    """What scripts, styles, templates and programs say, as it stands there."""
    places = [("docs/assets", "*.*s"), ("edition", "*.*"), ("overrides", "*.*")]
    files = [path for folder, name in places for path in (ROOT / folder).rglob(name)]
    texts = [path.read_text("utf-8") for path in files if path.suffix in WITH_WORDS]
    return {phrase for text in texts for found in SPOKEN.findall(text) for phrase in found} - {""}


def test_whatever_is_said_is_in_every_table() -> None:
    keys = set(TABLES["fr"])
    phrases = {re.sub(r"%[ds]|\d+", "{}", each) for each in spoken()}
    assert len(phrases) > 90
    assert not {each for each in phrases if each not in keys and any(map(str.isalpha, each))}


@pytest.mark.slow
def test_no_word_on_a_page_is_english_unless_it_says_so(begun: Begun) -> None:
    for page in begun.site:
        assert not unmarked(html(page.html), begun.english), page.name
        assert not taken_for_english(html(page.html), begun.language), page.name
        assert html(page.html).get("lang") == begun.language


@pytest.mark.slow
def test_no_word_of_the_files_to_take_along_is_english_unless_it_says_so(begun: Begun) -> None:
    one = (begun.site.folder / "files" / "interview.html").read_bytes()
    assert not unmarked(html(one), begun.english)
    for name, document in documents(book(begun.site)).items():
        assert not unmarked(document, begun.english), name
    pdf = " ".join(pages_of((begun.site.folder / "files" / "interview.pdf").read_bytes()))
    assert not words(pdf) & begun.english


@pytest.mark.slow
def test_no_script_says_anything_in_english(begun: Begun) -> None:
    for path in begun.site.folder.glob("assets/*.js"):
        texts = re.findall(r'"([^"\n]*)"', path.read_text("utf-8"))
        if path.name != "keys.js":  # which is about a page in English
            assert "⟪say:" not in path.read_text("utf-8")
            assert not {"Copy quotation", "Copied", "Not copied", ", paragraph $1"} & {*texts}


@pytest.mark.slow
def test_an_english_page_says_so_in_the_menu_as_well(begun: Begun) -> None:
    page = html(begun.site.page("about/").html)
    (article,) = page.iter("article")
    assert article.get("lang") == "en"
    menu = page.find(".//nav[@id='contents']")
    assert menu is not None
    english = [link.text for link in menu.iter("a") if link.get("lang") == "en"]
    assert english == ["About this edition", "Accessibility"]


@pytest.mark.slow
def test_persian_has_its_digits_and_its_way_of_reading(site_in: Callable[[str], Begun]) -> None:
    site = site_in("fa").site
    last, first = site.page("questions/3-"), site.page("questions/1-")
    assert "پرسش ۳ از ۳" in last.text() and "→ پرسش ۲" in last.text()
    assert 'data-number="۲"' in first.html and 'data-number="2"' not in first.html
    (spine,) = book(site).package.iter("{http://www.idpf.org/2007/opf}spine")
    assert spine.get("page-progression-direction") == "rtl"
    assert '<body dir="rtl"' in first.html


@pytest.mark.slow
@pytest.mark.browser
def test_a_quotation_has_the_marks_of_its_language_and_keeps_those_within_it(
    site_in: Callable[[str], Begun], chromium: Browser, tmp_path: Path
) -> None:
    (tmp_path / "site").symlink_to(site_in("fr").site.folder)
    with serve(tmp_path / "site") as address, chromium.new_context() as context:
        context.grant_permissions(["clipboard-read", "clipboard-write"])
        page = context.new_page()
        page.goto(f"{address}interview/")
        told = page.locator("#q2p2").inner_text()
        assert "« Vous êtes “patiente”. »" in told
        page.keyboard.press("Tab")
        page.locator("#q2p2 + .tools button").focus()
        page.keyboard.press("Enter")
        page.locator(".tools").get_by_text("Copié").wait_for()
        text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith(f"«\xa0{told}\xa0» — Solène Aubrac-Teillet, propos recueillis par ")


@pytest.mark.slow
@pytest.mark.browser
def test_on_the_page_of_the_whole_text_each_place_is_named_in_the_language(
    site_in: Callable[[str], Begun], chromium: Browser, tmp_path: Path
) -> None:
    (tmp_path / "site").symlink_to(site_in("fa").site.folder)
    with serve(tmp_path / "site") as address, chromium.new_context() as context:
        page = context.new_page()
        page.goto(f"{address}interview/")
        page.keyboard.press("Tab")
        for place in ("تیتر", "لید", f"پرسش {DIGITS[1]}، بند {DIGITS[2]}"):
            page.get_by_role("link", name=f"متن منتشرشده: {place}", exact=True).wait_for()


@pytest.mark.slow
def test_french_has_its_dates(site_in: Callable[[str], Begun]) -> None:
    assert "17 mars 2018" in site_in("fr").site.page("index.html").text()


@pytest.mark.slow
def test_where_a_language_has_no_table_all_that_is_english_says_so(
    site_in: Callable[[str], Begun],
) -> None:
    welsh = site_in("cy")
    one = html((welsh.site.folder / "files" / "interview.html").read_bytes())
    # An attribute has no language of its own.
    assert one.get("lang") == "cy" and not unmarked(one, welsh.english, heard=())
    for name, document in documents(book(welsh.site)).items():
        if not name.endswith(".ncx"):  # which has no room for it
            assert not unmarked(document, welsh.english, heard=()), name
    assert html(welsh.site.page(NOT_FOUND).html).get("lang") == "en"


@pytest.mark.slow
def test_the_pages_of_a_site_speak_each_language_that_it_gets(tmp_path: Path) -> None:
    project = copy_of_this(tmp_path / "project")
    pages = [project / "docs" / name for name in ("as-published.md", "interview.md")]
    told = [[page.read_text("utf-8") for page in pages]] if LANGUAGE == "en" else []
    for house in ("organisation", "french", "persian", "organisation"):
        assert begin(project, HOUSES / house / "raw.txt").status == 0
        told.append([page.read_text("utf-8") for page in pages])
    *english, french, persian, last = told
    assert english.count(last) == len(english) and last not in (french, persian)
    home = (project / "docs" / "index.md").read_text("utf-8")
    assert "\nAn interview in four questions\n" in home and "[Read it on one page]" in home
    assert "language: en" in (project / "mkdocs.yml").read_text("utf-8")
