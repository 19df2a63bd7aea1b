"""The one palette: the colours of the pages, for what is drawn without their style sheet."""

import re
from pathlib import Path

from edition.errors import EditionError
from edition.interview.source import read_text

STYLE = Path("assets", "edition.css")
COLOUR = re.compile(r"--(\w+): var\(--light, (#[0-9a-f]+)\)")
NAMES = ("paper", "ink", "quiet", "rule", "lapis", "emerald")


def palette(docs: Path) -> dict[str, str]:
    """Return each colour in its light form, as the style sheet has it."""
    path = docs / STYLE
    colours = dict(COLOUR.findall(read_text(path)))
    for name in NAMES:
        if name not in colours:
            raise EditionError(f"no colour --{name}", "say its light and its dark form", path)
    return {name: colours[name] for name in NAMES}
