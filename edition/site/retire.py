"""Takes a site down: a notice at every address it had, and nothing of it left with a reader."""

import shutil
from pathlib import Path

from edition.errors import EditionError
from edition.interview.source import read_text
from edition.output.built_site import Site
from edition.output.templates import render
from edition.site import csp, offline

WORKER = Path(__file__).with_name("retired.js")
REASON = "REASON"
DOMAIN = "CNAME"  # without it, the domain of a site at GitHub Pages would lead nowhere


def check_reason(reason: str) -> None:
    """Check that it will be said why the site is gone."""
    if not reason.strip():
        remedy = f'say what readers will be told: make retire {REASON}="…"'
        raise EditionError("no reason is given", remedy)


def retire(site: Site, folder: Path, reason: str) -> None:
    """Write into a folder what is deployed in the place of a site."""
    notice = csp.fill(render("retired/notice.html", name=site.name, reason=reason), Path())
    for path in site.folder.rglob("*.html"):
        place = folder / path.relative_to(site.folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(notice.encode())
    (folder / offline.NAME).write_bytes(read_text(WORKER).encode())
    if (site.folder / DOMAIN).exists():
        shutil.copy(site.folder / DOMAIN, folder)
