"""Reads an EPUB as a reading device does: from the container to the package to the chapters."""

import posixpath
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from urllib.parse import urldefrag
from xml.etree import ElementTree
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from tests.readings import Reading, collapse

CONTAINER = "{urn:oasis:names:tc:opendocument:xmlns:container}"
OPF = "{http://www.idpf.org/2007/opf}"
DC = "{http://purl.org/dc/elements/1.1/}"
XHTML = "{http://www.w3.org/1999/xhtml}"
EPUB = "{http://www.idpf.org/2007/ops}"


@dataclass(frozen=True)
class Book:
    """A book, by the bytes of its archive."""

    content: bytes

    @cached_property
    def files(self) -> dict[str, bytes]:
        with ZipFile(BytesIO(self.content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    @cached_property
    def package_file(self) -> str:
        container = ElementTree.fromstring(self.files["META-INF/container.xml"])
        return next(container.iter(f"{CONTAINER}rootfile")).attrib["full-path"]

    @cached_property
    def package(self) -> Element:
        return ElementTree.fromstring(self.files[self.package_file])

    @cached_property
    def chapters(self) -> dict[str, Element]:
        """The documents in reading order, by their files."""
        manifest = {each.attrib["id"]: each.attrib["href"] for each in self.items()}
        order = [each.attrib["idref"] for each in self.package.iter(f"{OPF}itemref")]
        files = [self.inner(manifest[id]) for id in order]
        return {file: ElementTree.fromstring(self.files[file]) for file in files}

    @property
    def text(self) -> Reading:
        """The paragraphs of the interview, by their ids, in reading order."""
        found = [(each.attrib["id"], said(each)) for _, _, each in self.paragraphs()]
        assert len(dict(found)) == len(found), "a paragraph stands twice in the book"
        return dict(found)

    def items(self, property: str | None = None) -> list[Element]:
        """The entries of the package's list of files, or of these the ones with a property."""
        found = self.package.iter(f"{OPF}item")
        return [each for each in found if property in (None, each.get("properties"))]

    def inner(self, address: str, file: str = "") -> str:
        """Return the file that a relative address in another one leads to."""
        folder = posixpath.dirname(file or self.package_file)
        return posixpath.normpath(posixpath.join(folder, address)) if address else file

    def paragraphs(self) -> Iterator[tuple[str, Element, Element]]:
        """Give each paragraph with its file and what stands around it."""
        for file, chapter in self.chapters.items():
            for around in chapter.iter():
                for each in around:
                    if "paragraph" in each.get("class", "").split():
                        yield file, around, each

    def links(self, file: str, within: Element) -> dict[tuple[str, str], str]:
        """Return the words of the links in an element, by the file and the id they lead to."""
        found = {}
        for link in within.iter(f"{XHTML}a"):
            address, id = urldefrag(link.attrib["href"])
            there = address if ":" in address else self.inner(address, file)
            found[there, id] = said(link)
        return found

    def element(self, id: str) -> tuple[str, Element]:
        """Return the one element with an id, and its file."""
        (found,) = (
            (file, each)
            for file, chapter in self.chapters.items()
            for each in chapter.iter()
            if each.get("id") == id
        )
        return found


def said(element: Element) -> str:
    return collapse("".join(element.itertext()))
