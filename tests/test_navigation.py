"""The way through the site: a menu in the order of the questions, and before and after each."""

from xml.etree.ElementTree import Element

import pytest
import yaml

from tests.built_site import NOT_FOUND, Page, Site, Target
from tests.expected import HERE, IDS, QUESTIONS, SPEAKERS
from tests.readings import ROOT, collapse
from tests.words import say

every_question = pytest.mark.parametrize("number", QUESTIONS)


def question(site: Site, number: int) -> Page:
    return site.page(f"questions/{number}-")


def title(number: int) -> str:
    """The short title of a question, from the first lines of its file."""
    (path,) = (ROOT / "docs" / "questions").glob(f"{number}-*.md")
    lines = path.read_text("utf-8").splitlines()
    return str(yaml.safe_load(next(line for line in lines if line.startswith("title: ")))["title"])


def words(element: Element) -> str:
    return collapse("".join(element.itertext()))


def menu(site: Site, page: Page) -> Element:
    """The navigation that leads to all questions."""
    due = {question(site, number).name for number in QUESTIONS}
    whole = [
        nav
        for nav in page.root.iter("nav")
        if due <= {target.file for target in site.targets(page, nav)}
    ]
    assert len(whole) == 1, f"{page.name} has {len(whole)} menus"
    return whole[0]


# What not_in_nav of mkdocs.yml names is reached from the page about this edition.
LEFT_OUT = {NOT_FOUND, "both-readings/index.html"}


def test_every_page_is_in_the_menu_of_every_page_or_declared_out_of_it(site: Site) -> None:
    for page in site:
        reached = {target.file for target in site.targets(page, menu(site, page))}
        assert reached == {*site.pages} - LEFT_OUT, page.name


def test_the_menu_lists_the_questions_in_their_order_with_their_short_titles(site: Site) -> None:
    due = [(question(site, number).name, title(number)) for number in QUESTIONS]
    for page in site:
        links = [
            (target.file, words(link))
            for link, address in page.links(menu(site, page))
            if (target := site.target(address)) and target.file.startswith("questions/")
        ]
        assert links == due, page.name


def test_the_menu_marks_the_current_page_and_no_other(site: Site) -> None:
    for page in site:
        links = page.links(menu(site, page))
        current = [site.target(to) for link, to in links if link.get("aria-current") == "page"]
        assert current == ([] if page.name in LEFT_OUT else [Target(page.name, "")]), page.name


@every_question
def test_a_question_says_which_of_how_many_it_is(site: Site, number: int) -> None:
    due = say("Question {} of {}", number, len(QUESTIONS))
    assert due in collapse(question(site, number).text("main"))


@every_question
def test_a_question_leads_on_and_back_by_the_titles(site: Site, number: int) -> None:
    page = question(site, number)
    beside = {"prev": number - 1, "next": number + 1}
    for way, other in beside.items():
        (told,) = (
            (site.target(address), words(link))
            for link, address in page.links()
            if link.get("rel") == way
        )
        if other in QUESTIONS:
            assert told[0] == Target(question(site, other).name, "")
            assert told[1].endswith(title(other))


@every_question
def test_the_question_itself_is_the_heading_of_its_page(site: Site, number: int) -> None:
    headings = [heading.get("id") for heading in question(site, number).root.iter("h1")]
    assert headings == [f"q{number}"]


@pytest.mark.parametrize("name", ["questions/", "interview/", "as-published/"])
def test_each_voice_is_named_in_words_before_it_speaks(site: Site, name: str) -> None:
    for page in (page for page in site if page.name.startswith(name)):
        before = ""
        for element in page.root.iter():
            id = element.get("id", "")
            is_labelled = name == "as-published/" and id in HERE.labels
            if (speaker := SPEAKERS.get(id)) and not is_labelled:
                assert last_named(before) == speaker, f"{page.name}#{id}"
            before += speaker if speaker and is_labelled else ""
            before += "" if id in IDS else (element.text or "")


def last_named(text: str) -> str:
    return max(filter(None, SPEAKERS.values()), key=text.rfind)


def test_the_page_for_a_gap_leads_to_every_question(site: Site) -> None:
    page = site.page(NOT_FOUND)
    (main,) = page.root.iter("main")
    reached = {target.file for target in site.targets(page, main)}
    assert {question(site, number).name for number in QUESTIONS} <= reached
