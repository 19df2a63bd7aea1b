"""Reads a built page as a browser does, so that only what a reader could notice tells two apart."""

import json
from collections.abc import Iterator
from copy import deepcopy
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, TreeBuilder, tostring

ADDRESSES = ("href", "src", "data-on-use", "data-script", "data-marks", "data-worker", "data-index")

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}


class PageTree(HTMLParser):
    """Builds a page's elements, with every address in full and attributes in one order."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.tree = TreeBuilder()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        self.tree.start(
            tag, {name: self._whole(name, value or "") for name, value in sorted(attrs)}
        )
        if tag in VOID:
            self.tree.end(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        if tag not in VOID:
            self.tree.end(tag)

    def handle_data(self, data: str) -> None:
        """Take text up."""
        self.tree.data(data)

    def _whole(self, name: str, value: str) -> str:
        if name not in ADDRESSES:
            return value
        # A browser takes “folder/.” for “folder/”.
        return " ".join(urljoin(self.address, each) for each in value.split() or [""])


def read(page: Path, address: str) -> Element:
    """Return the root element of a page.

    Args:
        page: The file.
        address: Where it is served.
    """
    reader = PageTree(address)
    reader.feed(page.read_text("utf-8"))
    return reader.tree.close()


def text(element: Element) -> str:
    """Return an element's text, letter for letter but for white space."""
    return " ".join("".join(element.itertext()).split())


def outline(element: Element) -> str:
    """Return an element with all that is in it, JSON by its content and text by its words."""
    copied = deepcopy(element)
    for each in copied.iter():
        if each.text and "json" in each.get("type", ""):
            each.text = json.dumps(json.loads(each.text), sort_keys=True)
        each.text, each.tail = _words(each.text), _words(each.tail)
    return tostring(copied, encoding="unicode")


def with_class(root: Element, name: str) -> Iterator[Element]:
    """Yield the elements of a class."""
    return (each for each in root.iter() if name in each.get("class", "").split())


def _words(written: str | None) -> str | None:
    return " ".join(written.split()) if written and written.strip() else None
