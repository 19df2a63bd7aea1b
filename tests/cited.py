"""Reads the citations of the built site, those in its files by the parsers of their formats."""

import json
from typing import Any
from xml.etree.ElementTree import Element

import rispy
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware
from bibtexparser.model import Entry

from tests.built_site import Page


def citations(page: Page) -> dict[str, str]:
    """The citations on a page by their styles, italics as <i>."""
    found = [each for each in page.root.iter("dl") if each.get("class") == "citations"]
    assert len(found) == 1, f"{page.name} has {len(found)} lists of citations"
    styles, told = found[0].iter("dt"), found[0].iter("dd")
    return {str(style.text): _marked(each[0]) for style, each in zip(styles, told, strict=True)}


def _marked(element: Element) -> str:
    inner = (element.text or "") + "".join(_marked(child) + (child.tail or "") for child in element)
    return f"<i>{inner}</i>" if element.tag == "i" else inner


def entry_in(file: bytes) -> Entry:
    library = parse_string(file.decode(), append_middleware=[LatexDecodingMiddleware()])
    assert not library.failed_blocks and len(library.entries) == 1
    return library.entries[0]


def record_in(file: bytes) -> dict[str, Any]:
    (record,) = rispy.loads(file.decode())
    return dict(record)


def item_in(file: bytes) -> dict[str, Any]:
    (item,) = json.loads(file)
    return dict(item)
