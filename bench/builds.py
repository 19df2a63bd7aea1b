"""Builds sites and measures what it takes: seconds, and memory at its peak."""

import os
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
KILOBYTE = 1024  # in which Linux counts what a process has held at most


@dataclass(frozen=True)
class Build:
    """What one build took."""

    seconds: float
    processor: float  # seconds that it and its children took
    megabytes: float  # the most that it held at once


def build(project: Path, site: Path, address: str | None = None) -> Build:
    """Run `mkdocs build` on a project and measure it."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "NO_MKDOCS_2_WARNING": "1"}
    environment |= {"SITE_URL": address} if address else {}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--site-dir", str(site)]
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=project, env=environment)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"mkdocs build failed in {project}")
    taken = time.monotonic() - began
    return Build(taken, used.ru_utime + used.ru_stime, used.ru_maxrss / KILOBYTE)
