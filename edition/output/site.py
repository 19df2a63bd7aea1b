"""The site that everything is made for: its folder, its address, that of each paragraph in it."""

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, unquote, urljoin

from edition.errors import EditionError
from edition.interview.interview import Interview
from edition.interview.paragraph import Paragraph
from edition.interview.source import location


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
        home = _Home()
        page = folder / "index.html"
        home.feed(page.read_text("utf-8") if page.is_file() else "")
        if not home.address:
            raise EditionError("no canonical address", "set site_url in mkdocs.yml", page)
        return cls(root, folder, home.address, home.name, interview, home.publisher, home.language)

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


class _Home(HTMLParser):
    address = ""
    name = ""
    publisher = ""
    language = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if given.get("rel") == "canonical":
            self.address = given.get("href") or ""
        if given.get("property") == "og:site_name":
            self.name = given.get("content") or ""
        if tag == "html":
            self.language = given.get("lang") or ""
        self.publisher = given.get("data-edition-by") or self.publisher
