"""Firefox and WebKit, Safari's engine, as Debian has them: what is there, driven by selenium."""

import os
import subprocess
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any, NamedTuple

from selenium.common.exceptions import NoSuchFrameException, WebDriverException
from selenium.webdriver import Remote, WebKitGTK, WebKitGTKOptions
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.service import Service

from tests.firefox import find_firefox, firefox

PATIENCE = 15  # seconds
SCREEN = "1400x1000x24"
TO_MIDDLE = "arguments[0].scrollIntoView({ block: 'center' })"
PRINT = Path(__file__).with_name("webkit_print.py")


class Engine(NamedTuple):
    """A window of a browser, and its printer, which makes a PDF of an address."""

    name: str
    driver: Remote
    print: Callable[[str], bytes]

    def open(self, address: str) -> None:
        self.driver.get(address)

    def evaluate(self, expression: str, *arguments: Any) -> Any:
        return self.driver.execute_script(f"return {expression}", *arguments)

    def wait(self, expression: str) -> None:
        # WebKit’s word for a page that is just being replaced, which says nothing yet.
        waiting = WebDriverWait(self.driver, PATIENCE, 0.05, [NoSuchFrameException])
        waiting.until(lambda _: self.evaluate(expression), f"never: {expression}")

    def find(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def click(self, selector: str) -> None:
        # A page may still pass into the next one, a list be filled.
        waiting = WebDriverWait(self.driver, PATIENCE, 0.1, [WebDriverException])
        waiting.until(lambda _: self._click(selector))

    def _click(self, selector: str) -> bool:
        # WebKit’s driver takes what begins at the very edge of the window for shown.
        element = self.find(selector)
        self.driver.execute_script(TO_MIDDLE, element)
        element.click()
        return True


@contextmanager
def in_firefox(folder: Path) -> Iterator[Engine]:
    def print_page(address: str) -> bytes:
        driver.get(address)
        return b64decode(driver.print_page())

    with firefox(folder, "--headless") as driver:
        yield Engine("Firefox", driver, print_page)


@contextmanager
def in_webkit(folder: Path) -> Iterator[Engine]:
    with screen() as environment:

        def print_page(address: str) -> bytes:
            command = ["/usr/bin/python3", str(PRINT), address, str(folder / "printed.pdf")]
            subprocess.run(command, env=environment, capture_output=True, check=True)
            return (folder / "printed.pdf").read_bytes()

        options = WebKitGTKOptions()
        options.binary_location = str(find_minibrowser())
        options.add_argument("--automation")
        service = Service(which("WebKitWebDriver"), env=environment)
        with WebKitGTK(options, service) as driver:
            yield Engine("WebKit", driver, print_page)


def find_minibrowser() -> Path | None:
    return next(Path("/usr/lib").glob("*/webkit2gtk-4.1/MiniBrowser"), None)


def has_webkit() -> bool:
    bindings = Path("/usr/lib/python3/dist-packages/gi").exists()
    return bool(which("Xvfb") and which("WebKitWebDriver") and find_minibrowser() and bindings)


@contextmanager
def screen() -> Iterator[dict[str, str]]:
    """Give the environment in which windows show on a screen that nobody sees."""
    command = ["Xvfb", "-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
        try:
            assert server.stdout
            display = server.stdout.readline().decode().strip()
            yield os.environ | {"DISPLAY": f":{display}"}
        finally:
            server.terminate()


ENGINES = {"Firefox": in_firefox, "WebKit": in_webkit}
HERE = {"Firefox": bool(find_firefox()), "WebKit": has_webkit()}
