"""Pages that an editor adds to the interview, of any name and anywhere in the menu."""

import json
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from tests import added
from tests.bad_input import build, lay_out
from tests.built_site import NOT_FOUND, Page, Site
from tests.readings import collapse
from tests.search import searched
from tests.test_catalogue import linked, metadata, things
from tests.test_html import validate
from tests.test_offline import listed, visit

pytestmark = pytest.mark.slow

SUMMER = "extra/deeper/été 2/index.html"
UNLISTED = "unlisted/index.html"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with added.built(tmp_path_factory.mktemp("added") / "project") as site:
        yield site


def words(element: ElementTree.Element) -> str:
    return collapse("".join(element.itertext()))


def menu(page: Page) -> ElementTree.Element:
    return page.element("contents")


@pytest.mark.parametrize(
    ("name", "title", "description"),
    [
        ("foreword/", "Foreword & more", "Mr. Reed's garden lies “below” the hill & the wall."),
        (SUMMER, "A summer", "It was warm!"),
        ("extra/index.html", "Background", "What lies behind the talk."),
        ("afterword/", 'Afterwards: <all> "well"', "No heading here, and no end"),
    ],
)
def test_a_page_that_says_no_more_is_called_by_its_heading_and_described_by_its_first_sentence(
    site: Site, name: str, title: str, description: str
) -> None:
    page = site.page(name)
    called = page.root.find(".//title")
    assert called is not None and called.text == f"{title} - A gardener speaks"
    head = metadata(page)
    assert head["DC.title"] == title
    assert head["description"] == head["og:description"] == description


def test_each_page_has_an_address_of_its_own_encoded_once_and_the_same_everywhere(
    site: Site,
) -> None:
    addresses = {
        name: site.address + quote(name.removesuffix("index.html")) for name in added.pages(site)
    }
    for name, address in addresses.items():
        links = site.pages[name].root.iter("link")
        assert [each.get("href") for each in links if each.get("rel") == "canonical"] == [address]
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    mapped = ElementTree.parse(site.folder / "sitemap.xml").iter(f"{space}loc")
    assert sorted(each.text or "" for each in mapped) == sorted(addresses.values())
    worker = site.folder / "worker.js"
    lists = (*listed(worker, "TEXT"), *listed(worker, "LATER"))
    kept = {each for each in lists if not each.endswith(".js")}
    assert kept == {each.removeprefix(site.address) for each in addresses.values()}
    questions = json.loads((site.folder / "files/interview.json").read_bytes())["exchanges"]
    assert [each["address"] for each in questions] == [addresses[n] for n in added.QUESTIONS]


def test_every_link_leads_to_what_is_there(site: Site) -> None:
    for page in (*added.pages(site).values(), site.pages[NOT_FOUND]):
        for target in site.targets(page):
            assert (site.folder / target.file).is_file(), (page.name, target)


def test_a_search_finds_each_place_once_and_where_it_is(site: Site) -> None:
    index = searched(site.folder)
    places = [site.target(site.address + each.address) for each in index]
    assert len(places) == len({*places})
    assert {place.file for place in places if place} <= {*added.pages(site)}
    assert [each.text for each in index].count("And in winter?") == 1
    assert "Foreword & more" in {each.name for each in index}


def test_what_is_kept_back_is_nowhere(site: Site) -> None:
    for name in ("draft", "scrap"):
        assert not (site.folder / name).exists()
    index = searched(site.folder)
    assert not [each for each in index if "gooseberries" in each.text or "sources" in each.address]
    reached = {
        target.file for target in site.targets(site.pages[UNLISTED], menu(site.pages[UNLISTED]))
    }
    assert reached == {*added.pages(site)} - {UNLISTED}


def test_the_menu_numbers_the_questions_wherever_they_stand_in_it(site: Site) -> None:
    for page in (*added.pages(site).values(), site.pages[NOT_FOUND]):
        shown = [
            (site.target(to), link.get("data-number"))
            for link, to in page.links(menu(page))
            if link.get("data-number")
        ]
        assert [(place.file, number) for place, number in shown if place] == [
            (name, str(number)) for number, name in enumerate(added.QUESTIONS, 1)
        ]
        named = [words(each) for each in menu(page).iter("span")]
        assert named == ["Background", "Deeper", "Questions", "The plot", "The cold"]


def test_a_question_is_known_by_what_it_is(site: Site) -> None:
    for number, name in enumerate(added.QUESTIONS, 1):
        page = site.pages[name]
        assert f"Question {number} of 2" in page.text("main")
        assert f"Question {number} of 2" in metadata(page)["description"]
    others = [each for name, each in added.pages(site).items() if name not in added.QUESTIONS]
    assert not [page.name for page in others if "of 2" in page.text("main")]


def test_the_way_on_leads_from_the_beginning_through_the_questions_to_the_whole(site: Site) -> None:
    way = ["index.html", *added.QUESTIONS, "interview/index.html"]
    ways = {
        (page.name, link.get("rel"), target.file)
        for page in added.pages(site).values()
        for link, address in page.links()
        if link.get("rel") in ("prev", "next") and (target := site.target(address))
    }
    on = {(here, "next", there) for here, there in pairwise(way)}
    back = {(there, "prev", here) for here, there in pairwise(way[:-1])}
    assert ways == on | back


def test_the_page_for_a_gap_and_the_linked_data_list_the_questions_and_nothing_else(
    site: Site,
) -> None:
    gap = site.pages[NOT_FOUND]
    (main,) = gap.root.iter("main")
    reached = [target.file for target in site.targets(gap, main)]
    assert reached == ["index.html", *added.QUESTIONS]
    parts = [
        thing.get("url")
        for data in linked(site.pages["index.html"])
        for thing in things(data)
        if thing.get("@type") == "Question"
    ]
    assert [place.file for each in parts if (place := site.target(str(each)))] == [*added.QUESTIONS]


def test_the_pages_keep_to_the_rules_of_html(site: Site, tmp_path: Path) -> None:
    for name in (*added.pages(site), NOT_FOUND):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(site.folder / name, tmp_path / name)
    assert not validate(tmp_path)


@pytest.mark.browser
def test_pages_of_any_name_are_read_without_a_network(site: Site, chromium: Browser) -> None:
    context = chromium.new_context()
    page = visit(context, site.address)
    context.set_offline(True)
    for name in (SUMMER, *added.QUESTIONS):
        page.goto(site.pages[name].address)
        assert page.get_by_role("main").inner_text().strip()
    context.close()


def test_without_a_menu_of_ones_own_the_builder_makes_one(tmp_path: Path) -> None:
    project = lay_out(tmp_path)
    settings = (project / "mkdocs.yml").read_text("utf-8").partition("\nnav:")[0] + "\n"
    (project / "inherited.yml").write_text(
        (project / "inherited.yml").read_text("utf-8").partition("\nnav:")[0] + "\n", "utf-8"
    )
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    outcome = build(project)
    assert outcome.status == 0, outcome.output
    site = Site(project / "site", "http://127.0.0.1:8000/")
    assert "Question 2 of 2" in site.page("questions/2-").text("main")
