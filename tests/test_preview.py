"""An editor saves a file, and a browser beside the editor shows it, or the mistake in it."""

import os
import re
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.bad_input import build
from tests.beside_the_editor import PATIENCE, Preview, lay_out_copies, previewed, slip
from tests.builds import BUILD, ENVIRONMENT

pytestmark = [pytest.mark.browser, pytest.mark.slow]

ABOUT = "docs/about.md"
GARDEN = "docs/questions/1-the-garden.md"
CORRECTIONS = "edition/templates/page/corrections.html"
SIZES = "edition/site/sizes.py"
DESCRIPTION = "edition/site/description.py"
TEI = "edition/templates/files/interview.xml"
# A slip of each kind: the file, what stands in it, what is typed, and what has to be told of it.
SLIPS = {
    "a word of the interview": (GARDEN, "peas", "pears", f"{GARDEN}:10: q1p2 is not as published"),
    "a link to nowhere": (ABOUT, "#q1p2", "#q1p9", "'questions/1-the-garden.md#q1p9'"),
    "a directive": (ABOUT, "| corrections", "| corections", f"{ABOUT}:12: "),
    "the settings": ("mkdocs.yml", "nav:", "nav: [", "mkdocs.yml"),
    "a template": ("overrides/main.html", "{% endblock %}", "{% endblok %}", "main.html:"),
    "a template of a file": (
        TEI,
        "record.original.language",
        "nix.foo",
        f"{TEI}:4: 'nix' is",
    ),
    "a step of the code": (DESCRIPTION, "def fill(", "def filll(", "edition/site/pages.py:"),
    "the code": (SIZES, "KILOBYTE = 1000", "KILOBYTE = (", f"{SIZES}:"),
}
POLICY = re.compile(r'http-equiv="Content-Security-Policy" content="([^"]*)"')
EPOCH = re.compile(r"(?<=livereload\()\d+, \d+|'sha256-[^']+'")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return lay_out_copies(tmp_path_factory.mktemp("preview"))


@pytest.fixture(scope="module")
def preview(project: Path) -> Iterator[Preview]:
    with previewed(project) as preview:
        yield preview


@pytest.fixture(scope="module")
def page(chromium: Browser, preview: Preview) -> Iterator[Page]:
    """The page About, which nobody touches from then on."""
    with opened(chromium, preview) as page:
        yield page


@contextmanager
def opened(chromium: Browser, preview: Preview) -> Iterator[Page]:
    preview.wait()
    context = chromium.new_context()
    context.set_default_timeout(PATIENCE * 1000)
    page, refused = context.new_page(), list[str]()
    page.on("console", lambda said: refused.append(said.text) if "Policy" in said.text else None)
    page.goto(f"{preview.address}about/")
    expect.set_options(timeout=PATIENCE * 1000)
    yield page
    context.close()
    assert not refused


@pytest.mark.parametrize("kind", SLIPS)
def test_a_mistake_is_told_by_the_open_page_and_the_terminal_until_it_is_mended(
    project: Path, preview: Preview, page: Page, kind: str
) -> None:
    name, good, bad, told = SLIPS[kind]
    with slip(project / name, good, bad):
        expect(page.get_by_role("alert")).to_contain_text(told)
        expect(page.get_by_role("heading", level=1)).to_have_text("About")
        assert told in preview.told
    expect(page.get_by_role("alert")).to_have_count(0)
    assert preview.server.poll() is None


def test_a_saved_word_shows_in_the_open_page(project: Path, page: Page) -> None:
    with slip(project / ABOUT, "Begin with", "First read"):
        expect(page.get_by_text("First read")).to_be_visible()
    expect(page.get_by_text("Begin with")).to_be_visible()


def test_a_saved_word_takes_at_most_half_the_work_of_a_full_build(
    project: Path, preview: Preview, page: Page
) -> None:
    full = work_of_children()
    subprocess.run(BUILD, cwd=project, env=ENVIRONMENT, check=True)
    full = work_of_children() - full
    begin = preview.work()
    with slip(project / ABOUT, "Begin with", "First read"):
        expect(page.get_by_text("First read")).to_be_visible()
        assert preview.work() - begin <= full / 2
    expect(page.get_by_text("Begin with")).to_be_visible()


def work_of_children() -> float:
    times = os.times()
    return times.children_user + times.children_system


def test_a_page_that_reloads_itself_may_do_nothing_else_that_a_deployed_one_may_not(
    project: Path, preview: Preview, page: Page, tmp_path: Path
) -> None:
    assert build(project).status == 0
    deployed = policy((project / "site" / "about" / "index.html").read_text("utf-8"))
    live = policy(preview.fetched("about/"))
    (script,) = live["script-src"] - deployed["script-src"]
    assert script.startswith("'sha256-")
    live["script-src"].remove(script)
    assert live == deployed


def policy(html: str) -> dict[str, set[str]]:
    (content,) = POLICY.findall(html)
    directives = (each.split() for each in content.split(";"))
    return {name: set(sources) for name, *sources in directives}


def test_what_is_served_clean_is_the_same(preview: Preview, tmp_path: Path) -> None:
    with previewed(lay_out_copies(tmp_path), "--clean") as clean:
        for name in ("about/", "questions/1-the-garden/", "worker.js", "sitemap.xml"):
            due = EPOCH.sub("", preview.fetched(name))
            served = clean.fetched(name).replace(clean.address, preview.address)
            assert EPOCH.sub("", served) == due


def test_a_preview_that_begins_with_a_mistake_goes_on_and_follows_its_own_code(
    chromium: Browser, tmp_path: Path
) -> None:
    project = lay_out_copies(tmp_path)
    with ExitStack() as until_the_end:
        with slip(project / GARDEN, "peas", "pears"):
            preview = until_the_end.enter_context(previewed(project))
            page = until_the_end.enter_context(opened(chromium, preview))
            expect(page.get_by_role("alert")).to_contain_text(f"{GARDEN}:10: q1p2 is not")
        expect(page.get_by_role("heading", level=1)).to_have_text("About")
        with slip(project / CORRECTIONS, '"As published"', '"So published"'):
            expect(page.get_by_text("So published")).to_be_visible()
