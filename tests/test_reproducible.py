"""The same sources give the same bytes, wherever, whenever and by whomever the site is built."""

import hashlib
import shutil
import subprocess
from pathlib import Path

import pytest

from edition.history import commit
from scripts import reproduce
from tests.built_site import Site
from tests.expected import HERE, QUESTIONS
from tests.readings import ROOT, collapse

WORKING_COPY = ("docs", "edition", "overrides", "published")
HAS_GIT = (ROOT / ".git").exists()

needs_git = pytest.mark.skipif(
    not HAS_GIT, reason="these sources aren't a clone: no commit is known"
)


def as_it_is_now(folder: Path) -> None:
    """A clone with what isn't committed yet."""
    reproduce.clone(folder)
    for name in WORKING_COPY:
        shutil.rmtree(folder / name)
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "mkdocs.yml", folder)


@needs_git
@pytest.mark.slow
def test_two_builds_in_other_circumstances_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    one, other = reproduce.twice(tmp_path, as_it_is_now)
    assert {"index.html", "files/interview.pdf", f"cards/{QUESTIONS[-1]}.png"} <= {*one}
    assert reproduce.differing(one, other) == []
    assert reproduce.digest(one) == reproduce.digest(other)


def test_what_differs_is_named() -> None:
    one, other = {"same": b"1", "less": b"2", "other": b"3"}, {"same": b"1", "other": b"4"}
    assert reproduce.differing(one, other) == ["less", "other"]
    assert reproduce.digest(one) != reproduce.digest(other)


def test_the_digest_of_a_site_can_be_had_by_sha256sum(tmp_path: Path) -> None:
    # Made by hand: printf 1 > a; printf 2 > b; sha256sum a b | sha256sum
    due = "68c2919f4305e50800082ab7f11eb17d96c7832f59154e97b1d373a5179a63ea"
    assert reproduce.digest({"b": b"2", "a": b"1"}) == due


@needs_git
def test_a_page_says_which_commit_and_which_witness_the_site_was_built_from(site: Site) -> None:
    asked = ["git", "rev-parse", "HEAD"]
    head = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True).stdout
    said = collapse(site.page("about/").text())
    named = (
        f"commit {head[:12]}" if commit(ROOT) == head[:12] else "files that are in no commit yet"
    )
    assert f"built from {named}" in said
    witness = hashlib.sha256(HERE.witness.read_bytes()).hexdigest()
    assert f"interview.txt, the text as published, is {witness}." in said


def test_the_commit_is_told_from_git_with_what_was_changed_since(tmp_path: Path) -> None:
    git = ["git", "-c", "user.name=a", "-c", "user.email=b@example.org"]
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "text").write_text("one", "utf-8")
    for command in (["init", "--quiet"], ["add", "docs"], ["commit", "--quiet", "-m", "One"]):
        subprocess.run([*git, *command], cwd=tmp_path, check=True)
    clean = commit(tmp_path)
    assert len(clean) == 12 and int(clean, 16)
    (tmp_path / "docs" / "text").write_text("two", "utf-8")
    assert commit(tmp_path) == f"{clean}-dirty"


def test_without_git_the_commit_is_given_by_the_environment_or_unknown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")
    assert commit(tmp_path) == "unknown"
    monkeypatch.setenv("SOURCE_COMMIT", "0123456789abcdef")
    assert commit(tmp_path) == "0123456789ab"
