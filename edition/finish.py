"""Finishes the built folder, whichever builder wrote it, or removes it if it can't be right."""

import shutil
from pathlib import Path

from edition import links
from edition.errors import EditionError


def finish(root: Path, site: Path) -> None:
    """Turn what a builder wrote into the site that is deployed.

    Args:
        root: The project's folder.
        site: The built folder.

    Raises:
        EditionError: A page has a fault; the built folder is gone, so that no half a site stays.
    """
    try:
        links.check(site, root / "docs")
    except EditionError:
        shutil.rmtree(site)
        raise
