"""What the tests share: the site, built once and served as GitHub Pages would, and a browser."""

import fcntl
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Playwright, ViewportSize, sync_playwright

from tests.browser import NO_BROWSER, find_chromium, find_shell
from tests.built_site import Site
from tests.pages_server import serve
from tests.reader import watch
from tests.readings import ROOT

PATIENCE = 10_000  # milliseconds, after which what hasn't come won't come

SCREEN = ViewportSize(width=1280, height=720)

OpenPage = Callable[..., Page]

# The sandbox wants a user that isn't root; nobody but the tests' own server can be reached; and
# what changes is drawn as a whole, so that no edge tells where it was drawn before.
ARGUMENTS = [
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    "--disable-partial-raster",
    *(["--no-sandbox"] if os.geteuid() == 0 else []),
]
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


def pytest_xdist_auto_num_workers(config: pytest.Config) -> int:
    """As many as there are processors, and two more where some wait for a browser or a server."""
    waiting = 0 if "not browser" in config.option.markexpr else 2
    return waiting + (os.cpu_count() or 1)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that none of it is left to one worker at the end."""
    items.sort(key=lambda item: ("slow" not in item.keywords, "browser" not in item.keywords))


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


@pytest.fixture
def deployed(site: Site, tmp_path: Path) -> Iterator[Site]:
    """A copy of the site at an address of its own, to be deployed anew."""
    folder = tmp_path / "some-repo"
    shutil.copytree(site.folder, folder)
    with serve(folder) as address:
        yield Site(folder, address)


def build(folder: Path, address: str) -> None:
    environment = os.environ | {"SITE_URL": address, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    assert "WARNING" not in built.stderr, built.stderr


@pytest.fixture(scope="session")
def driver() -> Iterator[Playwright]:
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def chromium(driver: Playwright) -> Browser:
    path = find_shell()
    assert path, NO_BROWSER
    return driver.chromium.launch(executable_path=path, args=ARGUMENTS)


@pytest.fixture(scope="session")
def whole_chromium(driver: Playwright) -> Browser:
    """For service workers: where one redirects without a network, the other waits for ever."""
    path = find_chromium()
    assert path, NO_BROWSER
    return driver.chromium.launch(executable_path=path, args=ARGUMENTS)


@dataclass(frozen=True)
class Reader:
    """A page, and what went wrong on it."""

    page: Page
    faults: list[str] = field(default_factory=list)

    @classmethod
    def come(cls, chromium: Browser, site: Site, **kind: Any) -> "Reader":
        context = chromium.new_context(base_url=site.address, **kind)
        context.set_default_timeout(PATIENCE)
        reader = cls(context.new_page())
        watch(reader.page, site.address, reader.faults)
        return reader

    def forget(self) -> None:
        """Leave nothing to the next test: neither what was chosen nor what went wrong."""
        if self.page.url.startswith("http"):
            self.page.evaluate("localStorage.clear()")
        self.page.emulate_media(media="null", color_scheme="null", reduced_motion="null")
        self.page.goto("about:blank")
        self.faults.clear()


@pytest.fixture(scope="module")
def reader(request: pytest.FixtureRequest, chromium: Browser, site: Site) -> Iterator[Reader]:
    """The reader of the kind that a file of tests names as READER, who reads on all through it."""
    reader = Reader.come(chromium, site, **getattr(request.module, "READER", {}))
    yield reader
    reader.page.context.close()


@pytest.fixture
def open_page(request: pytest.FixtureRequest, chromium: Browser, site: Site) -> Iterator[OpenPage]:
    """Opens a page of the site for a reader of some kind, and afterwards tells what went wrong.

    A reader of no other kind has been here before, in other tests of the file; `alone` asks for one
    who has not.
    """
    special: list[Reader] = []
    usual: list[Reader] = []

    def opened(
        name: str = "", viewport: ViewportSize = SCREEN, alone: bool = False, **kind: Any
    ) -> Page:
        if alone or kind:
            special.append(reader := Reader.come(chromium, site, viewport=viewport, **kind))
        else:
            usual.append(reader := request.getfixturevalue("reader"))
            reader.page.set_viewport_size(viewport)
        reader.page.goto(name)
        return reader.page

    yield opened
    faults = [fault for each in special + usual[:1] for fault in each.faults]
    for each in special:
        each.page.context.close()
    for each in usual[:1]:
        each.forget()
    assert not faults
