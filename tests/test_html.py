"""Pages, the one file and the book keep to the rules of HTML, by two checkers.

htmlvalidate.mjs says where not to html-validate's recommended ones.
"""

import subprocess
from pathlib import Path
from shutil import which
from zipfile import ZipFile

import pytest

from tests.built_site import Site
from tests.expected import IDS
from tests.java import NO_JAVA
from tests.nu import errors
from tests.readings import ROOT

pytestmark = pytest.mark.slow
needs_java = pytest.mark.skipif(not which("java"), reason=NO_JAVA)

VALIDATE = ROOT / "tests" / "node_modules" / ".bin" / "html-validate"


def validate(folder: Path) -> str:
    """Return what there is to say against the pages in a folder, one fault a line."""
    assert VALIDATE.exists(), "html-validate is not installed: run `make check`, or `npm ci`"
    rules = ["--config", str(ROOT / "tests" / "htmlvalidate.mjs"), "--formatter", "text"]
    told = subprocess.run(
        [str(VALIDATE), *rules, "--ext", "html", str(folder)], capture_output=True, text=True
    )
    assert not told.stderr, told.stderr
    return told.stdout


def test_every_built_page_keeps_to_the_rules_of_html(site: Site) -> None:
    assert not validate(site.folder)


def test_a_page_that_breaks_a_rule_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!DOCTYPE html><p id=a>One<p id=a>Two", "utf-8")
    assert "no-dup-id" in validate(tmp_path)


@needs_java
def test_the_nu_checker_has_nothing_to_say_of_pages_and_the_one_file(site: Site) -> None:
    assert not errors(sorted(site.folder.rglob("*.html")))


@needs_java
def test_the_nu_checker_has_nothing_to_say_of_the_book(site: Site, tmp_path: Path) -> None:
    with ZipFile(site.folder / "files" / "interview.epub") as book:
        chapters = [name for name in book.namelist() if name.endswith(".xhtml")]
        book.extractall(tmp_path, chapters)
    assert len(chapters) > 5
    assert not errors([tmp_path / name for name in chapters])


@needs_java
def test_the_nu_checker_tells_an_address_with_a_space(tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    link = '<link rel="icon" href="data:image/svg+xml,%3Csvg viewBox=\'0 0 1 1\'/%3E">'
    page.write_text(f'<!DOCTYPE html><html lang="en"><title>Any</title>{link}', "utf-8")
    assert "Space is not allowed" in errors([page])[0]


def test_a_translator_leaves_names_citations_and_files_as_they_are(site: Site) -> None:
    kept = [
        each
        for page in site
        for each in page.root.iter()
        if each.get("class") in ("voice", "citations", "managers") or "download" in each.attrib
    ]
    assert {each.get("class", each.tag) for each in kept} == {"voice", "citations", "managers", "a"}
    assert not [each.attrib for each in kept if each.get("translate") != "no"]


def test_a_translator_is_given_every_paragraph(site: Site) -> None:
    for page in site:
        assert not [
            each
            for each in page.root.iter()
            if each.get("id") in IDS and "translate" in each.attrib
        ]
