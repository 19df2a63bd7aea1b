"""Follows a change of the code that makes the site, by starting the program anew with it.

The new program takes the place of the old one once it has proved elsewhere that it can build.
"""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NoReturn

from edition.errors import EditionError

# Builds as this program does while it serves, into a folder that nobody looks at.
TRIAL = """
import logging, sys, tempfile
from mkdocs.commands.build import build
from mkdocs.config import load_config

logging.basicConfig(level=logging.WARNING, format="error: %(message)s")
with tempfile.TemporaryDirectory() as folder:
    config = load_config(sys.argv[1], site_dir=folder)
    config.plugins.on_startup(command="serve", dirty=False)
    build(config, serve_url=config.site_url)
"""
PACKAGE = Path(__file__).parents[1]
NAMED = re.compile(r"\(\S+, line \d+\)$")  # as a slip is told by whoever imports the file
START = re.compile(r"^error: .*", re.MULTILINE)
# What a program keeps in memory; it reads all else at every build.
KEPT = (".py", ".json", ".toml", ".typ")
PLACE = re.compile(r'^ *File "(?P<path>[^"]+)", line (?P<line>\d+)', re.MULTILINE)


class Code:
    """The code of this package, as it was when this program began."""

    def __init__(self, settings: str) -> None:
        self.trial = [sys.executable, "-c", TRIAL, settings]
        self.begun_with = _state()

    def has_changed(self) -> bool:
        """Say whether a program begun now would be another one."""
        return _state() != self.begun_with

    def check(self) -> None:
        """Check that a program with the code that is there can build."""
        done = subprocess.run(self.trial, capture_output=True, text=True)
        if done.returncode and (told := START.findall(done.stderr)):
            raise SystemExit("\n".join(told))
        if done.returncode:
            print(done.stderr, file=sys.stderr)
            raise _mistake(done.stderr.strip())

    def begin_anew(self) -> NoReturn:
        """Put a program begun now in the place of this one, with the same arguments."""
        sys.stdout.flush()
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])


def _state() -> dict[Path, bytes]:
    files = (path for path in PACKAGE.rglob("[!.#]*") if path.suffix in KEPT)
    return {path: path.read_bytes() for path in files if path.is_file()}


def _mistake(told: str) -> EditionError:
    """Return the last line that a program told before it ended, and where it was."""
    problem, remedy = told.splitlines()[-1], "mend it, and the preview goes on"
    # The last that is no library's.
    places = [each for each in PLACE.finditer(told) if "site-packages" not in each["path"]]
    if NAMED.search(problem) or not places:
        return EditionError(problem, remedy)
    return EditionError(problem, remedy, Path(places[-1]["path"]), int(places[-1]["line"]))
