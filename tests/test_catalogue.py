"""The page's head: what catalogues, reference managers and search engines read."""

import json
import re
import subprocess
from typing import Any
from xml.etree import ElementTree

import pytest
from PIL import Image

from tests.built_site import Page, Site
from tests.expected import HERE, QUESTIONS, SPEAKERS, reading_text
from tests.readings import ROOT, collapse

TEXTS = ("index.html", "interview/", "as-published/", *(f"questions/{n}-" for n in QUESTIONS))

FILE = "files/interview.html"
LISTED = re.compile(r"<loc>([^<]+)</loc>\s*<lastmod>([^<]+)</lastmod>")

# The properties that schema.org gives each type used here, its parents' included; https://schema.org
THING = {"@type", "@context", "name", "alternateName", "url", "image"}
WORK = THING | {"headline", "inLanguage", "author", "about", "isBasedOn", "publisher"}
WORK |= {"datePublished", "dateCreated", "license", "copyrightHolder"}
WORK |= {"creditText", "copyrightNotice", "sdPublisher", "hasPart", "isPartOf"}
PROPERTIES = {
    "Article": WORK,
    "NewsArticle": WORK,
    "Question": WORK | {"acceptedAnswer"},
    "Answer": WORK,
    "Person": THING,
    "Organization": THING,
}


def metadata(page: Page) -> dict[str, str]:
    found = page.root.iter("meta")
    return {each.get("name", each.get("property", "")): each.get("content", "") for each in found}


def filed(page: Page, role: str) -> list[str]:
    """The names of those who have a role, as Zotero files them."""
    named = (each for each in page.root.iter("meta") if each.get("name") == f"z.{role}s")
    return [each.attrib["content"] for each in named]


def linked(page: Page) -> list[dict[str, Any]]:
    scripts = [s for s in page.root.iter("script") if s.get("type") == "application/ld+json"]
    return [json.loads(script.text or "") for script in scripts]


def things(value: Any) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [thing for each in value for thing in things(each)]
    if isinstance(value, dict):
        return [value, *(thing for each in value.values() for thing in things(each))]
    return []


@pytest.mark.parametrize("name", TEXTS)
def test_zotero_files_a_page_of_the_text_as_an_interview_with_both_roles(
    site: Site, name: str
) -> None:
    head = metadata(site.page(name))
    assert head["og:type"] == "article"
    assert head["z.itemType"] == head["DC.type"] == "interview"
    for role in ("interviewee", "interviewer"):
        assert filed(site.page(name), role) == HERE.filed(role)
    assert head["DC.publisher"] == HERE.publisher
    assert head["DC.title"] and head["DC.rights"]
    assert "citation_author" not in head


def test_a_question_pages_title_is_the_question_word_for_word(site: Site) -> None:
    for number in QUESTIONS:
        head = metadata(site.page(f"questions/{number}-"))
        assert collapse(head["DC.title"]) == reading_text()[f"q{number}"]


def test_every_page_has_its_own_address_and_card(site: Site) -> None:
    for page in site:
        if page.name == "404.html":
            continue
        canonical = [
            each.get("href") for each in page.root.iter("link") if each.get("rel") == "canonical"
        ]
        assert canonical == [page.address]
        card = metadata(page)["og:image"]
        assert card.startswith(site.address)
        assert (site.folder / card.removeprefix(site.address)).read_bytes()[:4] == b"\x89PNG"


def test_linked_data_uses_only_properties_of_their_types(site: Site) -> None:
    for page in site:
        for thing in (t for data in linked(page) for t in things(data) if "@type" in t):
            assert set(thing) <= PROPERTIES[thing["@type"]], (page.name, thing)


def test_a_question_and_its_answer_each_name_their_author(site: Site) -> None:
    for number in QUESTIONS:
        page = site.page(f"questions/{number}-")
        (data,) = linked(page)
        (question,) = (t for t in things(data) if t.get("@type") == "Question")
        assert names(question["author"]) == speaking(rf"q{number}[b-z]?")
        assert names(question["acceptedAnswer"]["author"]) == speaking(rf"q{number}p\d+")
        assert question["url"] == f"{page.address}#q{number}"


def not_committed() -> str:
    """What of the pages git doesn't hold yet."""
    command = ["git", "status", "--porcelain", "docs"]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout


def names(people: Any) -> list[str]:
    return [each["name"] for each in (people if isinstance(people, list) else [people])]


def speaking(ids: str) -> list[str]:
    """Those who say something of some paragraphs, in their order."""
    said = (by for id, by in SPEAKERS.items() if re.fullmatch(ids, id))
    return [*dict.fromkeys(filter(None, said))]


def test_the_article_is_based_on_the_original_and_has_its_date_if_that_is_known(site: Site) -> None:
    for name in ("index.html", "interview/"):
        (data,) = linked(site.page(name))
        assert data["@type"] == "Article"
        assert data["isBasedOn"]["url"] == HERE.original
        assert len(data.get("hasPart", ())) == (len(QUESTIONS) if name == "index.html" else 0)
        assert data["isBasedOn"].get("datePublished", "") == HERE.date
        assert "datePublished" not in data
    assert HERE.date or not any("datePublished" in page.html for page in site)


def test_linked_data_gives_the_speaker_no_words_of_the_site_and_says_nothing_of_the_unknown(
    site: Site,
) -> None:
    (data,) = linked(site.page("index.html"))
    for question, number in zip(data["hasPart"], QUESTIONS, strict=True):
        page = site.page(f"questions/{number}-")
        assert question["name"] == HERE.asked(number)
        assert question["url"] == f"{page.address}#q{number}"
        title = metadata(page)["og:title"]
        assert question.get("alternateName", question["name"]) == title
    for page in site:
        for thing in (thing for data in linked(page) for thing in things(data)):
            assert all(thing.values()), (page.name, thing)


@pytest.mark.parametrize("name", TEXTS)
def test_zotero_is_told_where_it_was_published_in_the_one_field_that_arrives(
    site: Site, name: str
) -> None:
    due = f"container-title: {HERE.publisher}\nOriginal: {HERE.original}"
    assert metadata(site.page(name))["z.extra"] == due


def test_the_one_file_tells_catalogues_what_a_page_of_the_text_does(site: Site) -> None:
    file = metadata(Page("interview.html", "", (site.folder / FILE).read_text("utf-8")))
    page = metadata(site.page("interview/"))
    known = [name for name in page if name.startswith(("DC.", "z."))]
    assert len(known) >= 8
    assert {name: file.get(name) for name in known} == {name: page[name] for name in known}


def test_a_shared_link_shows_the_pages_own_title_and_a_card_of_the_size_that_is_told(
    site: Site,
) -> None:
    titles = set()
    for page in site:
        if page.name == "404.html":
            continue
        head = metadata(page)
        titles.add(head["og:title"])
        card = Image.open(site.folder / head["og:image"].removeprefix(site.address))
        assert card.size == (int(head["og:image:width"]), int(head["og:image:height"]))
        assert head["og:image:alt"]
    assert len(titles) == len(list(site)) - 1


def test_a_page_tells_the_day_of_its_last_change_as_the_sitemap_does(site: Site) -> None:
    days = dict(LISTED.findall((site.folder / "sitemap.xml").read_text("utf-8")))
    for page in site:
        assert metadata(page).get("article:modified_time") == days.get(page.address), page.name


def test_the_sitemap_lists_every_page_with_its_last_change(site: Site) -> None:
    space = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9"}
    urls = ElementTree.parse(site.folder / "sitemap.xml").findall("s:url", space)
    listed = {
        url.findtext("s:loc", None, space): url.findtext("s:lastmod", None, space) for url in urls
    }
    assert set(listed) == {page.address for page in site if page.name != "404.html"}
    if not_committed():
        pytest.skip("what is in no history yet has no day")
    assert all(day and len(day) == 10 for day in listed.values())
    assert not (site.folder / "sitemap.xml.gz").exists()


def test_robots_and_language_models_are_shown_the_way(site: Site) -> None:
    assert f"Sitemap: {site.address}sitemap.xml" in (site.folder / "robots.txt").read_text()
    shown = (site.folder / "llms.txt").read_text("utf-8")
    assert f"{site.address}files/interview.md" in shown
    assert (site.folder / "files/interview.md").is_file()
