"""Builds a small interview, cuts a build off, and tells what stands in the site's place."""

import os
import random
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from edition.site.staging import INFIX
from tests.bad_input import lay_out
from tests.readings import ROOT

BUILD = (sys.executable, "-m", "mkdocs", "build", "--quiet")
FINISH = (sys.executable, "-m", "edition", "finish")
ENVIRONMENT = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
OLD = {"index.html": b"An earlier build", ".kept": b"as MkDocs keeps what is hidden"}

Command = tuple[str, ...]
Files = dict[str, bytes]


def files(folder: Path) -> Files:
    every = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in every}


@cache
def whole() -> Files:
    """The site as it must come out."""
    with TemporaryDirectory() as folder:
        project = lay_out(Path(folder) / "project")
        subprocess.run(BUILD, cwd=project, env=ENVIRONMENT, check=True)
        return files(project / "site")


def set_up_an_earlier_site(project: Path) -> None:
    (project / "site").mkdir()
    for name, content in OLD.items():
        (project / "site" / name).write_bytes(content)


def the_line_in(output: str) -> str:
    assert "Traceback" not in output, output
    (line,) = (line for line in output.splitlines() if line.startswith("error:"))
    return line


def staging(project: Path) -> list[Path]:
    """The folders of builds that are at work, or were killed."""
    return list(project.glob(f"site{INFIX}*"))


def moments(project: Path, command: Command, count: int) -> list[float]:
    """Moments within the time that a command takes, in seconds, always the same parts of it."""
    begun = time.monotonic()
    subprocess.run(command, cwd=project, env=ENVIRONMENT, check=True)
    lasts = time.monotonic() - begun
    return [random.Random(each).uniform(0, lasts) for each in range(count)]


def kill(command: Command, project: Path, moment: float) -> None:
    with subprocess.Popen(command, cwd=project, env=ENVIRONMENT) as at_work:
        time.sleep(moment)
        at_work.kill()
