"""The EPUB and the HTML file to take along, made of these sources and of hostile ones."""

import shutil
from functools import cache
from pathlib import Path

from edition.interview.interview import Interview
from edition.output.built_site import Site
from edition.output.epub import epub
from edition.output.single_page import single_page
from tests.book import Book
from tests.readings import ROOT
from tests.taken_along import ADDRESS, hostile_site

DOCS = ROOT / "docs"
# A picture of one dot: what is on the cover doesn't matter here.
COVER = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c49444154789c63686868000003040181dd8e5a2e0000000049454e44ae426082"
)


@cache
def this_book() -> Book:
    return Book(epub(site_of(ROOT), COVER))


@cache
def this_file() -> bytes:
    return single_page(site_of(ROOT))


def hostile_book(folder: Path) -> Book:
    return Book(epub(hostile_site(folder), COVER))


def hostile_file(folder: Path) -> bytes:
    site = hostile_site(folder)
    shutil.copytree(DOCS / "assets", site.folder / "assets")
    return single_page(site)


def site_of(root: Path) -> Site:
    """The site of the sources in a folder; the style sheet stands there as in a built folder."""
    return Site(root, root / "docs", ADDRESS, "any", Interview.read(root))
