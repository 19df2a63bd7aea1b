"""Follows a change of the code that makes the site, by starting the program anew with it."""

import os
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NoReturn

from edition.errors import EditionError

PACKAGE = Path(__file__).parents[1]
NAMED = re.compile(r"\(\S+, line \d+\)$")  # as a slip is told by whoever imports the file
UNUSED = (".pyc", "~")
PLACE = re.compile(r'^ *File "(?P<path>[^"]+)", line (?P<line>\d+)', re.MULTILINE)


class Code:
    """The code of this package, as it was when this program began.

    Args:
        trial: A command that fails if a program with the code that is there can't even begin.
    """

    def __init__(self, trial: Sequence[str]) -> None:
        self.trial = trial
        self.begun_with = _state()

    def has_changed(self) -> bool:
        """Say whether a program begun now would be another one."""
        return _state() != self.begun_with

    def check(self) -> None:
        """Check that a program with the code that is there can begin.

        Raises:
            EditionError: It can't.
        """
        done = subprocess.run(self.trial, capture_output=True, text=True)
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            raise _mistake(done.stderr.strip())

    def begin_anew(self) -> NoReturn:
        """Put a program begun now in the place of this one, with the same arguments."""
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _state() -> dict[Path, bytes]:
    files = (path for path in PACKAGE.rglob("[!.#]*") if not path.name.endswith(UNUSED))
    return {path: path.read_bytes() for path in files if path.is_file()}


def _mistake(told: str) -> EditionError:
    """Return what a program told before it ended: a line of its own, or a traceback's last."""
    problem, remedy = told.splitlines()[-1], "mend it, and the preview goes on"
    places = list(PLACE.finditer(told))
    if NAMED.search(problem) or not places:
        return EditionError(problem, remedy)
    return EditionError(problem, remedy, Path(places[-1]["path"]), int(places[-1]["line"]))
