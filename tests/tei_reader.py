"""Reads a TEI file as a program of an archive does: its paragraphs, in one reading or the other."""

from io import BytesIO

from lxml import etree

from edition.output.site import Site
from edition.output.text_files import tei
from tests.readings import Reading, collapse

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
SIC, CORR = f"{TEI}sic", f"{TEI}corr"

Tree = etree._ElementTree
Element = etree._Element


def parse(site: Site) -> Tree:
    return etree.parse(BytesIO(tei(site)))


def one(tree: Tree, name: str) -> Element:
    (found,) = tree.iter(f"{TEI}{name}")
    return found


def paragraphs(tree: Tree) -> list[Element]:
    named = one(tree, "body").iter(f"{TEI}head", f"{TEI}p", f"{TEI}byline")
    return [each for each in named if each.get(XML_ID)]


def reading_of(tree: Tree, side: str) -> Reading:
    return {each.get(XML_ID, default=""): collapse(words(each, side)) for each in paragraphs(tree)}


def words(element: Element, side: str) -> str:
    """The words in an element, of each choice the one side alone."""
    parts = [element.text or ""]
    for child in element:
        wanted = element.tag != f"{TEI}choice" or child.tag == side
        parts += [words(child, side) if wanted else "", child.tail or ""]
    return "".join(parts)


def holder(element: Element) -> str:
    return next(filter(None, (each.get(XML_ID) for each in element.iterancestors())))


def speech(paragraph: Element) -> str | None:
    parent = paragraph.getparent()
    return parent.get("who") if parent is not None else None
