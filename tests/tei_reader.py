"""Reads a TEI file as a program of an archive does: its paragraphs, in one reading or the other."""

from io import BytesIO

from lxml import etree

from edition.output.built_site import Site
from edition.output.text_files import tei
from tests.readings import Reading, collapse

TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
OF_NOBODY = (f"{TEI}stage", f"{TEI}note", f"{TEI}figure")
SIC, CORR = f"{TEI}sic", f"{TEI}corr"

Tree = etree._ElementTree
Element = etree._Element


def parse(site: Site) -> Tree:
    return etree.parse(BytesIO(tei(site)))


def one(tree: Tree, name: str) -> Element:
    (found,) = tree.iter(f"{TEI}{name}")
    return found


NO_PARAGRAPHS = (f"{TEI}choice", f"{TEI}div")
BY_THE_SITE = (f"{TEI}speaker", f"{TEI}head")


def paragraphs(tree: Tree) -> list[Element]:
    named = [each for each in one(tree, "body").iter(etree.Element) if each.get(XML_ID)]
    return [each for each in named if each.tag not in NO_PARAGRAPHS]


def is_of_the_text(element: Element) -> bool:
    """Whether it is what its editorial declaration calls part of the text, or of a reading."""
    return element.tag not in BY_THE_SITE or element.get("resp") != "#site"


def reading_of(tree: Tree, side: str) -> Reading:
    return {each.get(XML_ID, default=""): collapse(words(each, side)) for each in paragraphs(tree)}


def words(element: Element, side: str) -> str:
    """The words in an element, of each choice the one side alone."""
    parts = [element.text or ""]
    for child in element:
        wanted = element.tag != f"{TEI}choice" or child.tag == side
        wanted = wanted and is_of_the_text(child) and child.tag != f"{TEI}desc"
        parts += [words(child, side) if wanted else "", child.tail or ""]
    return "".join(parts)


def holder(element: Element) -> str:
    return next(filter(None, (each.get(XML_ID) for each in element.iterancestors())))


def speech(paragraph: Element) -> str | None:
    parent = paragraph.getparent()
    return parent.get("who") if parent is not None else None


def named(tree: Tree, pointer: str | None) -> str:
    """The name of whoever is pointed at."""
    (found,) = (each for each in tree.iter(etree.Element) if f"#{each.get(XML_ID)}" == pointer)
    return collapse(words(found[0], SIC))
