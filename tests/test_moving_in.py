"""Whoever publishes another interview, by one command, keeps the tests as they are."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.beginner import begin, commit, git
from tests.readings import ROOT
from tests.transcripts import HOUSES

pytestmark = pytest.mark.slow

LEFT = {"node_modules", "__pycache__"}
LEFT_AT_THE_TOP = {"site", ".git", ".venv", ".environments"}
# These try invented interviews, the same wherever they are, and are most of the time.
INVENTED = (
    "test_any_shape.py",
    "test_bad_input.py::test_the_build_says_one_clear_line",
    "test_citations_of_records.py",
    "test_new_labels.py",
    "test_new_mistakes.py",
    "test_new_transcripts.py",
)
ELSEWHERE = [f"--deselect=tests/{each}" for each in INVENTED]
FAST = ("-m", "not browser and not slow", "-p", "no:cacheprovider", "-q", *ELSEWHERE)


def left(folder: str, names: list[str]) -> set[str]:
    return {*names} & (LEFT | (LEFT_AT_THE_TOP if Path(folder) == ROOT else set()))


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """This project, with another interview in it, out of a transcript with labels and a head."""
    project = Path(shutil.copytree(ROOT, tmp_path / "moved", ignore=left))
    git(project, "init", "-q")
    commit(project)
    assert begin(project, HOUSES / "organisation" / "raw.txt").status == 0
    (project / "tests" / "node_modules").symlink_to(ROOT / "tests" / "node_modules")
    return project


def test_all_fast_tests_pass_on_another_interview(moved: Path) -> None:
    assert not (moved / "tests" / "this_interview").exists()
    command = [sys.executable, "-m", "pytest", *FAST]
    tested = subprocess.run(command, cwd=moved, capture_output=True, text=True)
    assert tested.returncode == 0, tested.stdout[-4000:]
    (passed,) = re.findall(r"(\d+) passed", tested.stdout)
    assert int(passed) > 350
