"""The element with a paragraph's id holds its words and not a space more, wherever it is set."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.built_site import Page, Site
from tests.expected import IDS
from tests.made_files import this_book, this_file
from tests.taken_along import ADDRESS

PART = re.compile(r"(?:^|\})(?:li|figcaption)$")
LAYOUT = re.compile(r"\A\s|\n|\t|\s\Z")


def laid_out(roots: Iterator[Element]) -> list[str]:
    """The paragraphs, or their parts, into which a template has put white space of its own."""
    found = [each for root in roots for each in root.iter() if each.get("id") in IDS]
    assert found
    words = ("".join(part.itertext()) for each in found for part in parts(each))
    return [each for each in words if LAYOUT.search(each)]


def parts(paragraph: Element) -> list[Element]:
    """The items of a list, what is told of a picture, or the paragraph itself."""
    return [each for each in paragraph if PART.search(each.tag)] or [paragraph]


def test_on_the_pages(site: Site) -> None:
    assert not laid_out(page.root for page in site)


def test_in_the_book() -> None:
    assert not laid_out(iter(this_book().chapters.values()))


def test_in_the_one_file() -> None:
    assert not laid_out(iter([Page("interview.html", ADDRESS, this_file().decode()).root]))
