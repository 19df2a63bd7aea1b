"""Finishes the built folder, whichever builder wrote it."""

import shutil
from pathlib import Path

from edition.interview.interview import current
from edition.interview.source import read_text
from edition.output.built_site import Site
from edition.output.pictures import Pictures
from edition.output.templates import render
from edition.output.words import fill_script
from edition.site import files, javascript, minify, offline, pages
from edition.site.catalogued import Days
from edition.site.faults import telling

TEXTS = (".css", ".js", ".svg")
# What builders write for a search and scripts of the theme's, which no page here asks for.
UNUSED = (
    *("assets/javascripts", "assets/stylesheets", "assets/images/favicon.png"),
    *("search/search_index.json", "search.json"),
)


def finish(root: Path, folder: Path, pictures: Pictures | None = None, live: bool = False) -> None:
    """Turn what a builder wrote into the site that is deployed, or one that no browser keeps."""
    site = Site.of(root, folder, current(root.resolve()))
    with telling(folder):
        _finish(site, pictures or Pictures(site.interview), live)


def _finish(site: Site, pictures: Pictures, live: bool) -> None:
    javascript.check(site.root)
    _even_out(site)
    _remove_unused(site)
    # Before the pages, which tell of their sizes, and are styled for what scripts among them show.
    files.write(site, pictures)
    days = Days(site)
    finished = pages.finish(site, days)
    listed = [(address, days.of(address)) for address in finished.values()]
    files.put(site, "sitemap.xml", render("files/sitemap.xml", pages=listed).encode())
    for name, picture in pictures.others():
        files.put(site, name, picture)
    offline.keep_nothing(site) if live else offline.write(site, finished)


def _even_out(site: Site) -> None:
    """Give scripts, styles and drawings the line ends they were written with, and words."""
    for path in site.folder.glob("assets/*"):
        if path.suffix in TEXTS:
            text = fill_script(read_text(path), site.language)
            path.write_bytes((minify.script(text) if path.suffix == ".js" else text).encode())


def _remove_unused(site: Site) -> None:
    """Remove what is unused, and the folders that are empty without it."""
    for name in UNUSED:
        path = site.folder / name
        if path.exists():
            _remove(path, site.root / "docs" / name)
        if path.parent.is_dir() and not any(path.parent.iterdir()):
            path.parent.rmdir()


def _remove(path: Path, own: Path) -> None:
    """Remove a file or folder of the theme, but not what the editor has in the same place."""
    if path.is_dir() and own.is_dir():
        for each in list(path.iterdir()):
            _remove(each, own / each.name)
    elif path.is_dir():
        shutil.rmtree(path)
    elif not own.exists():
        path.unlink()
