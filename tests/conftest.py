"""What the tests share: the site, built once and served as GitHub Pages would, and a browser."""

import fcntl
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser import NO_BROWSER, find_chromium
from tests.built_site import Site
from tests.pages_server import serve
from tests.reader import watch
from tests.readings import ROOT

PATIENCE = 10_000  # milliseconds, after which what hasn't come won't come

OpenPage = Callable[..., Page]

# The sandbox wants a user that isn't root; nobody but the tests' own server can be reached.
ARGUMENTS = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] + (
    ["--no-sandbox"] if os.geteuid() == 0 else []
)
# The folder and the address of the one site that all who test have in common (pytest-xdist).
SERVED = pytest.StashKey[tuple[str, str]]()
SERVING = pytest.StashKey[ExitStack]()


def pytest_configure(config: pytest.Config) -> None:
    """Serve the place of the site, which is built by whoever needs it first."""
    if hasattr(config, "workerinput"):
        config.stash[SERVED] = config.workerinput["served"]
        return
    config.stash[SERVING] = stack = ExitStack()
    folder = Path(stack.enter_context(TemporaryDirectory())) / "some-repo"
    config.stash[SERVED] = str(folder), stack.enter_context(serve(folder))


def pytest_unconfigure(config: pytest.Config) -> None:
    if stack := config.stash.get(SERVING, None):
        stack.close()


@pytest.hookimpl(optionalhook=True)
def pytest_configure_node(node: Any) -> None:
    node.workerinput["served"] = node.config.stash[SERVED]


@pytest.fixture(scope="session")
def site(pytestconfig: pytest.Config) -> Site:
    """The site, strictly built for an address below a repository's name."""
    folder, address = pytestconfig.stash[SERVED]
    with Path(f"{folder}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not Path(folder).exists():
            build(Path(folder), address)
    return Site(Path(folder), address)


def build(folder: Path, address: str) -> None:
    environment = os.environ | {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr, built.stderr


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    path = find_chromium()
    assert path, NO_BROWSER
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(executable_path=path, args=ARGUMENTS)


@pytest.fixture
def open_page(chromium: Browser, site: Site) -> Iterator[OpenPage]:
    """Opens a page of the site for a reader of some kind, and afterwards tells what went wrong."""
    contexts: list[BrowserContext] = []
    faults: list[str] = []

    def opened(name: str = "", **kind: Any) -> Page:
        contexts.append(chromium.new_context(base_url=site.address, **kind))
        contexts[-1].set_default_timeout(PATIENCE)
        page = contexts[-1].new_page()
        watch(page, site.address, faults)
        page.goto(name)
        return page

    yield opened
    for context in contexts:
        context.close()
    assert not faults
