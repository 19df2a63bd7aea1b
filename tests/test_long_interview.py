"""A long interview makes no page longer than its text: the menu shows what is around the reader."""

import pytest

from bench import invented
from tests.bad_input import build
from tests.built_site import Page, Site
from tests.readings import collapse

pytestmark = pytest.mark.slow

QUESTIONS = 30
ALL = f"All {QUESTIONS} questions"


@pytest.fixture(scope="module")
def long(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = invented.write(tmp_path_factory.mktemp("long") / "project", QUESTIONS)
    built = build(project)
    assert built.status == 0, built.output
    return Site(project / "site", "http://127.0.0.1:8000/")


def menu(page: Page) -> list[tuple[str, str]]:
    """The links of the menu: the number that each shows, and the file it leads to."""
    (nav,) = (each for each in page.root.iter("nav") if each.get("id") == "contents")
    return [
        (link.get("data-number") or collapse("".join(link.itertext())), to)
        for link, to in page.links(nav)
        if "/questions/" in to or "questions" in "".join(link.itertext())
    ]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("index.html", [*range(1, 6), 30]),
        ("questions/1-", [*range(1, 7), 30]),
        ("questions/7-", [1, *range(2, 13), 30]),
        ("questions/15-", [1, *range(10, 21), 30]),
        ("questions/30-", [1, *range(25, 31)]),
    ],
)
def test_the_menu_shows_the_questions_around_the_page(
    long: Site, name: str, shown: list[int]
) -> None:
    *questions, whole = menu(long.page(name))
    due = [(str(each), f"{long.address}questions/{each}-question/") for each in shown]
    assert questions == due
    assert whole == (ALL, long.address)


def test_the_page_that_the_menu_leads_to_lists_every_question(long: Site) -> None:
    home = long.page("index.html")
    listed = {target.file for target in long.targets(home)}
    assert {f"questions/{each}-question/index.html" for each in range(1, QUESTIONS + 1)} <= listed
