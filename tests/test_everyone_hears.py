"""What a screen reader is given: landmarks, headings in order, and who speaks before the words."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.expected import CORRECTIONS, HERE, IDS, QUESTIONS, ROLES, SPEAKERS, reading_text
from tests.places import PAGE, PHRASE, SECOND, WORD, title
from tests.reader import WIDTHS, size
from tests.readings import collapse
from tests.words import say

pytestmark = pytest.mark.browser

Node = dict[str, Any]

LANDMARKS = ("banner", "main", "contentinfo", "search")


def heard(page: Page) -> list[Node]:
    """The accessibility tree of a page as the browser gives it, in the order of reading."""
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return list(below(nodes[0], {node["nodeId"]: node for node in nodes}))


def below(node: Node, nodes: dict[str, Node]) -> Iterator[Node]:
    if not node["ignored"]:
        yield node
    for child in node.get("childIds", []):
        yield from below(nodes[child], nodes) if child in nodes else ()


def role(node: Node) -> str:
    return str(node["role"]["value"])


def name(node: Node) -> str:
    return str(node["name"]["value"])


def level(heading: Node) -> int:
    (found,) = (each for each in heading["properties"] if each["name"] == "level")
    return int(found["value"]["value"])


def said(nodes: list[Node]) -> str:
    """The words between the page's bar and its foot."""
    roles = [role(node) for node in nodes]
    main = nodes[roles.index("main") : roles.index("contentinfo")]
    heard = [node for node in main if role(node) in ("StaticText", "listitem")]
    words = (" " if role(node) == "listitem" else name(node) for node in heard)
    return collapse("".join(each for each in words if each != f", {say('corrected')}"))


@pytest.fixture(scope="module")
def pages(chromium: Browser, site: Site) -> dict[str, list[Node]]:
    """What is heard of every page."""
    page = chromium.new_page(viewport=size(WIDTHS[-1]))
    found = {}
    for built in site:
        page.goto(built.address)
        found[built.name] = heard(page)
    page.close()
    return found


def test_every_page_has_each_landmark_once_and_names_what_it_has_more_of(
    pages: dict[str, list[Node]],
) -> None:
    for page, nodes in pages.items():
        roles = [role(node) for node in nodes]
        assert [roles.count(each) for each in LANDMARKS] == [1, 1, 1, 1], page
        menus = [name(node) for node in nodes if role(node) == "navigation"]
        assert menus and all(menus) and len(set(menus)) == len(menus), page


def test_the_headings_of_every_page_go_down_one_step_at_a_time(
    pages: dict[str, list[Node]],
) -> None:
    for page, nodes in pages.items():
        levels = [level(node) for node in nodes if role(node) == "heading"]
        assert levels[0] == 1 and levels.count(1) == 1, page
        assert not [step for step in pairwise(levels) if step[1] > step[0] + 1], page


def test_everything_that_can_be_used_has_a_name(pages: dict[str, list[Node]]) -> None:
    for page, nodes in pages.items():
        used = [node for node in nodes if role(node) in ("link", "button", "textbox")]
        assert used and not [node for node in used if not name(node).strip()], page


def test_the_speaker_is_heard_before_the_words(pages: dict[str, list[Node]], site: Site) -> None:
    for number in QUESTIONS:
        words = said(pages[site.page(f"questions/{number}-").name])
        for turn in HERE.turns(number):
            due = first_words(turn) if turn in IDS else turn
            _, found, words = words.partition(due)
            assert found, (number, due)


def test_what_a_search_finds_is_heard_with_its_words(open_page: OpenPage) -> None:
    page = open_page("about/")
    page.get_by_role("search").get_by_role("textbox").press_sequentially(PHRASE)
    page.get_by_role("search").get_by_role("link").first.wait_for()
    links = [name(node) for node in heard(page) if role(node) == "link"]
    assert [each for each in links if title(SECOND) in each and WORD in each]


def first_words(id: str) -> str:
    return " ".join(reading_text()[id].split()[:4])


def test_the_whole_interview_is_heard_turn_by_turn(pages: dict[str, list[Node]]) -> None:
    words = said(pages["interview/index.html"])
    voice = ""
    for id in IDS:
        speaker = SPEAKERS.get(id, "")
        before, found, words = words.partition(first_words(id))
        assert found, id
        assert speaker in before or speaker in ("", voice), f"{id} is not said to be {speaker}’s"
        voice = speaker or voice


def test_the_numbers_of_paragraphs_are_not_heard(pages: dict[str, list[Node]], site: Site) -> None:
    page = site.page("interview/")
    shown = [each for each in page.root.iter("a") if each.get("class") == "number"]
    assert len(shown) == list(ROLES.values()).count("answer")
    links = {name(node) for node in pages[page.name] if role(node) == "link"}
    assert not [each for each in links if each.isdigit()]


def test_the_search_is_not_called_invalid(pages: dict[str, list[Node]]) -> None:
    for page, nodes in pages.items():
        (field,) = (node for node in nodes if role(node) == "textbox")
        said = {each["name"]: each["value"].get("value") for each in field["properties"]}
        assert said.get("invalid") == "false" and not said.get("required"), page


def test_a_heading_is_heard_in_one_piece_but_for_its_corrections(
    pages: dict[str, list[Node]],
) -> None:
    for page, nodes in pages.items():
        assert not [node for node in nodes if role(node) == "Abbr" and in_heading(node, nodes)], (
            page
        )


def in_heading(node: Node, nodes: list[Node]) -> bool:
    above = {each["nodeId"]: each for each in nodes}
    while node.get("parentId") in above:
        node = above[node["parentId"]]
        if role(node) == "heading":
            return True
    return False


def test_a_correction_is_heard_to_be_one(pages: dict[str, list[Node]]) -> None:
    words = [name(node) for node in pages["interview/index.html"] if role(node) == "StaticText"]
    assert words.count(f", {say('corrected')}") == len(CORRECTIONS)


def test_the_marks_of_a_search_are_not_heard(open_page: OpenPage) -> None:
    page = open_page(f"{PAGE}?h={WORD}")
    page.locator("mark").first.wait_for()
    assert "mark" not in [role(node) for node in heard(page)]
