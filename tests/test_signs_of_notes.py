"""The signs of notes, where their words overlap or stand in a link of the text itself."""

import re
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.beginner import begin, copy_of_this
from tests.built_site import Page
from tests.projects import built
from tests.readings import ROOT

pytestmark = pytest.mark.slow

WITHIN = re.compile(r"<a [^>]*>(?:(?!</a>).)*<a ", re.DOTALL)
MAGAZINE = ROOT / "tests" / "houses" / "magazine" / "raw.md"
# In this order they are listed, on a page whose text has them in another; the last is in a link.
NOTED = ["puts it off", "one puts it off", "wrong at the poles", "a globe is wrong", "doesn't"]
IN_ORDER = ["a globe is wrong", "wrong at the poles", "puts it off", "one puts it off", "doesn't"]
NOTE = """
  - at: {}
    words: "{}"
    text: A note.
    sources: [{{name: A source, address: "https://a.example/"}}]"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Page:
    project = copy_of_this(tmp_path_factory.mktemp("signs") / "project")
    assert begin(project, MAGAZINE).status == 0
    (path,) = (project / "docs" / "questions").glob("1-*.md")
    note(path)
    return built(project).page(f"questions/{path.stem}/")


def note(path: Path) -> None:
    text = path.read_text("utf-8")
    ids = ["q1p4" if words == "doesn't" else "q1p1" for words in NOTED]
    lines = "".join(map(NOTE.format, ids, NOTED))
    path.write_text(text.replace("\n---\n", f"\nnotes:{lines}\n---\n", 1), "utf-8")


def signs(page: Page) -> list[str]:
    return [each.attrib["href"] for each in page.root.iter("a") if each.get("class") == "sign"]


def words_of(note: Element) -> str:
    return "".join(note[0].itertext()).strip().strip("“”")


def test_signs_stand_in_the_order_of_the_notes_they_lead_to(page: Page) -> None:
    noted = [words_of(page.element(address.strip("#"))) for address in signs(page)]
    assert noted == IN_ORDER
    assert signs(page) == [f"#n{number}" for number in range(1, len(NOTED) + 1)]


def test_no_sign_stands_within_a_link_of_the_text(page: Page) -> None:
    # Read from the file itself: a browser takes the one apart from the other.
    assert "doesn't</a>" in page.html and not WITHIN.search(page.html)
