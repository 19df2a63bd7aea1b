"""Lets the site be read without a network: a service worker that knows each file by its hash."""

import hashlib
import json
import re
from collections.abc import Iterable, Mapping
from html import unescape
from pathlib import Path
from urllib.parse import quote, urldefrag, urljoin

from edition.errors import EditionError
from edition.interview.source import read_text
from edition.output.built_site import Site
from edition.output.hashes import integrity

WORKER = Path(__file__).with_name("worker.js")
NAME = "worker.js"
PAGE = "index.html"
LINK = re.compile(r'<a [^>]*href="([^"]+)"')
OURS = "assets/*.js"
LATER = ("assets/search.js", "assets/search_pages.js")
RETIRED = "// Live reload is at work: nothing is kept.\nregistration.unregister()\n"


def write(site: Site, pages: Mapping[Path, str]) -> None:
    """Write the service worker of a finished site.

    What it fetches at once is the text, that is all pages that the home page leads to, with our
    own small scripts; other pages and files, and the search, which has all words once more, are
    kept once they have been asked for.
    """
    if (site.root / "docs" / NAME).exists():
        problem = "a file stands where the site’s own service worker goes"
        raise EditionError(problem, "give it another name", site.root / "docs" / NAME)
    led_to = _led_to(site)
    others = {path for path, address in pages.items() if address not in led_to}
    later_on = others | {site.folder / name for name in LATER}
    at_once = {*pages, *site.folder.glob(OURS)} - later_on
    text, later = _integrities(sorted(at_once), site), _integrities(sorted(later_on), site)
    worker = read_text(WORKER)
    version = hashlib.sha256(json.dumps([worker, text, later]).encode()).hexdigest()[:16]
    filled = {"version": version, "text": json.dumps(text), "later": json.dumps(later)}
    for name, value in filled.items():
        worker = worker.replace(f"⟪{name}⟫", value)
    (site.folder / NAME).write_bytes(worker.encode())


def keep_nothing(site: Site) -> None:
    """Write a service worker that only takes itself out of service, for `mkdocs serve`."""
    (site.folder / NAME).write_bytes(RETIRED.encode())


def _led_to(site: Site) -> set[str]:
    """Return the address of the home page and all that it leads to."""
    found = LINK.findall(read_text(site.folder / PAGE))
    return {site.address, *(urldefrag(urljoin(site.address, unescape(each)))[0] for each in found)}


def _integrities(paths: Iterable[Path], site: Site) -> dict[str, str]:
    """Return the integrity of each file, by its address as a browser asks for it."""
    names = ((path, path.relative_to(site.folder).as_posix()) for path in paths)
    return {quote(name.removesuffix(PAGE)): integrity(path.read_bytes()) for path, name in names}
