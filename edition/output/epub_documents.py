"""Writes the documents of a book as XHTML, its table of contents among them."""

from collections.abc import Iterable, Sequence

from edition.output.epub_chapters import Chapter
from edition.output.xml_document import Element, document, element

XHTML = "http://www.w3.org/1999/xhtml"
EPUB = "http://www.idpf.org/2007/ops"
RUNNING_TEXT = ("title", "h1", "p", "dt", "dd", "th", "td", "li")
CONTENTS = "contents.xhtml"
STYLE = "book.css"
# Where a device offers to go, besides the chapters, by the types that it knows.
LANDMARKS = {"titlepage": "titlepage", "introduction": "bodymatter", "endnotes": "endnotes"}


def chapter(chapter: Chapter, language: str) -> bytes:
    """Return a chapter as an XHTML document.

    Args:
        chapter: The chapter; its elements are changed.
        language: The language of the interview.
    """
    section = element("section", *chapter.parts, **_type(chapter.type))
    if chapter.type != "titlepage":  # for which DPUB-ARIA has no role
        section.set("role", f"doc-{chapter.type}")
    for reference in section.iterfind(".//a[@role='doc-noteref']"):
        reference.attrib |= _type("noteref")
    for note in section.iterfind("dl[@class='notes']/div"):
        note.attrib |= _type("endnote")
    return _document(chapter.title, [section], language)


def contents(book: Iterable[Chapter], language: str) -> bytes:
    """Return the navigation document: a table of contents to read, and landmarks for devices.

    Args:
        book: The chapters in reading order.
        language: The language of the interview.
    """
    heading = element("h1", "Contents")
    chapters = element("ol", *(_item(each.file, each.title) for each in book))
    table = element("nav", heading, chapters, id="toc", role="doc-toc", **_type("toc"))
    known = [each for each in book if each.type in LANDMARKS]
    places = [_item(each.file, each.title, **_type(LANDMARKS[each.type])) for each in known]
    landmarks = element("nav", element("ol", *places), hidden="hidden", **_type("landmarks"))
    return _document("Contents", [table, landmarks], language)


def _item(file: str, title: str, **attributes: str) -> Element:
    return element("li", element("a", title, href=file, **attributes))


def _type(name: str) -> dict[str, str]:
    return {"epub:type": name}


def _document(title: str, parts: Sequence[Element], language: str) -> bytes:
    style = element("link", rel="stylesheet", href=STYLE)
    root = element(
        "html",
        element("head", element("title", title), style),
        element("body", *parts),
        lang=language,
        xml_lang=language,
        xmlns=XHTML,
        **{"xmlns:epub": EPUB},
    )
    return document(root, RUNNING_TEXT)
