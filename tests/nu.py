"""What the Nu checker, the W3C's for HTML, has to say; it runs on Java."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

from tests.readings import ROOT

CHECKER = ROOT / "tests" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
FALSE_ALARMS = (
    # CSS View Transitions Level 2, of 2024, which the checker's CSS doesn't know.
    "CSS: Unrecognized at-rule “@view-transition”",
    # In an EPUB it is epub:type, whose prefix the checker leaves out.
    "Attribute “type” not allowed on element",
)


def errors(documents: Sequence[Path]) -> list[str]:
    """Return what is wrong with HTML documents, or with XHTML by their suffix."""
    assert CHECKER.exists(), "vnu-jar is not installed: run `make check`, or `npm ci`"
    told = subprocess.run(
        ["java", "-jar", str(CHECKER), "--errors-only", "--format", "json", *map(str, documents)],
        capture_output=True,
        text=True,
    )
    found = json.loads(told.stderr)["messages"]
    said = [f"{each['url']}: {each['message']}" for each in found if each["type"] == "error"]
    return [each for each in said if not any(alarm in each for alarm in FALSE_ALARMS)]
