"""A transcript with a mistake is told in one line, and nothing is changed by it."""

import shutil
from pathlib import Path

import pytest

from tests.bad_input import BAD, is_due, mistakes
from tests.beginner import begin, commit, copy_of_this, git
from tests.transcripts import HOUSES

MISTAKES = mistakes("transcripts")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_this(tmp_path / "project")


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_told_in_one_line_and_nothing_is_changed(project: Path, mistake: str) -> None:
    (raw,) = (BAD / mistake).glob("raw.*")
    shutil.copy(raw, project)
    outcome = begin(project, Path(raw.name))
    assert outcome.status == 1
    assert is_due(outcome.output.rstrip("\n"), mistake), outcome.output
    assert git(project, "status", "--porcelain").split() == ["??", raw.name]


def test_a_file_that_is_not_there_is_told(project: Path) -> None:
    for name in ("raw.txt", "raw.docx"):
        outcome = begin(project, Path(name))
        assert outcome.status == 1 and outcome.output.startswith(f"error: {name}: can")
        assert len(outcome.output.splitlines()) == 1


def test_an_interview_that_git_does_not_hold_is_never_overwritten(project: Path) -> None:
    for change in ("docs/questions/new.md", "docs/index.md", "published/interview.txt"):
        with (project / change).open("a") as file:
            file.write("\nMine.\n")
        outcome = begin(project, HOUSES / "band" / "raw.txt")
        assert outcome.status == 1
        assert outcome.output.startswith(f"error: {change}: it is in no commit")
        assert len(outcome.output.splitlines()) == 1
        assert git(project, "status", "--porcelain").split()[-1] == change
        commit(project)


def test_what_was_just_written_may_be_written_anew_until_it_is_edited(project: Path) -> None:
    assert begin(project, HOUSES / "band" / "raw.txt").status == 0
    assert begin(project, HOUSES / "french" / "raw.txt").status == 0
    with (project / "docs" / "index.md").open("a") as file:
        file.write("\nMine.\n")
    assert "it is in no commit" in begin(project, HOUSES / "band" / "raw.txt").output
    assert "Aubrac-Teillet" in (project / "docs" / "index.md").read_text("utf-8")


def test_without_git_nothing_is_overwritten(project: Path) -> None:
    (project / ".git").rename(project / "no-git")
    home = (project / "docs" / "index.md").read_bytes()
    outcome = begin(project, HOUSES / "band" / "raw.txt")
    assert outcome.status == 1 and "no git holds the interview" in outcome.output
    assert (project / "docs" / "index.md").read_bytes() == home
