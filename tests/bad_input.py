"""Lays out an interview with one mistake in it, and runs the real commands on it.

The sound interview lies in tests/sound/. Each folder of tests/bad/ lays the files with a mistake
over it, takes away those that its removed.txt names, and has the one line that is due in its
expected.txt; a line that ends with “…” may go on.
"""

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from tests import loaded
from tests.readings import ROOT

TESTS = Path(__file__).parent
SOUND = TESTS / "sound"
BAD = TESTS / "bad"
# Outside of git a build is dated by its newest file, which here is as old as the test.
DATED = {"SOURCE_DATE_EPOCH": "1000000000"}


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int | None
    output: str
    site: tuple[str, ...]


def mistakes(kind: str) -> list[str]:
    """Name the folders with one mistake each."""
    return sorted(folder.relative_to(BAD).as_posix() for folder in (BAD / kind).iterdir())


def is_due(line: str, mistake: str) -> bool:
    """Say whether a line is the one that a mistake has to bring about."""
    due = (BAD / mistake / "expected.txt").read_text("utf-8").rstrip("\n")
    return line.startswith(due[:-1]) if due.endswith("…") else line == due


def lay_out(project: Path, mistake: str | None = None) -> Path:
    """Lay out a whole project around the sound interview, and spoil it."""
    shutil.copytree(SOUND, project, dirs_exist_ok=True)
    shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets")
    inherit(project)
    for folder in ("edition", "overrides"):
        (project / folder).symlink_to(ROOT / folder)
    if mistake:
        spoil(project, BAD / mistake)
    return project


def inherit(project: Path) -> None:
    """Give the settings of the site to a project, whose interview is in English, to inherit."""
    settings = (ROOT / "mkdocs.yml").read_text("utf-8")
    english = re.sub(r"(?m)^  language: .*", "  language: en", settings)
    (project / "inherited.yml").write_text(english, "utf-8")


def spoil(project: Path, mistake: Path) -> None:
    if (mistake / "mkdocs.yml").exists():
        (project / "mkdocs.yml").rename(project / "sound.yml")  # which it inherits
        shutil.copy(mistake / "mkdocs.yml", project)
    removed = mistake / "removed.txt"
    for name in removed.read_text("utf-8").split() if removed.exists() else ():
        (project / name).unlink()
    about_it = shutil.ignore_patterns("removed.txt", "expected.txt")
    shutil.copytree(mistake, project, ignore=about_it, dirs_exist_ok=True)


def build(project: Path) -> Outcome:
    """Build a project as its owner would: `mkdocs build`, in its folder."""
    return run(project, "mkdocs", "build")


def run(project: Path, *command: str) -> Outcome:
    environment = os.environ | DATED | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    done = loaded.run(command, project, environment)
    site = project / "site"
    left = sorted(each.name for each in site.iterdir()) if site.exists() else ()
    return Outcome(done.status, done.output, tuple(left))
