"""Removes what the builder has put into the built folder for a search and scripts of the theme's.

No page here asks for any of it. MkDocs and Zensical put the theme's files into the same folders.
"""

import shutil
from pathlib import Path

from edition.output.site import Site

UNUSED = (
    "assets/javascripts",
    "assets/stylesheets",
    "assets/images/favicon.png",
    "search/search_index.json",
    "search.json",
)


def remove(site: Site) -> None:
    """Remove the files of the theme, and the folders that are empty without them."""
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
