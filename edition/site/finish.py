"""Finishes the built folder, whichever builder wrote it."""

from pathlib import Path

from edition.interview.interview import current
from edition.interview.source import read_text
from edition.output.site import Site
from edition.output.words import fill_script
from edition.site import files, javascript, minify, offline, pages, sitemap, theme_files
from edition.site.days import Days
from edition.site.faults import told

TEXTS = (".css", ".js", ".svg")


def finish(root: Path, folder: Path, live: bool = False) -> None:
    """Turn what a builder wrote into the site that is deployed, or one that no browser keeps."""
    site = Site.of(root, folder, current(root.resolve()))
    with told(folder):
        _finish(site, live)


def _finish(site: Site, live: bool) -> None:
    javascript.check(site.root)
    _even_out(site)
    theme_files.remove(site)
    files.write(site)
    days = Days(site)
    finished = pages.finish(site, days)
    files.put(site, "sitemap.xml", sitemap.sitemap(finished.values(), days))
    offline.retire(site) if live else offline.write(site, finished)


def _even_out(site: Site) -> None:
    """Give scripts, styles and drawings the line ends they were written with, and words."""
    for path in site.folder.glob("assets/*"):
        if path.suffix in TEXTS:
            text = fill_script(read_text(path), site.language)
            path.write_bytes((minify.script(text) if path.suffix == ".js" else text).encode())
