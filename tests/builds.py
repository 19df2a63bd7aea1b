"""Builds a small interview, cuts a build off, and tells what stands in the site's place."""

import os
import subprocess
import sys
from collections.abc import Callable
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

from edition.site.staging import INFIX
from tests.bad_input import DATED, lay_out
from tests.readings import ROOT

BUILD = (sys.executable, "-m", "mkdocs", "build", "--quiet")
FINISH = (sys.executable, "-m", "edition", "finish")
ENVIRONMENT = os.environ | DATED | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
OLD = {"index.html": b"An earlier build", ".kept": b"as MkDocs keeps what is hidden"}
STEPS = ("open", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "shutil.rmtree")
GONE = 9
DYING = f"""\
import fnmatch, os, runpy, sys
name, *sys.argv = sys.argv[1:]
def die(event, told):
    if event == "open" and fnmatch.fnmatch(str(told[0]), name): os._exit({GONE})
sys.addaudithook(die)
runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
"""

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
    (line,) = lines_in(output)
    return line


def lines_in(output: str) -> list[str]:
    assert "Traceback" not in output, output
    return [line for line in output.splitlines() if line.startswith("error:")]


def staging(project: Path) -> list[Path]:
    """The folders of builds that are at work, or were killed."""
    return list(project.glob(f"site{INFIX}*"))


def dies_at(name: str, command: Command, project: Path) -> bool:
    """Run a command that is gone once it opens a file of this name, and say if it came so far."""
    modules = command[command.index("-m") + 1 :]
    dying = (sys.executable, "-c", DYING, f"*{INFIX}*/{name}", *modules)
    return subprocess.run(dying, cwd=project, env=ENVIRONMENT).returncode == GONE


def dies_before(step: int, work: Callable[[], object]) -> bool:
    """Do some work in a process that is gone before a step of it, and say whether it came so far.

    A step is whatever changes the disk; which ones there are, Python tells by its audit events.
    """
    if not (child := os.fork()):
        steps = count()
        sys.addaudithook(lambda event, _: event in STEPS and next(steps) == step and os._exit(GONE))
        work()
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == GONE
