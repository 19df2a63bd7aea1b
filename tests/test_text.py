"""The text: what is built is what was published, with the corrections marked and nothing else."""

import hashlib
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests import sources
from tests.built_site import Page, Site
from tests.expected import CORRECTIONS, HERE, IDS, as_published, page_of, reading_text
from tests.house import Correction, House
from tests.readings import ROOT, Reading, collapse, departures

DOCS = ROOT / "docs"
WHOLE = {"as-published/": as_published, "interview/": reading_text}


def read_sources(docs: Path, read: Callable[[str], str]) -> Reading:
    """The paragraphs in one reading, labels and all."""
    return {id: read(text) for id, text in House(docs.parent).marked.items()}


def due_of(read: Callable[[str], str]) -> Reading:
    return as_published() if read is sources.rejected else read_sources(DOCS, read)


def paragraphs_on(page: Page) -> Reading:
    return {id: collapse("".join(page.element(id).itertext())) for id in page.ids if id in IDS}


def test_the_witness_is_what_its_checksum_says() -> None:
    digest = hashlib.sha256(HERE.witness.read_bytes()).hexdigest()
    sums = HERE.witness.with_name("SHA256SUMS").read_text("utf-8")
    assert sums.splitlines() == [f"{digest}  {HERE.witness.name}"]


def test_the_sources_with_every_mark_rejected_are_the_witness() -> None:
    assert not departures(read_sources(DOCS, sources.rejected), as_published())


def test_each_paragraph_stands_once_at_home_and_reads_as_the_reading_text(site: Site) -> None:
    homes = {page_of(id) for id in IDS}
    found = [(id, text) for home in homes for id, text in paragraphs_on(site.page(home)).items()]
    assert sorted(id for id, _ in found) == sorted(IDS)
    assert not departures(dict(found), reading_text())


@pytest.mark.parametrize("id", IDS)
def test_each_paragraph_is_at_home_on_the_page_of_its_question(site: Site, id: str) -> None:
    assert site.page(page_of(id)).ids.count(id) == 1


@pytest.mark.parametrize("name", WHOLE)
def test_a_page_with_the_whole_interview_holds_it_in_order(site: Site, name: str) -> None:
    found, due = paragraphs_on(site.page(name)), WHOLE[name]()
    assert not departures(found, due)
    assert tuple(found) == IDS


def test_no_other_page_holds_a_paragraph_of_the_interview(site: Site) -> None:
    allowed = (*(page_of(id) for id in IDS), *WHOLE)
    others = [page for page in site if not page.name.startswith(allowed)]
    assert others and not [page.name for page in others if paragraphs_on(page)]


@pytest.mark.parametrize("id", IDS)
def test_a_changed_letter_is_told_with_its_paragraph_and_both_versions(docs: Path, id: str) -> None:
    words = sources.marked(docs)[id]
    word = next(each for each in re.findall(r"\w\w+", HERE.marked[id]) if each in words)
    replace(docs, words, f"{word[0]}§{word[2:]}".join(words.rsplit(word, 1)))
    for read in (sources.rejected, sources.accepted):
        (told,) = departures(read_sources(docs, read), due_of(read))
        here, due = told.split("”, due “")
        assert here.startswith(f"{id}: here “") and f"{word[0]}§" in here and word[:2] in due


@pytest.mark.parametrize("correction", CORRECTIONS, ids=lambda correction: correction.id)
def test_a_lost_mark_is_told_with_its_paragraph(docs: Path, correction: Correction) -> None:
    words = sources.marked(docs)[correction.paragraph]
    replace(docs, words, sources.rejected(words))
    told = departures(read_sources(docs, sources.accepted), due_of(sources.accepted))
    assert [each.partition(":")[0] for each in told] == [correction.paragraph]


@pytest.fixture
def docs(tmp_path: Path) -> Path:
    shutil.copytree(HERE.witness.parent, tmp_path / "published")
    return Path(shutil.copytree(DOCS, tmp_path / "docs"))


def replace(docs: Path, old: str, new: str) -> None:
    (path,) = (each for each in sources.in_order(docs) if old in each.read_text("utf-8"))
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
