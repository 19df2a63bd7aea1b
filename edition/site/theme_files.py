"""Keeps, of what the theme has put into the built folder, what the site uses: the search's worker.

The theme names its files by their content, anew at each upgrade, and ships scripts and styles that
no page here asks for. The worker gets a name that lasts; MkDocs and Zensical put it into the same
folder. Beside it lie the stemmers of languages other than English, which it asks for by itself.
"""

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path

from edition.errors import EditionError
from edition.output.site import Site
from edition.site.search_index import INDEX

SCRIPTS = Path("assets", "javascripts")
WORKER = SCRIPTS / "workers" / "search.js"
HASHED = "workers/search.*.min.js"
UNUSED = (
    "assets/javascripts/bundle.*",
    "assets/javascripts/workers/*",
    "assets/stylesheets",
    "assets/images/favicon.png",
)
STEMMERS = "assets/javascripts/lunr"
ENGLISH = ["en"]
SOURCE_MAP = re.compile(r"\n//# sourceMappingURL=.*")


def keep_worker(site: Site) -> None:
    """Give the search's worker a lasting name, and remove what nothing asks for.

    Args:
        site: The built site, with its search index.

    Raises:
        EditionError: The theme has no worker for the search, or several, by the name known here.
    """
    found = list((site.folder / SCRIPTS).glob(HASHED))
    if len(found) != 1:
        problem = f"the theme has {len(found)} files {SCRIPTS.as_posix()}/{HASHED}, not one"
        raise EditionError(problem, "fit edition/site/theme_files.py to the theme’s new names")
    worker = SOURCE_MAP.sub("", found[0].read_text("utf-8"))
    for path in _unused(site):
        _remove(path, site.root / "docs" / path.relative_to(site.folder))
    (site.folder / WORKER).write_bytes(worker.encode())


def _unused(site: Site) -> Iterator[Path]:
    index = json.loads((site.folder / INDEX).read_text("utf-8"))
    stemmers = (STEMMERS,) if index["config"].get("lang") == ENGLISH else ()
    for pattern in (*UNUSED, *stemmers):
        yield from list(site.folder.glob(pattern))


def _remove(path: Path, own: Path) -> None:
    """Remove a file or folder of the theme, but not what the editor has in the same place."""
    if path.is_dir() and own.is_dir():
        for each in list(path.iterdir()):
            _remove(each, own / each.name)
    elif path.is_dir():
        shutil.rmtree(path)
    elif not own.exists():
        path.unlink()
