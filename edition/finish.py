"""Finishes the built folder, whichever builder wrote it, or removes it if it can't be right."""

import shutil
from pathlib import Path

from edition import links
from edition.errors import EditionError
from edition.interview import Interview
from edition.site import Site


def finish(root: Path, folder: Path) -> None:
    """Turn what a builder wrote into the site that is deployed.

    Args:
        root: The project's folder.
        folder: The built folder.

    Raises:
        EditionError: A page has a fault; the built folder is gone, so that no half a site stays.
    """
    try:
        site = Site.of(root, folder, Interview.read(root / "docs"))
        links.check(site.folder, root / "docs")
    except EditionError:
        shutil.rmtree(folder)
        raise
