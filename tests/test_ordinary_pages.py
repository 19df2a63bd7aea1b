"""What Material's reference shows can be written on any page, and looks and works as it should."""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab

from edition.extension import is_taken
from tests.bad_input import build, lay_out
from tests.built_site import Page, Site
from tests.ordinary_pages import EVERYTHING, everything
from tests.pages_server import serve
from tests.reader import SCHEMES, WIDTHS, scrolls_sideways, size, until, watch
from tests.readings import ROOT
from tests.test_html import validate

pytestmark = pytest.mark.slow

AXE = ROOT / "tests" / "node_modules" / "axe-core" / "axe.min.js"
SHOWN = "element => element.checkVisibility()"
PLAYED = "[...document.querySelectorAll('audio, video')].every(each => each.currentTime > 0)"
BESIDE = """paragraph => {
  const range = document.createRange()
  range.selectNode(paragraph.lastChild)
  const [line] = range.getClientRects()
  const beside = paragraph.querySelector('img') ?? paragraph.previousElementSibling
  return beside.getBoundingClientRect().bottom > line.bottom
}"""
HEADINGS = ("Contents", "Main", "Search", "Byline", "Q1p1")
# What would load from another host or run, and what else a page can't have; each on its line.
FORBIDDEN = """\
![a](https://elsewhere.example/a.png)
<img src="//elsewhere.example/b.png" alt="b">
<img srcset="../assets/c.png 1x, https://elsewhere.example/c.png 2x" alt="c">
<script src="https://elsewhere.example/d.js"></script>
<link rel="stylesheet" href="https://elsewhere.example/e.css">
<video poster="https://elsewhere.example/f.png"></video>
<audio><source src="https://elsewhere.example/g.ogg"></audio>
<svg><image href="https://elsewhere.example/h.png"></image></svg>
<style>p { background: url("https://elsewhere.example/i.png") }</style>
<iframe src="../questions/1-the-garden/"></iframe>
<object data="j.pdf"></object>
<p onclick="alert(1)">k</p>
<p style="color: red">l</p>
<a href="javascript:alert(1)">m</a>
<div class="mermaid">n</div>
So $$o^2$$ grows, for $5.
So $p$ grows, for $5.
So $q^2$ grows, for $5.
So \\(r^2\\) grows, for $5.
So s is {--taken out--}.
`t`, `#!python print(t)  # (1)!`"""

OpenEverything = Callable[..., Tab]


@pytest.fixture(scope="module")
def ordinary(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return everything(tmp_path_factory.mktemp("ordinary"))


@pytest.fixture
def page(ordinary: Site) -> Page:
    return ordinary.page(EVERYTHING)


@pytest.fixture
def open_everything(
    chromium: Browser, ordinary: Site, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[OpenEverything]:
    """Opens the page on which everything stands, and afterwards tells what went wrong."""
    folder = tmp_path_factory.mktemp("served") / "site"
    folder.symlink_to(ordinary.folder)
    faults: list[str] = []
    contexts = []
    with serve(folder) as address:

        def opened(**kind: Any) -> Tab:
            contexts.append(chromium.new_context(**kind))
            tab = contexts[-1].new_page()
            watch(tab, address, faults)
            tab.goto(address + EVERYTHING)
            return tab

        yield opened
        for context in contexts:
            context.close()
    assert not faults


def test_everything_keeps_to_the_rules_of_html(ordinary: Site) -> None:
    assert not validate(ordinary.folder / "extra")


def test_no_heading_gets_an_id_of_the_layout_or_of_the_interview(page: Page) -> None:
    assert len(page.ids) == len(set(page.ids))
    headings = [each for each in page.root.iter() if re.fullmatch("h[1-6]", each.tag)]
    ids = {"".join(each.itertext()): each.get("id") for each in headings}
    assert [ids[name] for name in HEADINGS] == [
        "contents_1",
        "main_1",
        "search",
        "byline_1",
        "q1p1_1",
    ]


def test_the_layouts_ids_are_those_that_headings_avoid() -> None:
    written = "".join(each.read_text("utf-8") for each in (ROOT / "overrides").rglob("*.html"))
    ids = re.findall(r'\bid="([^"{]+)"', written)
    assert ids and all(map(is_taken, ids))


def test_code_keeps_its_white_space(page: Page) -> None:
    code = ["".join(each.itertext()) for each in page.root.iter("pre")]
    assert "indented:\n    deeper, and\n\n\n    after two empty lines\n" in code


def test_a_page_is_sent_no_style_of_what_does_not_stand_on_it(ordinary: Site, page: Page) -> None:
    for sign in (".admonition", ".highlight", ".tabbed", ".wide", "article img", "article kbd"):
        assert sign in page.html
        assert not [each.name for each in ordinary if each is not page and sign in each.html]


def test_only_a_page_with_sound_or_film_may_load_any(ordinary: Site, page: Page) -> None:
    assert [each.name for each in ordinary if "media-src" in each.html] == [page.name]


def test_what_a_page_can_not_have_is_told_with_its_line(tmp_path: Path) -> None:
    about = lay_out(tmp_path) / "docs" / "about.md"
    words = about.read_text("utf-8")
    about.write_text(words + "\n" + FORBIDDEN.replace("\n", "\n\n") + "\n", "utf-8")
    outcome = build(tmp_path)
    first = words.count("\n") + 2
    lines = [first + 2 * number for number in range(FORBIDDEN.count("\n") + 1)]
    told = re.findall(r"^error: docs/about\.md:(\d+): ", outcome.output, re.MULTILINE)
    assert sorted(map(int, told)) == lines, outcome.output
    assert outcome.site == ()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", SCHEMES)
def test_everything_fits_every_width_and_has_no_barrier(
    open_everything: OpenEverything, scheme: str
) -> None:
    tab = open_everything(color_scheme=scheme, bypass_csp=True)  # for axe, which is put into it
    tab.add_script_tag(path=AXE)
    for width in WIDTHS:
        tab.set_viewport_size(size(width))
        assert not scrolls_sideways(tab)
    found = tab.evaluate("axe.run()")["violations"]
    assert not [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


@pytest.mark.browser
def test_tabs_and_folds_work_without_script(open_everything: OpenEverything) -> None:
    tab = open_everything(java_script_enabled=False)
    one, two = tab.get_by_text('print("One")'), tab.get_by_text("echo One")
    assert one.is_visible() and not two.is_visible()
    tab.get_by_role("radio", name="Python").focus()
    tab.keyboard.press("ArrowRight")
    assert two.is_visible() and not one.is_visible()
    tab.get_by_text("Words", exact=True).click()
    assert tab.get_by_text("A third way").is_visible()
    folded = tab.get_by_text("What is folded stands")
    assert not folded.is_visible()
    tab.get_by_text("Folded, until").click()
    assert folded.is_visible()


@pytest.mark.browser
def test_what_is_wider_than_the_page_scrolls_by_keyboard(open_everything: OpenEverything) -> None:
    tab = open_everything(viewport=size(WIDTHS[0]))
    for place in ("section.wide:has(th:nth-child(12))", "pre"):
        box = tab.locator(place).first
        box.focus()
        tab.keyboard.press("ArrowRight")
        until(tab, "document.activeElement.scrollLeft > 0")


@pytest.mark.browser
def test_a_table_that_goes_on_shows_so_at_its_edge_until_its_end(
    open_everything: OpenEverything,
) -> None:
    tab = open_everything(viewport=size(WIDTHS[0]))
    box = tab.locator("section.wide:has(th:nth-child(12))")
    assert edge(box.screenshot()) < edge(tab.locator("section.wide").first.screenshot())
    box.evaluate("box => box.scrollTo(box.scrollWidth, 0)")
    assert edge(box.screenshot()) == edge(tab.locator("section.wide").first.screenshot())


def edge(screenshot: bytes) -> int:
    """How bright a box is in its upper corner, where a line ends."""
    with Image.open(BytesIO(screenshot)) as shown:
        place = (shown.width - 2, 2, shown.width - 1, 3)
        return sum(shown.convert("L").crop(place).tobytes())


@pytest.mark.browser
@pytest.mark.parametrize("words", ["Text runs beside", "Words run beside", "The same on the other"])
def test_words_stand_beside_a_picture_or_a_remark_where_there_is_room(
    open_everything: OpenEverything, words: str
) -> None:
    tab = open_everything(viewport=size(WIDTHS[-1]))
    paragraph = tab.locator("p", has_text=words)
    assert paragraph.evaluate(BESIDE)
    tab.set_viewport_size(size(WIDTHS[0]))
    assert not paragraph.evaluate(BESIDE)


@pytest.mark.browser
def test_sound_and_film_of_the_site_play(open_everything: OpenEverything) -> None:
    tab = open_everything()
    tab.evaluate("document.querySelectorAll('audio, video').forEach(each => each.play())")
    until(tab, PLAYED)


@pytest.mark.browser
def test_on_paper_nothing_is_folded_away_or_cut(open_everything: OpenEverything) -> None:
    tab = open_everything()
    tab.emulate_media(media="print")
    for words in ('print("One")', "echo One", "A third way", "What is folded stands"):
        assert tab.get_by_text(words).first.is_visible(), words
    assert tab.evaluate(
        "[...document.querySelectorAll('pre')].every(each => each.scrollWidth <= each.clientWidth)"
    )
