"""Which Chromium the browser tests drive, installed where there is none; Firefox and WebKit, too.

`python -m tests.browser` prints its path: that none is there is said once, not by every test. The
tests leave out Firefox and WebKit where they are missing.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import sync_playwright

from tests.engines import HERE

NO_BROWSER = """\
The browser tests need Chromium, and none could be found or installed.
Install Chromium or Google Chrome, or name one: CHROMIUM=/path/to/chromium make test"""

# Chromium without what only a window needs: the same in two thirds of the time, but for offline.
SHELL = "chromium-headless-shell"
# WebKit prints by its bindings for Debian’s Python.
DRAWN = "libgl1-mesa-dri"  # without which WebKit has nothing to draw by
OTHERS = ("firefox-esr", "webkit2gtk-driver", DRAWN, "gir1.2-webkit2-4.1", "python3-gi", "xvfb")


def find_chromium() -> Path | None:
    """The browser to drive, by the first way that leads to one."""
    ways = (named, on_path, from_debian, from_playwright)
    return next(filter(None, (way() for way in ways)), None)


def find_shell() -> Path | None:
    """Chromium without a window, or with one where that is missing, or a browser is named."""
    shell = None if os.environ.get("CHROMIUM") else which(SHELL)
    return Path(shell) if shell else find_chromium()


def named() -> Path | None:
    name = os.environ.get("CHROMIUM")
    if not name:
        return None
    # Whoever names a browser wants that one; tests that pass in another would tell them nothing.
    if not (path := which(name)):
        sys.exit(f"CHROMIUM names {name}, but there is no such program. Name another or unset it.")
    return Path(path)


def on_path() -> Path | None:
    names = ("chromium", "chromium-browser", "google-chrome")
    return next((Path(path) for name in names if (path := which(name))), None)


def from_debian() -> Path | None:
    install("chromium")
    return on_path()


def install(*packages: str) -> None:
    if may_install() and run("apt-get", "-qq", "update"):
        run("apt-get", "-qq", "-y", "--no-install-recommends", "install", *packages)


def may_install() -> bool:
    # Not Ubuntu: its package of that name only asks for a snap.
    if os.geteuid() != 0 or not which("apt-get"):
        return False
    return platform.freedesktop_os_release()["ID"] == "debian"


def from_playwright() -> Path | None:
    with sync_playwright() as playwright:
        path = Path(playwright.chromium.executable_path)
    if not path.exists():
        run(sys.executable, "-m", "playwright", "install", "chromium")
    return path if path.exists() else None


def run(*command: str) -> bool:
    # Nobody may be there to answer questions; standard output is for the browser's path alone.
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    return subprocess.run(command, stdout=sys.stderr, env=environment).returncode == 0


if __name__ == "__main__":
    sys.stdout.write(f"{find_chromium() or sys.exit(NO_BROWSER)}\n")
    if not (which(SHELL) and all(HERE.values())):
        install(SHELL, *OTHERS)
