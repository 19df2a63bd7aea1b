"""Runs commands in processes that have loaded what these import: half of a small build's time."""

import atexit
import multiprocessing
import os
import runpy
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import NamedTuple

FORKS = multiprocessing.get_context("forkserver")
FORKS.set_forkserver_preload(["mkdocs.commands.build", "tests.warm"])


class Ended(NamedTuple):
    """How a command ended."""

    status: int | None
    output: str


def run(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Ended:
    """Do what `python -m` does with a command, in a folder."""
    with NamedTemporaryFile() as output:
        process = FORKS.Process(target=_work, args=(command, folder, environment, output.name))
        process.start()
        process.join()
        return Ended(process.exitcode, output.read().decode())


def _work(
    command: Sequence[str], folder: Path, environment: Mapping[str, str], output: str
) -> None:
    told = os.open(output, os.O_WRONLY | os.O_APPEND)
    os.dup2(told, sys.stdout.fileno())
    os.dup2(told, sys.stderr.fileno())
    os.environ.clear()
    os.environ.update(environment)
    os.chdir(folder)
    sys.path.insert(0, str(folder))
    sys.argv = [*command]
    try:
        runpy.run_module(command[0], run_name="__main__", alter_sys=True)
    finally:
        atexit._run_exitfuncs()
