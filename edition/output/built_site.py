"""The site that everything is made for: its folder, its addresses, what its pages say of it."""

import re
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin

from edition.errors import EditionError
from edition.interview.interview import Interview
from edition.interview.paragraph import Paragraph
from edition.interview.source import location
from edition.output.words import ENGLISH

# Within tags as the templates write them: a text's “<” is written otherwise.
CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
LANGUAGE = re.compile(r'<html lang="([^"]+)"')
NAME = re.compile(r'<meta property="og:site_name" content="([^"]*)"')
PUBLISHER = re.compile(r'<body [^>]*\bdata-edition-by="([^"]*)"')


@dataclass(frozen=True)
class Site:
    """A folder that a builder wrote, and the interview that it presents."""

    root: Path
    folder: Path
    address: str  # with a slash at its end
    name: str
    interview: Interview
    publisher: str = ""  # who makes it, if it names anybody
    language: str = "en"

    @classmethod
    def of(cls, root: Path, folder: Path, interview: Interview) -> "Site":
        """Take over a built folder; its home page says what the site is called and where it is."""
        page = folder / "index.html"
        home = page.read_text("utf-8") if page.is_file() else ""
        if not (address := canonical(home)):
            raise EditionError("no canonical address", "set site_url in mkdocs.yml", page)
        name, publisher = _told(NAME, home), _told(PUBLISHER, home)
        return cls(root, folder, address, name, interview, publisher, language(home))

    def page(self, path: Path) -> str:
        """Return the address of the page that was built from a Markdown file."""
        return self.address + location(path.relative_to(self.root / "docs"))

    def built(self, path: Path) -> Path:
        """Return the page that was built from a Markdown file."""
        return self.folder / unquote(location(path.relative_to(self.root / "docs"))) / "index.html"

    def source(self, path: Path) -> Path:
        """Return the file of docs/ that a built file is a copy of; where there is none, itself."""
        source = self.root / "docs" / path.relative_to(self.folder)
        return source if source.is_file() else path

    def permalink(self, paragraph: Paragraph) -> str:
        """Return the address of a paragraph on its own page."""
        return f"{self.page(paragraph.path)}#{paragraph.id}"

    def address_from(self, paragraph: Paragraph, address: str) -> str:
        """Return the whole address of what a paragraph's file in `docs/` links to."""
        file = paragraph.path.relative_to(self.root / "docs").as_posix()
        return urljoin(urljoin(self.address, quote(file)), address)


def canonical(html: str) -> str:
    """Return the address that a page calls its own, empty for the page for a gap."""
    return _told(CANONICAL, html)


def language(html: str) -> str:
    """Return the language of a page's interface."""
    return _told(LANGUAGE, html) or ENGLISH


def _told(place: re.Pattern[str], html: str) -> str:
    return unescape(found[1]) if (found := place.search(html)) else ""
