"""Drives Firefox as it is installed, by the protocol that it speaks itself.

That is Marionette, the protocol below WebDriver (W3C): messages of JSON, each after its length. It
spares a package, and another program, that would only translate.
"""

import json
import socket
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import which
from typing import Any

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
# What the browser has to say of the pages at an address; it is asked as one of its own parts. It
# calls it an error, too, if a reader goes on while the service worker still fetches something.
GONE_ON = "ServiceWorker intercepted the request and encountered an unexpected error"
COMPLAINTS = """return Services.console.getMessageArray()
  .filter(each => each instanceof Ci.nsIScriptError && !(each.flags & each.warningFlag))
  .filter(each => each.sourceName.startsWith(arguments[0]))
  .map(each => each.message)"""


def find_firefox() -> str | None:
    return next((path for name in NAMES if (path := which(name))), None)


class Firefox:
    """A window of Firefox."""

    def __init__(self, port: int) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port), PATIENCE)
        self.stream = self.socket.makefile("rb")
        self._receive()  # its greeting
        self.ask("WebDriver:NewSession")

    def ask(self, command: str, **arguments: Any) -> Any:
        """Have a command of WebDriver carried out, and give what comes of it."""
        message = json.dumps([0, 1, command, arguments]).encode()
        self.socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, result = self._receive()
        assert not error, error
        return result.get("value") if isinstance(result, dict) else result

    def open(self, address: str) -> None:
        self.ask("WebDriver:Navigate", url=address)

    def evaluate(self, expression: str, *arguments: Any) -> Any:
        script = f"return {expression}"
        return self.ask("WebDriver:ExecuteScript", script=script, args=arguments)

    def wait(self, expression: str) -> None:
        end = time.monotonic() + PATIENCE / 4
        while not self.evaluate(expression):
            assert time.monotonic() < end, f"never: {expression}"
            time.sleep(0.05)

    def click(self, selector: str) -> None:
        self.ask("WebDriver:ElementClick", id=self._element(selector))

    def type(self, selector: str, text: str) -> None:
        self.ask("WebDriver:ElementSendKeys", id=self._element(selector), text=text)

    def label(self, selector: str) -> str:
        """What an element is called by who hears it (WAI-ARIA, accessible name)."""
        return str(self.ask("WebDriver:GetComputedLabel", id=self._element(selector)))

    def complaints(self, address: str) -> list[str]:
        self.ask("Marionette:SetContext", value="chrome")
        found = self.ask("WebDriver:ExecuteScript", script=COMPLAINTS, args=[address])
        self.ask("Marionette:SetContext", value="content")
        return [each for each in found if GONE_ON not in each]

    def _element(self, selector: str) -> str:
        found = self.ask("WebDriver:FindElement", using="css selector", value=selector)
        return str(next(iter(found.values())))

    def _receive(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            length += self.stream.read(1)
        return json.loads(self.stream.read(int(length[:-1])))


@contextmanager
def firefox(profile: Path) -> Iterator[Firefox]:
    """Give a window of a Firefox that has been started for it.

    Args:
        profile: An empty folder.
    """
    preferences = (f"user_pref({json.dumps(k)}, {json.dumps(v)});" for k, v in PREFERENCES.items())
    (profile / "user.js").write_text("\n".join(preferences), "utf-8")
    path = find_firefox()
    assert path
    options = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote"]
    command = [path, *options, "--profile", str(profile)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Firefox(_port(profile / PORT))
    finally:
        process.terminate()
        process.wait(PATIENCE)


def _port(file: Path) -> int:
    end = time.monotonic() + PATIENCE
    while not file.is_file() or not file.read_text("utf-8"):
        assert time.monotonic() < end, "Firefox did not start"
        time.sleep(0.1)
    return int(file.read_text("utf-8"))
