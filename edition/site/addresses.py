"""Writes the site's own address into the built pages, where Markdown didn't know it."""

import posixpath
import re
from html import escape, unescape
from pathlib import Path

from edition.errors import EditionError
from edition.output.context import ADDRESS, ROOT
from edition.output.site import Site

CANONICAL = re.compile(r'<link rel="canonical" href="(?P<address>[^"]+)">')


def canonical(html: str) -> str:
    """Return the address that a page calls its own, empty for the page for a gap."""
    return unescape(found["address"]) if (found := CANONICAL.search(html)) else ""


def fill(html: str, path: Path, site: Site) -> str:
    """Return a page with the site's address, whole or from this page, wherever it is due.

    Raises:
        EditionError: Something that begins like a placeholder is none.
    """
    root = posixpath.relpath(".", path.parent.as_posix())
    filled = html.replace(ADDRESS, escape(site.address)).replace(ROOT, f"{root}/")
    if any(each.strip("/") in filled for each in (ADDRESS, ROOT)):
        raise EditionError("a malformed placeholder for an address", "mend what wrote it", path)
    return filled
