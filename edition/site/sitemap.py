"""Lists the pages, each with the day of its last change, for programs that visit the site."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

from edition.output import templates
from edition.site.build_time import build_time
from edition.site.built_site import Site


def sitemap(site: Site) -> bytes:
    """Return sitemap.xml."""
    return templates.render("files/sitemap.xml", pages=_pages(site)).encode()


def _pages(site: Site) -> Iterator[tuple[str, str]]:
    gathered = _last_change(site.root / "docs", site)
    for page in sorted((site.root / "docs").rglob("*.md")):
        own = _last_change(page, site)
        # What is gathered from other files changes with any of them.
        day = gathered if "/// edition" in page.read_text("utf-8") else own
        yield site.page(page), day


def _last_change(path: Path, site: Site) -> str:
    """Return the day, in UTC, of the last commit that changed a path, else the build's day."""
    asked = ["git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d", "--", str(path)]
    environment = os.environ | {"TZ": "UTC"}
    try:
        told = subprocess.run(asked, cwd=site.root, env=environment, capture_output=True, text=True)
    except OSError:
        return build_time().date().isoformat()
    return told.stdout.strip() or build_time().date().isoformat()
