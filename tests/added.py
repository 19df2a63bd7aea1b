"""The sound interview as an editor has gone on with it: further pages, files and an odd menu.

What was added lies in tests/added/; its redirect wants mkdocs-redirects, as README names it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.bad_input import TESTS, build, lay_out, spoil
from tests.built_site import Page, Site
from tests.pages_server import serve

ADDED = TESTS / "added"
QUESTIONS = ("questions/1-the-garden/index.html", "questions/2-größe und mehr/index.html")
# What is HTML and yet no page of the site, which has a menu; the page for a gap has no address.
NO_PAGES = {"google1234.html", "old-name/index.html", "own/index.html"}


@contextmanager
def built(project: Path) -> Iterator[Site]:
    """Build it without a warning, for the address that it is served at."""
    spoil(lay_out(project), ADDED)
    with serve(project / "site") as address, pytest.MonkeyPatch.context() as patch:
        patch.setenv("SITE_URL", address)
        outcome = build(project)
        assert outcome.status == 0 and "WARNING" not in outcome.output, outcome.output
        yield Site(project / "site", address)


def pages(site: Site) -> dict[str, Page]:
    """The pages that have an address, by their names."""
    return {name: page for name, page in site.pages.items() if name not in {*NO_PAGES, "404.html"}}
