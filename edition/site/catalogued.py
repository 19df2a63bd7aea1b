"""Fills in what a page's head says of it to catalogues, and knows the day of its last change."""

import re
from datetime import datetime
from functools import cached_property
from pathlib import Path

from edition import history
from edition.interview.source import Source
from edition.output import catalogue
from edition.output.built_site import Site, canonical, language
from edition.output.linked_data import article, questions

PLACE = '<meta name="DC.type" content="⟪catalogue⟫">'
CREDIT = '<p class="credit">⟪credit⟫'
MODIFIED = re.compile('<meta property="article:modified_time" content="⟪modified⟫">\n?')


class Days:
    """The days of a site's pages, in UTC."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def of(self, address: str) -> str:
        """Return the day of a page's last change, “2026-11-25”, empty if it isn't known."""
        source = self.sources.get(address)
        # What is gathered from other files changes with any of them.
        if source and not source.directives:
            time = self._changes.get(source.path.relative_to(self.site.root).as_posix())
        else:
            time = max(self._changes.values(), default=None)
        return f"{time:%Y-%m-%d}" if time else ""

    @cached_property
    def _changes(self) -> dict[str, datetime]:
        return history.last_changes(self.site.root)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The Markdown files by the addresses of their pages."""
        return {self.site.page(page.path): page for page in self.site.interview.pages}


class Catalogued:
    """What the record and the history say of a site's pages."""

    def __init__(self, site: Site, days: Days) -> None:
        self.site, self.days = site, days
        self.credit = catalogue.credit(site)

    def fill(self, html: str, path: Path) -> str:
        """Return a page with the day of its last change, and what is known of its text."""
        address = canonical(html)
        day = self.days.of(address)
        html = MODIFIED.sub(lambda tag: tag[0].replace("⟪modified⟫", day) if day else "", html)
        html = html.replace(CREDIT, f"<p>{self.credit}")
        return html.replace(PLACE, self._known(html, address)) if PLACE in html else html

    def _known(self, html: str, address: str) -> str:
        source = self.days.sources.get(address)
        if source and (exchanges := self.site.interview.by_path.get(source.path)):
            data = questions(self.site, exchanges)
        else:
            data = article(self.site, address)
        return catalogue.elements(self.site, language(html), data)
