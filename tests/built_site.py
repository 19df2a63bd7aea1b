"""Reads the built site as a browser does: elements, their text, and where their links lead."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urldefrag, urljoin
from xml.etree.ElementTree import Element

from lxml import etree

NOT_FOUND = "404.html"
TAKEN_ALONG = "files/"


class Target(NamedTuple):
    """A place in the built site: a file's name in it, and an id in that file, or none."""

    file: str
    id: str


@dataclass(frozen=True)
class Page:
    """One built page."""

    name: str
    address: str
    html: str

    @cached_property
    def root(self) -> Element:
        return _plain(etree.fromstring(self.html, etree.HTMLParser(remove_comments=True)))

    @property
    def ids(self) -> list[str]:
        return [element.attrib["id"] for element in self.root.iter() if "id" in element.attrib]

    def element(self, id: str) -> Element:
        found = [each for each in self.root.iter() if each.get("id") == id]
        assert len(found) == 1, f"{self.name} has {len(found)} elements with the id {id}"
        return found[0]

    def text(self, within: str = "body") -> str:
        """What the page says in an element, scripts left out."""
        element = self.root.find(f".//{within}")
        assert element is not None, f"{self.name} has no {within}"
        return "".join(_words(element))

    def links(self, within: Element | None = None) -> Iterator[tuple[Element, str]]:
        """Give every link with the address it leads to, resolved as a browser does."""
        for link in (self.root if within is None else within).iter("a"):
            if "href" in link.attrib:
                yield link, urljoin(self.address, link.attrib["href"])


@dataclass(frozen=True)
class Site:
    """The built folder and the address it is served at."""

    folder: Path
    address: str

    @cached_property
    def pages(self) -> dict[str, Page]:
        """All its pages, by their names in the folder."""
        names = sorted(p.relative_to(self.folder).as_posix() for p in self.folder.rglob("*.html"))
        names = [name for name in names if not name.startswith(TAKEN_ALONG)]
        return {name: self._page(name) for name in names}

    def __iter__(self) -> Iterator[Page]:
        return iter(self.pages.values())

    def page(self, beginning: str) -> Page:
        """The one page whose name begins so."""
        (found,) = (page for page in self if page.name.startswith(beginning))
        return found

    def target(self, address: str) -> Target | None:
        """The place that an address leads to, or none if it leads out of the site."""
        whole, id = urldefrag(address)
        if not whole.startswith(self.address):
            return None
        file = unquote(whole.removeprefix(self.address).partition("?")[0])
        return Target(f"{file}index.html" if file.endswith("/") or not file else file, unquote(id))

    def targets(self, page: Page, within: Element | None = None) -> list[Target]:
        found = (self.target(address) for _, address in page.links(within))
        return [target for target in found if target]

    def _page(self, name: str) -> Page:
        # An editor's own file may be in another encoding.
        html = (self.folder / name).read_text("utf-8", "surrogateescape")
        return Page(name, self.address + name.removesuffix("index.html"), html)


def _plain(element: etree._Element) -> Element:
    """An element as the tests know it, which read the EPUB's and the TEI's as well."""
    copy = Element(str(element.tag), {str(key): str(value) for key, value in element.items()})
    copy.text, copy.tail = element.text, element.tail
    copy.extend(map(_plain, element))
    return copy


def _words(element: Element) -> Iterator[str]:
    if element.tag not in ("script", "style", "template"):
        yield element.text or ""
        for child in element:
            yield from _words(child)
            yield child.tail or ""
