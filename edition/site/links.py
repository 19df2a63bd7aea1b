"""Finds dead links in the built site: to a page, a file or a place in a page that isn't there."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from edition.errors import EditionError

ADDRESSES = ("href", "src", "data-on-use", "data-script", "data-marks", "data-worker", "data-index")
LISTS = ("data-on-use",)
NOT_FOUND = "404.html"  # served at any depth: its addresses are absolute, and checked in a browser


@dataclass
class Page:
    """The addresses in a built page, and the ids that others can lead to."""

    path: Path
    ids: set[str] = field(default_factory=set)
    addresses: list[str] = field(default_factory=list)


class PageParser(HTMLParser):
    """Collects ids and addresses from a page's HTML."""

    def __init__(self, page: Page) -> None:
        super().__init__()
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what one tag offers and where it leads."""
        for name, value in attrs:
            if name == "id" and value:
                self.page.ids.add(value)
            if name in ADDRESSES and value:
                self.page.addresses.extend(value.split() if name in LISTS else [value])


def check(site: Path, docs: Path) -> None:
    """Follow every relative address of every page.

    Args:
        site: The built folder.
        docs: The folder of the Markdown files, in which a dead link's line is looked up.

    Raises:
        EditionError: An address leads nowhere; the message names the line it was written in.
    """
    pages = {path: _parse(path) for path in site.rglob("*.html")}
    for page in pages.values():
        if page.path.name != NOT_FOUND:
            for address in page.addresses:
                if _is_dead(address, page, pages, site):
                    raise _dead(address, page.path.relative_to(site), docs)


def _parse(path: Path) -> Page:
    page = Page(path)
    PageParser(page).feed(path.read_text("utf-8"))
    return page


def _is_dead(address: str, page: Page, pages: dict[Path, Page], site: Path) -> bool:
    parts = urlsplit(address)
    if parts.scheme or parts.netloc:
        return False
    target = page.path if not parts.path else _target(parts.path, page, site)
    if target not in pages:
        return not target.is_file() or bool(parts.fragment)
    return bool(parts.fragment) and unquote(parts.fragment) not in pages[target].ids


def _target(path: str, page: Page, site: Path) -> Path:
    folder = page.path.parent.relative_to(site).as_posix()
    target = site / posixpath.normpath(posixpath.join(folder, unquote(path)))
    return target / "index.html" if path.endswith(("/", ".")) else target


def _dead(address: str, page: Path, docs: Path) -> EditionError:
    written = urlsplit(address).fragment or address
    for source, line in _lines_with(written, docs):
        return EditionError(f"dead link “{address}”", "mend or remove it", source, line)
    return EditionError(
        f"dead link “{address}” on the built page {page}", "mend its template or the menu"
    )


def _lines_with(text: str, docs: Path) -> Iterator[tuple[Path, int]]:
    for source in sorted(docs.rglob("*.md")):
        for line, content in enumerate(source.read_text("utf-8").splitlines(), start=1):
            if f"{text})" in content:
                yield source, line
