"""What the screen reader Orca says of a page in Firefox, which it reads from top to end by itself.

`python -m tests.orca` renews what the tests expect, from what is built in `site/`.
"""

import re
import subprocess
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory
from typing import Any

from tests.engines import screen
from tests.firefox import find_firefox, firefox
from tests.pages_server import serve

PAGE = "questions/3-what-to-expect-next/"
EXPECTED = Path(__file__).parent / "this_interview" / "heard_in_orca.txt"
SAID = re.compile(r"SPEECH OUTPUT: '(.*?)'(?:\{.*)?$", re.MULTILINE)
LOADED, END = "Finished loading", "leaving main content."
SETTING = ("gsettings", "set", "org.gnome.desktop.interface", "toolkit-accessibility", "true")
BUS = ("dbus-daemon", "--session", "--nofork", "--print-address")


def is_here() -> bool:
    return bool(which("orca") and which("dbus-daemon") and which("Xvfb") and find_firefox())


@contextmanager
def started(*command: str, **how: Any) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(command, text=True, stderr=subprocess.DEVNULL, **how)
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def transcript(address: str, patience: float) -> list[str]:
    """Give what is said of a page, piece by piece, in some seconds once it is there."""
    with ExitStack() as stack:
        folder = Path(stack.enter_context(TemporaryDirectory(ignore_cleanup_errors=True)))
        own = {"HOME": str(folder), "XDG_RUNTIME_DIR": str(folder)}
        environment = stack.enter_context(screen()) | own
        bus = stack.enter_context(started(*BUS, env=environment, stdout=subprocess.PIPE))
        assert bus.stdout
        environment["DBUS_SESSION_BUS_ADDRESS"] = bus.stdout.readline().strip()
        subprocess.run(SETTING, env=environment, check=True)
        command = ("orca", "--replace", "--disable=braille", f"--debug-file={folder}/heard")
        orca = stack.enter_context(started(*command, env=environment, stdout=subprocess.DEVNULL))
        time.sleep(patience / 4)
        (folder / "profile").mkdir()
        environment["GNOME_ACCESSIBILITY"] = "1"
        driver = stack.enter_context(firefox(folder / "profile", "--kiosk", **environment))
        driver.get(address)
        time.sleep(patience)
        orca.terminate()  # it writes what it has said when it is about to end
        time.sleep(2)
        return said((folder / "heard").read_text("utf-8"))


def said(heard: str) -> list[str]:
    """Give what was said of the last page, from its first element to the end of what is its own."""
    pieces = [each.strip() for each in SAID.findall(heard)]
    last = max(n for n, each in enumerate(pieces) if each.startswith(LOADED))
    of_page = [each for each in pieces[last + 2 :] if each]
    return of_page[: of_page.index(END) + 1] if END in of_page else of_page


if __name__ == "__main__":
    with serve(Path("site")) as home:
        EXPECTED.write_text("\n".join(transcript(home + PAGE, 20)) + "\n", "utf-8")
