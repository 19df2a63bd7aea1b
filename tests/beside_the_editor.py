"""A small interview with `mkdocs serve` at work, whose files an editor saves."""

import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.request import urlopen

from tests.bad_input import lay_out
from tests.readings import ROOT

PATIENCE = 60  # seconds, on a busy machine


@dataclass(frozen=True)
class Preview:
    """A server, its address, and what it tells in the terminal."""

    place: tuple[str, int]
    server: subprocess.Popen[bytes]
    terminal: Path

    @property
    def address(self) -> str:
        return "http://{}:{}/".format(*self.place)

    @property
    def told(self) -> str:
        return self.terminal.read_text("utf-8")

    def work(self) -> float:
        """The seconds for which the server has kept a processor busy (proc(5))."""
        fields = Path(f"/proc/{self.server.pid}/stat").read_text("utf-8").rpartition(")")[2].split()
        return sum(map(int, fields[11:13])) / os.sysconf("SC_CLK_TCK")

    def wait(self) -> None:
        """Wait until the server answers."""
        given_up = time.monotonic() + PATIENCE
        while time.monotonic() < given_up:
            with suppress(OSError), socket.create_connection(self.place):
                return
            time.sleep(0.05)
        raise TimeoutError(self.told)

    def fetched(self, name: str) -> str:
        self.wait()
        with urlopen(f"{self.address}{name}") as answer:
            return str(answer.read().decode())


def lay_out_copies(project: Path) -> Path:
    """Lay out a project of which every file may be changed."""
    lay_out(project)
    for folder in ("edition", "overrides"):
        (project / folder).unlink()
        ignored = shutil.ignore_patterns("__pycache__")
        shutil.copytree(ROOT / folder, project / folder, ignore=ignored)
    return project


@contextmanager
def slip(path: Path, good: str, bad: str) -> Iterator[None]:
    """Save a file with a slip in it, and then as it was."""
    text = path.read_text("utf-8")
    assert good in text
    path.write_text(text.replace(good, bad), "utf-8")
    try:
        yield
    finally:
        path.write_text(text, "utf-8")


@contextmanager
def previewed(project: Path, *options: str) -> Iterator[Preview]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        place: tuple[str, int] = free.getsockname()
    where = ("--dev-addr", "{}:{}".format(*place))
    command = (sys.executable, "-m", "mkdocs", "serve", *where, *options)
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    path = project / "terminal.txt"
    with path.open("wb") as terminal:
        server = subprocess.Popen(
            command, cwd=project, env=environment, stdout=terminal, stderr=terminal
        )
    try:
        yield Preview(place, server, path)
    finally:
        server.terminate()
        server.wait()
