"""The built site: its folder, its address, and the address of each paragraph in it."""

from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

from edition.errors import EditionError
from edition.interview import HOME, Interview
from edition.paragraph import Paragraph


@dataclass(frozen=True)
class Site:
    """A folder that a builder wrote, and the interview that it presents.

    Attributes:
        root: The project's folder.
        folder: The built folder.
        address: The site's own address, with a slash at its end.
        interview: What the pages were made from.
    """

    root: Path
    folder: Path
    address: str
    interview: Interview

    @classmethod
    def of(cls, root: Path, folder: Path, interview: Interview) -> "Site":
        """Take over a built folder; its address is the canonical one of its home page.

        Raises:
            EditionError: The home page is missing or names no canonical address.
        """
        return cls(root, folder, _canonical(folder / "index.html"), interview)

    def page(self, path: Path) -> str:
        """Return the address of the page that was built from a Markdown file."""
        inner = path.relative_to(self.root / "docs").with_suffix("").as_posix()
        return self.address if path.name == HOME else f"{self.address}{inner}/"

    def place(self, paragraph: Paragraph) -> str:
        """Return the address of a paragraph on its own page."""
        return f"{self.page(paragraph.path)}#{paragraph.id}"


class _Canonical(HTMLParser):
    address: str | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "link" and given.get("rel") == "canonical":
            self.address = given.get("href")


def _canonical(home: Path) -> str:
    parser = _Canonical()
    parser.feed(home.read_text("utf-8") if home.is_file() else "")
    if not parser.address:
        raise EditionError("no canonical address", "set site_url in mkdocs.yml", home)
    return parser.address
