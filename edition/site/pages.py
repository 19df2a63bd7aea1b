"""Finishes every page that the templates laid out, in one pass: each is read and written once.

What is filled in stands within tags: no text has these, since its “<” is written otherwise.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

from edition.output.built_site import Site, canonical, language
from edition.output.words import fill
from edition.site import addresses, csp, description, favicon, languages, minify, sizes
from edition.site.catalogued import Catalogued, Days
from edition.site.inspection import Inspection
from edition.site.style import Style

# From a page's HTML and its path in the site to its HTML, one step further.
Step = Callable[[str, Path], str]


def finish(site: Site, days: Days) -> dict[Path, str]:
    """Finish the pages of a site, and return their addresses; the page for a gap has none."""
    steps, found = _steps(site, days), {}
    for path, html in unfinished(site.folder):
        for step in steps:
            html = step(html, path.relative_to(site.folder))
        path.write_bytes(html.encode())
        if address := canonical(html):
            found[path] = address
    return found


def unfinished(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the pages of a built folder that are to be finished, and their HTML."""
    for path in sorted(folder.rglob("*.html")):
        # What lies in docs/ and is no page of ours stays as it is, in whichever encoding.
        html = path.read_text("utf-8", "replace")
        if csp.PLACE in html:
            yield path, html


def _steps(site: Site, days: Days) -> list[Step]:
    return [
        Inspection(site).inspect,
        minify.minify,
        description.fill,
        lambda html, path: languages.mark(html, path, site),
        Catalogued(site, days).fill,
        lambda html, path: fill(html, language(html)),
        favicon.Favicon(site).inline,
        Style(site).inline,
        lambda html, path: addresses.fill(html, path, site),
        lambda html, path: sizes.fill(html, site),
        # Last, since it names what it lets in by its hash.
        csp.fill,
    ]
