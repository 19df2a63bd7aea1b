"""Writes the site's own addresses into the built pages, where Markdown can't know them.

In Markdown a page's address is not known, nor is a file that is made once the pages are built. A
placeholder stands for it until then, between two of the code points that Unicode keeps free for
such uses: `edition.output.characters` refuses them in every text.
"""

import posixpath
import re
from html import escape
from pathlib import Path

from edition.errors import EditionError
from edition.site.built_site import Site

OPEN, CLOSE = "\ufdd0", "\ufdd1"
PLACEHOLDER = re.compile(rf"{OPEN}(?P<location>[^\s{CLOSE}]*)(?: (?P<label>[^{CLOSE}]+))?{CLOSE}")


def placeholder(location: str, label: str = "") -> str:
    """Return what stands for a link to a place in the site.

    Args:
        location: The place, below the site's address: "questions/3-title/", "" for the home page.
        label: The link's words; without them, it shows the address in full.
    """
    return f"{OPEN}{location} {label}{CLOSE}" if label else f"{OPEN}{location}{CLOSE}"


def fill(html: str, path: Path, site: Site) -> str:
    """Return a page with links in the places of all placeholders.

    Raises:
        EditionError: Something that begins like a placeholder is none.
    """
    filled = _filled(html, path.parent.as_posix(), site.address)
    if OPEN in filled:
        raise EditionError("a malformed placeholder for an address", "mend what wrote it", path)
    return filled


def _filled(html: str, folder: str, address: str) -> str:
    def link(found: re.Match[str]) -> str:
        if found["label"]:
            # Relative, so that the files are there wherever the site is.
            return f'<a href="{posixpath.relpath(found["location"], folder)}">{found["label"]}</a>'
        whole = escape(address) + found["location"]
        return f'<a href="{whole}">{whole}</a>'

    return PLACEHOLDER.sub(link, html)
