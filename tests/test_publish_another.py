"""Another interview, of other people in another script: the same house, and no word of this one."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import yaml
from lxml import etree

from tests import sources
from tests.book import Book
from tests.built_site import NOT_FOUND, Page, Site
from tests.expected import HERE
from tests.pdf_text import pages_of
from tests.projects import built, house
from tests.readings import Reading, collapse, departures
from tests.tei_schema import mistakes
from tests.test_catalogue import linked, metadata, things
from tests.test_html import validate

pytestmark = pytest.mark.slow

ANOTHER = Path(__file__).with_name("another")
INTERVIEWEE_THERE, INTERVIEWER_THERE = "لاله باران‌زاد", "نیلوفر ستاره‌جو"
FILES_OF_THE_THEME = ("assets/javascripts/",)
LONGEST = 2_000  # characters, and the long answer has more


@pytest.fixture(scope="module")
def another(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return built(house(ANOTHER, tmp_path_factory.mktemp("another")))


def due() -> Reading:
    """Its paragraphs in the order of publication, as its sources and its witness have them."""
    found = {id: sources.accepted(text) for id, text in sources.marked(ANOTHER / "docs").items()}
    byline = {"byline": found.pop("byline")}
    witness = (ANOTHER / "published" / "interview.txt").read_text("utf-8")
    texts = [collapse(block) for block in witness.split("\n\n")]
    assert texts == list((found | byline).values())
    return found | byline


def paragraphs_on(page: Page) -> Reading:
    return {id: text_of(page.element(id)) for id in page.ids if id in due()}


def text_of(element: ElementTree.Element) -> str:
    return collapse("".join(element.itertext()))


def home_of(id: str) -> str:
    return f"questions/{id[1]}-" if id[0] == "q" else "index.html"


def test_each_paragraph_stands_once_at_home_and_in_order_on_the_pages_with_all(
    another: Site,
) -> None:
    for id, text in due().items():
        assert paragraphs_on(another.page(home_of(id)))[id] == text
    for name in ("interview/", "as-published/"):
        found = paragraphs_on(another.page(name))
        assert not departures(found, due())
        assert tuple(found) == tuple(due())


def test_no_other_page_holds_a_paragraph(another: Site) -> None:
    for name in ("about/", NOT_FOUND):
        assert not paragraphs_on(another.page(name))


def test_it_has_the_voices_of_its_own_people(another: Site) -> None:
    page = another.page("interview/")
    voices = [text_of(p) for p in page.root.iter("p") if p.get("class") == "voice"]
    assert voices == [INTERVIEWER_THERE, INTERVIEWEE_THERE] * 3


def test_an_answer_may_be_long(another: Site) -> None:
    assert max(map(len, due().values())) > LONGEST
    assert "Question 2 of 3" in collapse(another.page("questions/2-").text())


def test_where_nothing_was_corrected_nothing_is_marked(another: Site) -> None:
    about = another.page("about/")
    assert [text_of(p) for p in about.root.iter("p")].count("None.") == 2
    classes = {each.get("class") for page in another for each in page.root.iter()}
    assert not classes & {"correction", "corrections", "notes", "by-site"}


def test_its_pages_keep_to_the_rules_of_html(another: Site) -> None:
    assert not validate(another.folder)


def test_its_linked_data_and_its_catalogue_name_its_people(another: Site) -> None:
    for name in ("index.html", "interview/", "questions/1-", "questions/2-", "questions/3-"):
        page = another.page(name)
        named = {thing.get("name") for data in linked(page) for thing in things(data)}
        assert {INTERVIEWEE_THERE, INTERVIEWER_THERE} <= named
        assert metadata(page)["z.interviewees"] == "باران‌زاد, لاله"


def test_its_files_to_take_along_are_whole(another: Site) -> None:
    files = another.folder / "files"
    assert (files / "interview.txt").read_bytes() == (
        ANOTHER / "published" / "interview.txt"
    ).read_bytes()
    assert not mistakes(etree.parse(files / "interview.xml"))
    assert not departures(Book((files / "interview.epub").read_bytes()).text, due())
    content = json.loads((files / "interview.json").read_bytes())
    assert content["conversation"] is None and content["translations"] == []
    ElementTree.parse(another.folder / "sitemap.xml")


def test_a_name_is_set_apart_from_the_words_of_the_site_around_it(another: Site) -> None:
    # A direction of its own, or a number or a sign after it would stand before it.
    for name in ("index.html", "about/"):
        apart = {text_of(each) for each in another.page(name).root.iter("bdi")}
        assert {INTERVIEWER_THERE} <= apart, name


def test_no_word_of_this_interview_is_anywhere_in_it(another: Site) -> None:
    word = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words_of_this())))})\b")
    found = {name: word.findall(text) for name, text in texts(another)}
    assert len(found) > len(another.pages) + 10
    assert not {name: words for name, words in found.items() if words}


def words_of_this() -> set[str]:
    path = HERE.docs / "names.yml"  # if it has such lists
    names = yaml.safe_load(path.read_text("utf-8"))["names"] if path.exists() else []
    forms = {form for each in names for form in (each["name"], *each.get("variants", ()))}
    published = [HERE.record["published"], *HERE.record.get("also", ())]
    publishers = {each["by"] for each in published if "by" in each}
    return forms | {*people_of_this()} | publishers | {urlsplit(HERE.original).netloc}


def people_of_this() -> Iterator[str]:
    """The given and family names, each word for itself, or a name of one part."""
    for name in (each["name"] for each in HERE.record["people"]):
        yield from f"{name.get('given', '')} {name.get('family', '')}".split()
        yield from filter(None, [name.get("literal")])


def texts(site: Site) -> Iterator[tuple[str, str]]:
    """Everything in a built site but the theme's own files, as text, by its name."""
    for path in sorted(path for path in site.folder.rglob("*") if path.is_file()):
        name, content = path.relative_to(site.folder).as_posix(), path.read_bytes()
        if path.suffix == ".epub":
            yield name, " ".join(each.decode(errors="ignore") for each in book(content))
        elif path.suffix == ".pdf":
            yield name, " ".join(pages_of(content))
        elif path.suffix != ".png" and not name.startswith(FILES_OF_THE_THEME):
            yield name, content.decode()


def book(content: bytes) -> list[bytes]:
    return [content for name, content in Book(content).files.items() if not name.endswith(".png")]
