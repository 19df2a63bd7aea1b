"""Whoever publishes another interview keeps the tests as they are, but for this_interview/."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.houses import HOUSES
from tests.readings import ROOT

pytestmark = pytest.mark.slow

ANOTHER = HOUSES["another"]
# What README has its publisher remove and write anew.
REMOVED = ("docs/**/*.md", "docs/*.yml", "docs/assets/map.svg", "published/*")
LEFT = {"node_modules", "this_interview", "__pycache__"}
LEFT_AT_THE_TOP = {"site", ".git", ".venv", ".environments"}
NAME, MENU = r"(?m)^site_name: .*\n", r"(?m)^nav:\n(?: .*\n)+"
GIT = ("git", "-c", "user.name=a", "-c", "user.email=b@example.org")
FAST = ("-m", "not browser and not slow", "-p", "no:cacheprovider", "-q")


def left(folder: str, names: list[str]) -> set[str]:
    return {*names} & (LEFT | (LEFT_AT_THE_TOP if Path(folder) == ROOT else set()))


@pytest.fixture
def moved(tmp_path: Path) -> Path:
    """This project, with another interview in it."""
    project = Path(shutil.copytree(ROOT, tmp_path / "moved", ignore=left))
    for path in [path for pattern in REMOVED for path in project.glob(pattern)]:
        path.unlink()
    for folder in ("docs", "published"):
        shutil.copytree(ANOTHER / folder, project / folder, dirs_exist_ok=True)
    settings, theirs = ((each / "mkdocs.yml").read_text("utf-8") for each in (project, ANOTHER))
    for part in (NAME, MENU):
        (written,) = re.findall(part, theirs)
        settings = settings.replace(re.findall(part, settings)[0], written)
    (project / "mkdocs.yml").write_text(settings, "utf-8")
    (project / "tests" / "node_modules").symlink_to(ROOT / "tests" / "node_modules")
    for command in (("init", "-q"), ("add", "."), ("commit", "-q", "-m", "Another")):
        subprocess.run([*GIT, *command], cwd=project, check=True)
    return project


def test_all_fast_tests_pass_on_another_interview(moved: Path) -> None:
    command = [sys.executable, "-m", "pytest", *FAST]
    tested = subprocess.run(command, cwd=moved, capture_output=True, text=True)
    assert tested.returncode == 0, tested.stdout[-4000:]
    (passed,) = re.findall(r"(\d+) passed", tested.stdout)
    assert int(passed) > 350
