"""What the tests share: the site, built once and served as GitHub Pages would, and a browser."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
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


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The site, strictly built for an address below a repository's name."""
    folder = tmp_path_factory.mktemp("pages") / "some-repo"
    with serve(folder) as address:
        build(folder, address)
        yield Site(folder, address)


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
