"""Writes the site's address and its maker into the built pages, where Markdown didn't know them."""

import posixpath
from html import escape
from pathlib import Path

from edition.errors import EditionError
from edition.output.built_site import Site
from edition.output.context import ADDRESS, PUBLISHER, ROOT

UNNAMED = "This site names no publisher."


def fill(html: str, path: Path, site: Site) -> str:
    """Return a page with the site's address, whole or from this page, wherever it is due."""
    root = posixpath.relpath(".", path.parent.as_posix())
    filled = html.replace(ADDRESS, escape(site.address)).replace(ROOT, f"{root}/")
    by = f"This edition is made by {site.publisher}." if site.publisher else UNNAMED
    filled = filled.replace(PUBLISHER, escape(by, quote=False))
    if any(each.strip("/") in filled for each in (ADDRESS, ROOT)):
        raise EditionError("a malformed placeholder for an address", "mend what wrote it", path)
    return filled
