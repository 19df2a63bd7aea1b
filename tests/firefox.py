"""Lets selenium drive Firefox as it is installed, by the protocol that it speaks itself.

That is Marionette, the protocol below WebDriver (W3C): messages of JSON, each after its length.
Debian has no program that would translate, as it has for WebKit.
"""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any, cast

from selenium.common.exceptions import WebDriverException
from selenium.webdriver import FirefoxOptions, Remote
from selenium.webdriver.remote.remote_connection import RemoteConnection

NAMES = ("firefox-esr", "firefox")
PATIENCE = 60  # seconds to start, seconds for an answer
PORT = "MarionetteActivePort"  # the file in the profile that says where it listens
PREFERENCES = {
    "marionette.port": 0,  # one that is free
    "network.proxy.type": 1,  # nobody but the tests' own server can be reached
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
}
COMMANDS = {
    "newSession": "WebDriver:NewSession",
    "quit": "WebDriver:DeleteSession",
    "get": "WebDriver:Navigate",
    "goBack": "WebDriver:Back",
    "refresh": "WebDriver:Refresh",
    "w3cExecuteScript": "WebDriver:ExecuteScript",
    "findElement": "WebDriver:FindElement",
    "clickElement": "WebDriver:ElementClick",
    "sendKeysToElement": "WebDriver:ElementSendKeys",
    "getElementAriaLabel": "WebDriver:GetComputedLabel",
    "setWindowRect": "WebDriver:SetWindowRect",
    "printPage": "WebDriver:Print",
    "screenshot": "WebDriver:TakeScreenshot",
    "setContext": "Marionette:SetContext",
}
# What the browser has to say of the pages at an address; it is asked as one of its own parts. It
# calls it an error, too, if a reader goes on while the service worker still fetches something.
GONE_ON = "ServiceWorker intercepted the request and encountered an unexpected error"
COMPLAINTS = """return Services.console.getMessageArray()
  .filter(each => each instanceof Ci.nsIScriptError && !(each.flags & each.warningFlag))
  .filter(each => each.sourceName.startsWith(arguments[0]))
  .map(each => each.message)"""


def find_firefox() -> str | None:
    return next((path for name in NAMES if (path := which(name))), None)


class Marionette:
    """Has selenium's commands carried out."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.stream = self.socket.makefile("rb")
        self._receive()  # its greeting

    def execute(self, command: str, arguments: dict[str, Any]) -> dict[str, Any]:
        message = json.dumps([0, 1, COMMANDS[command], arguments]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        if error:
            raise WebDriverException(f"{error['error']}: {error['message']}")
        return {"value": result.get("value", result) if isinstance(result, dict) else result}

    def close(self) -> None:
        self.socket.close()

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self.stream.read(1)
        return json.loads(self.stream.read(int(length[:-1])))


def complaints(driver: Remote, address: str) -> list[str]:
    """Give the errors that Firefox found on the pages at an address, and forget them."""
    driver.execute("setContext", {"value": "chrome"})
    found = driver.execute_script(COMPLAINTS, address)
    driver.execute_script("Services.console.reset()")
    driver.execute("setContext", {"value": "content"})
    return [each for each in found if GONE_ON not in each]


@contextmanager
def firefox(profile: Path, *options: str, **environment: str) -> Iterator[Remote]:
    """Give a window of a Firefox that has been started for it.

    Args:
        profile: An empty folder.
        options: For its command line, as `--headless`.
        environment: The environment, if it isn't that of the tests.
    """
    preferences = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(preferences), "utf-8")
    path = find_firefox()
    assert path
    options += ("--marionette", "--remote-allow-system-access", "--no-remote")
    command = [path, *options, "--profile", str(profile)]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(command, stdout=quiet, stderr=quiet, env=environment or None)
    try:
        marionette = cast(RemoteConnection, Marionette(_port(profile / PORT)))
        yield Remote(marionette, options=FirefoxOptions())
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _port(file: Path) -> int:
    end = time.monotonic() + PATIENCE
    while not file.is_file() or not file.read_text("utf-8"):
        assert time.monotonic() < end, "Firefox did not start"
        time.sleep(0.1)
    return int(file.read_text("utf-8"))
