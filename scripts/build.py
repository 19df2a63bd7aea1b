"""A folder that a builder wrote: its files, and its pages as a browser reads them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree.ElementTree import Element

from scripts import page_tree
from scripts.builders import ADDRESS

MADE = ("files/", "cards/", "cite/", "icons/")  # by the finishing step
UNSEEN = "data-search-exclude"  # read by a builder's indexing alone, and taken out by Zensical

Aspect = Mapping[str, object]


@dataclass(frozen=True)
class Build:
    """A folder that a builder wrote."""

    folder: Path

    @cached_property
    def names(self) -> list[str]:
        """The names of all its files."""
        files = (path for path in self.folder.rglob("*") if path.is_file())
        return sorted(path.relative_to(self.folder).as_posix() for path in files)

    @cached_property
    def pages(self) -> dict[str, Element]:
        """Its pages, read."""
        names = (name for name in self.names if name.endswith(".html"))
        return {name: self._page(name) for name in names if not name.startswith(MADE)}

    def bytes_of(self, names: list[str]) -> Aspect:
        """Return the content of files."""
        return {name: (self.folder / name).read_bytes() for name in names}

    def _page(self, name: str) -> Element:
        address = ADDRESS + name.removesuffix("index.html")
        root = page_tree.read(self.folder / name, address)
        for element in root.iter():
            element.attrib.pop(UNSEEN, None)
        return root
