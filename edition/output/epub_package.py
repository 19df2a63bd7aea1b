"""Writes the package document of a book: what it is, what it is made of, in which order."""

from collections.abc import Iterator, Sequence

from edition.history import build_time
from edition.interview.criticmarkup import Reading
from edition.interview.record import Speaker
from edition.output.chapters import title
from edition.output.epub_chapters import Chapter
from edition.output.epub_documents import CONTENTS, STYLE
from edition.output.rights import rights
from edition.output.xml_document import Element, document, element
from edition.site.built_site import Site

OPF = "http://www.idpf.org/2007/opf"
DC = "http://purl.org/dc/elements/1.1/"
RUNNING_TEXT = frozenset({"meta"})
COVER = "cover.png"
# Schema.org’s properties, as EPUB Accessibility 1.1 wants them. It is not claimed that the book
# conforms to that standard: to claim it, someone has to be named who has certified it.
ACCESSIBILITY = {
    "accessMode": ["textual"],
    "accessModeSufficient": ["textual"],
    "accessibilityFeature": [
        "ARIA",
        "displayTransformability",
        "readingOrder",
        "structuralNavigation",
        "tableOfContents",
        "unlocked",
    ],
    "accessibilityHazard": ["none"],
    "accessibilitySummary": [
        "Text alone, with a table of contents, headings, and notes that are linked both ways. "
        "Every speaker is named in words. Fonts, sizes and colours are left to the reader."
    ],
}


def package(site: Site, book: Sequence[Chapter]) -> bytes:
    """Return the package document.

    Args:
        site: The site.
        book: The chapters in reading order.

    Raises:
        EditionError: SOURCE_DATE_EPOCH is no time.
    """
    about = {"version": "3.0", "unique-identifier": "identifier", "xmlns": OPF}
    metadata = element("metadata", *_metadata(site), **{"xmlns:dc": DC})
    spine = element("spine", *(element("itemref", idref=name) for name in _order(book)))
    language = site.interview.record.original.language
    parts = (metadata, _manifest(book), spine)
    return document(element("package", *parts, **about, xml_lang=language), RUNNING_TEXT)


def _metadata(site: Site) -> Iterator[Element]:
    record = site.interview.record
    yield _dc("identifier", f"{site.address}files/interview.epub", "identifier")
    yield from _titles(site)
    yield from _creator("interviewee", record.interviewee, "ive", 1)
    yield from _creator("interviewer", record.interviewer, "ivr", 2)
    yield _dc("language", record.original.language)
    yield _dc("description", record.description)
    yield _dc("publisher", record.original.publisher)
    yield _dc("source", record.original.address)
    yield _dc("rights", rights(record))
    modified = build_time(site.root)
    yield _meta("dcterms:modified", f"{modified:%Y-%m-%dT%H:%M:%SZ}")
    for name, values in ACCESSIBILITY.items():
        yield from (_meta(f"schema:{name}", value) for value in values)
    # EPUB 2 had no other way to name the cover, and many a device still knows only this.
    yield element("meta", name="cover", content="cover")


def _titles(site: Site) -> Iterator[Element]:
    headline = site.interview.frame["headline"].text(Reading.CORRECTED)
    yield _dc("title", title(site), "subject")
    yield _meta("title-type", "main", refines="#subject")
    yield _dc("title", headline, "headline")
    yield _meta("title-type", "subtitle", refines="#headline")


def _creator(id: str, speaker: Speaker, role: str, place: int) -> Iterator[Element]:
    """Yield a speaker with a role of the MARC Code List for Relators."""
    yield _dc("creator", speaker.name, id)
    yield _meta("role", role, refines=f"#{id}", scheme="marc:relators")
    yield _meta("file-as", f"{speaker.family}, {speaker.given}", refines=f"#{id}")
    yield _meta("display-seq", str(place), refines=f"#{id}")


def _dc(name: str, text: str, id: str = "") -> Element:
    return element(f"dc:{name}", text, **({"id": id} if id else {}))


def _meta(name: str, text: str, **attributes: str) -> Element:
    return element("meta", text, property=name, **attributes)


def _manifest(book: Sequence[Chapter]) -> Element:
    xhtml = "application/xhtml+xml"
    items = [_item(each.name, each.file, xhtml) for each in book]
    items += [
        _item("contents", CONTENTS, xhtml, properties="nav"),
        _item("cover", COVER, "image/png", properties="cover-image"),
        _item("style", STYLE, "text/css"),
    ]
    return element("manifest", *items)


def _item(id: str, file: str, kind: str, **attributes: str) -> Element:
    return element("item", id=id, href=file, **{"media-type": kind}, **attributes)


def _order(book: Sequence[Chapter]) -> list[str]:
    first, *others = (each.name for each in book)
    return [first, "contents", *others]
