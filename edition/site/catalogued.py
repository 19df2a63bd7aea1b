"""Fills in what a page's head says of it to catalogues, where the templates left a place for it."""

import re
from pathlib import Path

from edition.output import catalogue
from edition.output.site import Site
from edition.site.addresses import canonical
from edition.site.days import Days
from edition.site.languages import of_page

# Whole tags, which no text has: its “<” is written otherwise.
PLACE = '<meta name="DC.type" content="⟪catalogue⟫">'
CREDIT = '<p class="credit">⟪credit⟫'
MODIFIED = re.compile('<meta property="article:modified_time" content="⟪modified⟫">\n?')


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
        language = of_page(html)
        source = self.days.sources.get(address)
        if source and (exchanges := self.site.interview.by_path.get(source.path)):
            return catalogue.of_questions(self.site, exchanges, language)
        return catalogue.of_whole(self.site, address, language)
