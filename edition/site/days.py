"""Says on which day each page was last changed."""

from datetime import datetime
from functools import cached_property

from edition import history
from edition.interview.source import Source
from edition.output.site import Site


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
