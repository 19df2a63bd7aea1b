"""Whoever doubts a site can hold each of its files against what the commit builds."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.history import repository as repository_named
from edition.output import page_parts
from scripts.verify import settings
from tests.builds import the_line_in
from tests.pages_server import MOVED, HidingHandler, serve
from tests.test_wherever_built import git, repository

pytestmark = pytest.mark.slow

ADDRESS = "https://first.example/interview/"
CHOSEN = {"CONTACT": "mailto:a@b.example?subject=1&x", "SOURCE_REPOSITORY": "https://c.example/d"}
BUILD = ("mkdocs", "build", "--strict")


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sources in a repository, and in site/ what was built from the commit."""
    root = repository(tmp_path_factory.mktemp("project"))
    built = run(root, *BUILD, SITE_URL=ADDRESS, **CHOSEN)
    assert built.returncode == 0, built.stderr
    return root


@pytest.fixture
def served(project: Path, tmp_path: Path) -> Iterator[tuple[Path, str]]:
    """A mirror of the site at an address that the site doesn't know of."""
    folder = tmp_path / "mirror"
    shutil.copytree(project / "site", folder)
    with serve(folder) as address:
        yield folder, address


def run(root: Path, *module: str, **variables: str) -> subprocess.CompletedProcess[str]:
    given = {name: text for name, text in os.environ.items() if not name.startswith("SOURCE_")}
    own = {"PYTHONPATH": f"{root}:{Path.cwd()}", "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-B", "-m", *module]
    environment = given | own | variables
    return subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True)


def verify(root: Path, site: str) -> tuple[int, str]:
    done = run(root, "scripts.verify", SITE=site)
    return done.returncode, done.stdout + done.stderr


def test_a_mirror_is_the_same_file_by_file(project: Path, served: tuple[Path, str]) -> None:
    status, told = verify(project, served[1])
    count = sum(path.is_file() for path in served[0].rglob("*"))
    assert status == 0, told
    assert f"{count} of {count} files are what commit " in told
    assert all(f": {each}\n" in told for each in (ADDRESS, *CHOSEN.values()))


def test_what_was_chosen_is_read_from_a_site_in_another_language(tmp_path: Path) -> None:
    root = repository(tmp_path)
    with (root / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("theme: {language: it}\n")
    git(root, "commit", "--quiet", "--all", "-m", "In Italian")
    assert run(root, *BUILD, SITE_URL=ADDRESS, **CHOSEN).returncode == 0
    with serve(root / "site") as address:
        assert settings(address).items() >= {"SITE_URL": ADDRESS, **CHOSEN}.items()


def test_the_page_for_a_gap_may_come_with_the_status_of_one(project: Path) -> None:
    with serve(project / "site", HidingHandler) as address:
        status, told = verify(project, address)
    assert status == 0, told


def test_the_commit_leads_to_the_repository_that_the_environment_names(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_REPOSITORY", "https://c.example/d/")
    monkeypatch.delenv("SOURCE_COMMIT", raising=False)
    digits = git(project, "rev-parse", "--short=12", "HEAD")
    link = page_parts.gather("provenance", project / "docs").find("p/a")
    assert link is not None and link.get("href") == f"https://c.example/d/commit/{digits}"


@pytest.mark.parametrize("name", ["docs/about.md", "docs/new.md"])
def test_no_commit_is_named_where_files_are_in_none(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.delenv("SOURCE_COMMIT", raising=False)
    root = changed(project, tmp_path, name)
    said = "".join(page_parts.gather("provenance", root / "docs").itertext())
    assert "from files that are in no commit yet, and so names none" in said
    assert git(project, "rev-parse", "--short=12", "HEAD") not in said


def test_an_address_of_a_repository_that_is_none_stops_the_build(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("SOURCE_REPOSITORY", "owner/name")
    due = "SOURCE_REPOSITORY is “owner/name”; give it an address: https://…"
    with pytest.raises(EditionError, match=due):
        repository_named()


def changed(project: Path, folder: Path, name: str) -> Path:
    shutil.copytree(project, folder / "changed", symlinks=True)
    with (folder / "changed" / name).open("a", encoding="utf-8") as page:
        page.write("\nA change.\n")
    return folder / "changed"


def test_each_file_of_a_tampered_site_is_told(project: Path, served: tuple[Path, str]) -> None:
    folder, address = served
    with (folder / "as-published" / "index.html").open("a", encoding="utf-8") as page:
        page.write(" ")
    (folder / "files" / "interview.pdf").unlink()
    status, told = verify(project, address)
    assert status == 1
    differing = [line for line in told.splitlines() if line.startswith(address)]
    assert differing == [
        f"{address}as-published/ is not the same",
        f"{address}files/interview.pdf answers with the error 404",
    ]


def test_a_site_that_leads_elsewhere_is_told_in_one_line(
    project: Path, served: tuple[Path, str]
) -> None:
    folder, address = served
    (folder.parent / MOVED).write_text("https://elsewhere.example/", "utf-8")
    folder.rename(folder.with_name("gone"))
    status, told = verify(project, address)
    due = f"error: {address} leads on to https://elsewhere.example/; ask that site, if you trust it"
    assert (status, told.splitlines()) == (1, [due])


def test_a_site_that_answers_with_an_error_is_told_in_one_line(
    project: Path, served: tuple[Path, str]
) -> None:
    folder, address = served
    (folder / "index.html").unlink()
    status, told = verify(project, address)
    due = f"error: {address} answers with the error 404; see whether "
    assert status == 1 and the_line_in(told).startswith(due)


def test_a_site_of_another_kind_is_told_in_one_line(
    project: Path, served: tuple[Path, str]
) -> None:
    folder, address = served
    (folder / "index.html").write_text("<h1>Something else</h1>", "utf-8")
    status, told = verify(project, address)
    due = f"error: {address} is no site of this project: "
    assert status == 1 and the_line_in(told).startswith(due)


def test_a_site_that_is_not_there_is_told_in_one_line(project: Path) -> None:
    status, told = verify(project, "http://127.0.0.1:9/")
    assert status == 1 and the_line_in(told).startswith("error: http://127.0.0.1:9/ doesn’t answer")


def test_no_address_of_a_site_is_told_in_one_line(project: Path) -> None:
    status, told = verify(project, "")
    due = "error: the address of the site is “”; write make verify SITE=https://…/"
    assert (status, told.splitlines()) == (1, [due])


@pytest.mark.parametrize("name", ["docs/about.md", "docs/new.md"])
def test_files_that_are_in_no_commit_are_told_in_one_line(
    project: Path, tmp_path: Path, name: str
) -> None:
    status, told = verify(changed(project, tmp_path, name), ADDRESS)
    due = "error: files here have changes that are in no commit, "
    assert status == 1 and the_line_in(told).startswith(due)
