"""The same bytes come out wherever the site is built, or one line says what isn't known there."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

from edition.history import ANOTHER_TEXT, NO_HISTORY, SHALLOW
from tests.bad_input import is_due, lay_out
from tests.builds import Files, files, lines_in
from tests.projects import publish
from tests.readings import ROOT

pytestmark = pytest.mark.slow

FIRST, LAST = "2020-03-04T05:06:07+0430", "2021-05-06T07:08:09+0000"
GIT = ("git", "-c", "user.name=a", "-c", "user.email=a@example.org")
TEXTS = (".css", ".html", ".js", ".md", ".svg", ".xml", ".yml")


DAY = re.compile(rb"<meta property=\"article:modified_time\"[^>]*>\n")
PROVENANCE = "\n/// edition | provenance\n///\n"


@dataclass
class Place:
    """Where and how a build begins."""

    project: Path
    folder: Path
    environment: dict[str, str] = field(default_factory=dict)

    def build(self) -> tuple[int, str, Files]:
        path = os.path.relpath(self.project / "mkdocs.yml", self.folder)
        given = {name: text for name, text in os.environ.items() if not name.startswith("SOURCE_")}
        own = {"PYTHONPATH": str(self.project), "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(
            [sys.executable, "-B", "-m", "mkdocs", "build", "--strict", "-f", path],
            cwd=self.folder,
            env=given | own | self.environment,
            capture_output=True,
        )
        output = (done.stdout + done.stderr).decode()
        return done.returncode, output, files(self.project / "site")


Prepare = Callable[[Path, Path], Place]
Outcomes = Mapping[Prepare, Future[tuple[int, str, Files]]]


def git(folder: Path, *command: str, **environment: str) -> str:
    done = subprocess.run(
        [*GIT, *command], cwd=folder, env=os.environ | environment, capture_output=True, check=True
    )
    return done.stdout.decode().strip()


def sources(folder: Path) -> Path:
    """The files of a small interview, all of them in the folder itself."""
    lay_out(folder)
    for name in ("edition", "overrides"):
        (folder / name).unlink()
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    with (folder / "docs" / "about.md").open("a", encoding="utf-8") as page:
        page.write(PROVENANCE)
    shutil.copy(ROOT / ".gitattributes", folder)
    (folder / ".gitignore").write_text("/site*/\n", "utf-8")
    return folder


def repository(folder: Path) -> Path:
    """The same, in two commits of two days."""
    page = sources(folder) / "docs" / "about.md"
    git(folder, "init", "--quiet")
    for day, addition in ((FIRST, ""), (LAST, "\nWritten later.\n")):
        page.write_text(page.read_text("utf-8") + addition, "utf-8")
        git(folder, "add", ".")
        git(folder, "commit", "--quiet", "-m", "A change", GIT_COMMITTER_DATE=day)
    return folder


def clone(origin: Path, folder: Path, *options: str) -> Path:
    git(origin, "clone", "--quiet", *options, origin.as_uri(), str(folder))
    return folder


def as_it_is(origin: Path, folder: Path) -> Place:
    return Place(clone(origin, folder), folder)


def from_another_folder(origin: Path, folder: Path) -> Place:
    (folder / "elsewhere" / "docs").mkdir(parents=True)
    return Place(clone(origin, folder / "project"), folder / "elsewhere")


def of_another_owner(origin: Path, folder: Path) -> Place:
    return Place(clone(origin, folder), folder, {"GIT_TEST_ASSUME_DIFFERENT_OWNER": "1"})


def in_a_hook_of_another_repository(origin: Path, folder: Path) -> Place:
    other = folder / "other"
    git(origin, "init", "--quiet", "--bare", str(other))
    return Place(clone(origin, folder / "project"), folder / "project", {"GIT_DIR": str(other)})


def with_other_line_ends_and_marks(origin: Path, folder: Path) -> Place:
    digits = git(clone(origin, folder), "rev-parse", "HEAD")
    for path in folder.rglob("*"):
        if path.suffix in TEXTS and ".git" not in path.parts:
            path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    return Place(folder, folder, {"SOURCE_COMMIT": digits})


def without_git(origin: Path, folder: Path) -> Place:
    number, time = git(clone(origin, folder), "log", "-1", "--format=%H %ct").split()
    shutil.rmtree(folder / ".git")
    return Place(folder, folder, {"SOURCE_COMMIT": number, "SOURCE_DATE_EPOCH": time})


def of_a_part_of_the_history(origin: Path, folder: Path) -> Place:
    return Place(clone(origin, folder, "--depth=1"), folder)


def unknown_to_the_repository_around(origin: Path, folder: Path) -> Place:
    folder.mkdir()
    git(folder, "init", "--quiet")
    git(folder, "commit", "--quiet", "--allow-empty", "-m", "Another project")
    return Place(sources(folder / "interview"), folder / "interview")


def with_another_published_text(origin: Path, folder: Path) -> Place:
    published = clone(origin, folder) / "published"
    text = (published / "interview.txt").read_text("utf-8") + "\n"
    shutil.rmtree(published)
    publish(text, folder)
    return Place(folder, folder)


def without_an_address(origin: Path, folder: Path) -> Place:
    return Place(clone(origin, folder), folder, {"SITE_URL": ""})


def with_a_contact_of_no_kind(origin: Path, folder: Path) -> Place:
    return Place(clone(origin, folder), folder, {"CONTACT": "me@example.org"})


SAME = (
    from_another_folder,
    of_another_owner,
    in_a_hook_of_another_repository,
    with_other_line_ends_and_marks,
)
UNDATED: dict[Prepare, str] = {without_git: NO_HISTORY, of_a_part_of_the_history: SHALLOW}
STOPPED: dict[Prepare, str] = {
    without_an_address: "settings/site-url-empty",
    with_a_contact_of_no_kind: "settings/contact-without-a-scheme",
}
ALONE = (unknown_to_the_repository_around, with_another_published_text)
PLACES = (as_it_is, *SAME, *UNDATED, *ALONE, *STOPPED)


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcomes]:
    folder = tmp_path_factory.mktemp("wherever")
    origin = repository(folder / "origin")

    def build(place: Prepare) -> tuple[int, str, Files]:
        return place(origin, folder / place.__name__).build()

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {place: pool.submit(build, place) for place in PLACES}


@pytest.fixture(scope="module")
def reference(outcomes: Outcomes) -> Files:
    status, output, site = outcomes[as_it_is].result()
    assert status == 0 and " edition: " not in output, output
    return site


def day_of(page: str, site: Files) -> str:
    (line,) = (each for each in site["sitemap.xml"].decode().splitlines() if f"/{page}/<" in each)
    return line.partition("<lastmod>")[2].partition("<")[0]


def test_a_bare_build_takes_its_dates_and_its_commit_from_git(reference: Files) -> None:
    assert day_of("1-the-garden", reference) == "2020-03-04"
    assert day_of("about", reference) == "2021-05-06"
    assert b"2021-05-06T07:08:09Z" in book(reference)


def book(site: Files) -> bytes:
    """What the book says of itself."""
    return ZipFile(BytesIO(site["files/interview.epub"])).read("EPUB/package.opf")


@pytest.mark.parametrize("place", SAME)
def test_the_same_bytes_come_out(place: Prepare, outcomes: Outcomes, reference: Files) -> None:
    status, output, site = outcomes[place].result()
    assert status == 0 and " edition: " not in output, output
    assert site == reference


@pytest.mark.parametrize("place", UNDATED)
def test_where_dates_are_unknown_the_sitemap_has_none_and_one_line_says_why(
    place: Prepare, outcomes: Outcomes, reference: Files
) -> None:
    status, output, site = outcomes[place].result()
    assert status == 0 and output.count(" edition: ") == output.count(UNDATED[place]) == 1, output
    undated = site.pop("sitemap.xml")
    assert undated.count(b"<loc>") > 5 and b"lastmod" not in undated
    # The worker and the sums go by what stands in the others: without a day it is another.
    for name in ("worker.js", "files/SHA256SUMS"):
        assert site.pop(name) != reference[name]
    due = reference.keys() & site.keys()
    assert len(due) == len(reference) - 3
    assert not DAY.search(b"".join(site.values()))
    assert site == {name: DAY.sub(b"", reference[name]) for name in due}


def test_the_commit_of_another_project_is_never_named(outcomes: Outcomes) -> None:
    status, output, site = outcomes[unknown_to_the_repository_around].result()
    assert status == 0 and output.count(" edition: ") == output.count(NO_HISTORY) == 1, output
    assert b"lastmod" not in site["sitemap.xml"] and b"1970" not in book(site)
    assert b"built from is not known" in site["about/index.html"]


def test_a_published_text_that_was_changed_with_its_sum_is_told_in_one_line(
    outcomes: Outcomes,
) -> None:
    status, output, _ = outcomes[with_another_published_text].result()
    assert status == 0 and output.count(" edition: ") == output.count(ANOTHER_TEXT) == 1, output


@pytest.mark.parametrize("place", STOPPED)
def test_an_address_that_cannot_work_stops_the_build_before_anything_is_built(
    place: Prepare, outcomes: Outcomes
) -> None:
    status, output, site = outcomes[place].result()
    (line,) = lines_in(output)
    assert status == 1 and is_due(line, STOPPED[place]) and site == {}
