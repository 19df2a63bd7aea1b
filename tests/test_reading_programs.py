"""Programs that read a page or the book in their own way find the interview in it, and no more.

`make programs` installs those that the tests do without, and runs these.
"""

import json
import re
import subprocess
from pathlib import Path
from shutil import which

import pytest

from tests.built_site import Page, Site
from tests.expected import HERE
from tests.readings import ROOT
from tests.test_catalogue import FILE, metadata
from tests.test_notes import all_in_notes

pytestmark = pytest.mark.slow

PYTHON = ROOT / ".environments" / "programs" / "bin" / "python"
INSTALLED = "not installed: `make programs` sees to it"
QUESTION = re.compile(r"q[0-9]+(?:p[0-9]+|[b-z])?")
# What the site writes beside a paragraph, and below an answer.
FURNITURE = ("As published", "Cite this answer", "MLA", "APA", "Copy quotation")
AS_PUBLISHED = "as-published/index.html"
MOST = 15 / 16  # of the paragraphs, where a program has a mind of its own


def pages(site: Site) -> list[Page]:
    """Every page with questions and answers, the file to take along among them."""
    file = Page(FILE, "", (site.folder / FILE).read_text("utf-8"))
    wholes = [site.page("interview/"), site.page("as-published/"), file]
    return [*(page for page in site if page.name.startswith("questions/")), *wholes]


def paragraphs(page: Page) -> list[str]:
    found = (each for each in page.root.iter() if QUESTION.fullmatch(each.get("id", "")))
    return ["".join("".join(each.itertext()).split()) for each in found]


def share(site: Site, texts: list[str]) -> float:
    """How many of all paragraphs are found, each whole, in the text of its page."""
    due = [(words, text) for page, text in zip(pages(site), texts, strict=True)
           for words in paragraphs(page)]  # fmt: skip
    return sum(words in "".join(text.split()) for words, text in due) / len(due)


def furniture(site: Site, texts: list[str]) -> list[str]:
    """What of the site's own stands in the texts of pages."""
    every = " ".join(
        text
        for page, text in zip(pages(site), texts, strict=True)
        if page.name not in (AS_PUBLISHED, FILE)  # which say so themselves
    )
    return [name for name in FURNITURE if name in every]


def of_files(site: Site, *command: str | Path) -> list[str]:
    paths = [site.folder / page.name for page in pages(site)]
    done = subprocess.run([*command, *paths], capture_output=True, text=True, check=True)
    return [done.stdout]


def in_reader_view(site: Site) -> list[str]:
    (told,) = of_files(site, "node", ROOT / "tests" / "readability.mjs")
    return list(json.loads(told))


def test_firefox_s_reader_view_has_every_paragraph_and_note_and_no_furniture(site: Site) -> None:
    texts = in_reader_view(site)
    assert share(site, texts) == 1
    for page, text in zip(pages(site), texts, strict=True):
        for note in all_in_notes(page, "dd"):
            assert "".join("".join(note.itertext()).split()) in "".join(text.split()), page.name
    assert not furniture(site, texts)


@pytest.mark.skipif(not PYTHON.exists(), reason=INSTALLED)
@pytest.mark.parametrize(
    ("program", "least"),
    [("trafilatura", 1), ("newspaper4k", MOST), ("readability-lxml", MOST)],
)
def test_extractors_find_the_interview_and_invent_no_date(
    site: Site, program: str, least: float
) -> None:
    (told,) = of_files(site, PYTHON, ROOT / "tests" / "extractors.py", program)
    texts, days = zip(*json.loads(told), strict=True)
    assert share(site, list(texts)) >= least
    assert not furniture(site, list(texts))
    for page, day in zip(pages(site), days, strict=True):
        assert day in ("", metadata(page).get("article:modified_time")), page.name


@pytest.mark.skipif(not PYTHON.exists(), reason=INSTALLED)
def test_language_models_are_led_to_both_texts_by_the_parser_that_llms_txt_comes_from(
    site: Site,
) -> None:
    read = "import sys, llms_txt; print(llms_txt.parse_llms_file(sys.stdin.read()).sections.Files)"
    given = (site.folder / "llms.txt").read_text("utf-8")
    command = [str(PYTHON), "-c", read]
    told = subprocess.run(command, input=given, capture_output=True, text=True, check=True).stdout
    addresses = re.findall(r"https?://\S+/files/(interview\.\w+)", told)
    assert addresses == ["interview.md", HERE.witness.name]


@pytest.mark.parametrize(
    "program",
    [
        pytest.param(name, marks=pytest.mark.skipif(not which(name), reason=INSTALLED))
        for name in ("lynx", "w3m")
    ],
)
def test_text_browsers_print_no_sign_of_what_they_cannot_do(site: Site, program: str) -> None:
    for page in (site.page("index.html"), *pages(site)[:-1]):
        command = [program, "-dump", str(site.folder / page.name)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert not re.search(r"[×◐]|Initializing search", told), page.name
        assert not re.search(r"^\s*\[?[0-9]{1,2}\]?\s*$", told, re.MULTILINE), page.name


@pytest.mark.skipif(not which("ebook-meta"), reason=INSTALLED)
def test_calibre_files_the_book_under_all_speakers_with_an_upright_cover(
    site: Site, tmp_path: Path
) -> None:
    book, cover = site.folder / "files/interview.epub", tmp_path / "cover"
    command = ["ebook-meta", str(book), f"--get-cover={cover}"]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    (authors,) = re.findall(r"Author\(s\) +: (.*?)(?: \[|$)", told, re.MULTILINE)
    assert authors.split(" & ") == [*HERE.people("interviewee"), *HERE.people("interviewer")]
    assert f": {HERE.publisher}" in told and "1970" not in told
    width, height = (int.from_bytes(cover.read_bytes()[at : at + 4]) for at in (16, 20))
    assert height / width == 1.6
