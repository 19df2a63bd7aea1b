"""Finishes every page that the templates laid out, in one pass: each is read and written once."""

import re
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

from edition.output.site import Site
from edition.site import addresses, csp, description, favicon, minify, sizes
from edition.site.inspection import Inspection
from edition.site.style import Style

# From a page's HTML and its path in the site to its HTML, one step further.
Step = Callable[[str, Path], str]
CANONICAL = re.compile(r'<link rel="canonical" href="(?P<address>[^"]+)">')


def finish(site: Site) -> dict[Path, str]:
    """Finish the pages of a built site, whose other files are written.

    Returns:
        The canonical addresses of the pages by their files; the page for a gap has none.

    Raises:
        EditionError: A page has something that can't be right; its name is told.
    """
    steps, addresses = _steps(site), {}
    for path, html in unfinished(site.folder):
        for step in steps:
            html = step(html, path.relative_to(site.folder))
        path.write_bytes(html.encode())
        if found := CANONICAL.search(html):
            addresses[path] = unescape(found["address"])
    return addresses


def unfinished(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the pages of a built folder that are to be finished, and their HTML."""
    for path in sorted(folder.rglob("*.html")):
        # What lies in docs/ and is no page of ours stays as it is, in whichever encoding.
        html = path.read_text("utf-8", "replace")
        if csp.PLACE in html:
            yield path, html


def _steps(site: Site) -> list[Step]:
    return [
        Inspection(site).inspect,
        minify.minify,
        description.fill,
        favicon.Favicon(site).inline,
        Style(site).inline,
        lambda html, path: addresses.fill(html, path, site),
        lambda html, path: sizes.fill(html, site),
        # Last, since it names what it lets in by its hash.
        csp.fill,
    ]
