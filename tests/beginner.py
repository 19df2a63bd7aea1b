"""An editor who begins a new interview in a copy of this project, by the command of README."""

import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.bad_input import Outcome, run
from tests.readings import ROOT

GIT = ("git", "-c", "user.name=a", "-c", "user.email=b@example.org")


def copy_of_this(project: Path) -> Path:
    """Lay out this project, all of it in git."""
    return Path(shutil.copytree(_committed().name, project, symlinks=True))


@cache
def _committed() -> "TemporaryDirectory[str]":
    """Commit it once for all who ask: git takes longer than the rest."""
    folder = TemporaryDirectory()
    project = Path(folder.name)
    for name in ("docs", "published"):
        shutil.copytree(ROOT / name, project / name)
    for name in ("edition", "overrides"):
        (project / name).symlink_to(ROOT / name)
    shutil.copy(ROOT / "mkdocs.yml", project)
    git(project, "init", "-q", "--template=")
    commit(project)
    return folder


def git(project: Path, *command: str) -> str:
    done = subprocess.run([*GIT, *command], cwd=project, check=True, capture_output=True, text=True)
    return done.stdout


def commit(project: Path) -> None:
    git(project, "add", ".")
    git(project, "commit", "-q", "-m", "All")


def begin(project: Path, transcript: Path) -> Outcome:
    return run(project, "edition", "new", str(transcript))


def taken(outcome: Outcome) -> list[tuple[str, str]]:
    """Whose words each paragraph was taken for, by its id, from the table that is printed."""
    table = outcome.output.split("\n\n")[0].splitlines()
    column = max(len(line.split()[0]) for line in table) + 2
    starts = [re.match(rf".{{{column}}}(.*?)(?:  |$)", line) for line in table]
    return [
        (line.split()[0], start[1] if start else "")
        for line, start in zip(table, starts, strict=True)
    ]
