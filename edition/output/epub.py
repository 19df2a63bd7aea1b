"""Makes interview.epub: the interview as a book for reading devices, a chapter a question.

Follows EPUB 3.3 (W3C), in which the archive is chapter 4, the package 5, the documents 6 and 7.
"""

from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from edition.interview.source import read_text
from edition.output import epub_documents
from edition.output.epub_chapters import bind
from edition.output.epub_package import COVER, package
from edition.output.xml_document import document, element
from edition.site.built_site import Site

MIMETYPE = "application/epub+zip"
CONTAINER = "urn:oasis:names:tc:opendocument:xmlns:container"
PACKAGE = "EPUB/package.opf"
# The first day that an archive can name: it tells nothing, and is the same in every build.
UNDATED = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16


def epub(site: Site, cover: bytes) -> bytes:
    """Return the interview as an EPUB.

    Args:
        site: The site.
        cover: The picture that stands for the book on a shelf, a PNG.

    Returns:
        The archive, the same bytes for the same sources and the same SOURCE_DATE_EPOCH.

    Raises:
        EditionError: A text has a character that XML can't carry, or the epoch is no time.
    """
    book, language = bind(site), site.interview.record.original.language
    files = {each.file: epub_documents.chapter(each, language) for each in book}
    files[epub_documents.CONTENTS] = epub_documents.contents(book, language)
    files[epub_documents.STYLE] = _style()
    files[COVER] = cover
    inner = {f"EPUB/{name}": content for name, content in files.items()}
    return _zipped(inner | {PACKAGE: package(site, book), "META-INF/container.xml": _container()})


def _style() -> bytes:
    return read_text(Path(__file__).with_name(epub_documents.STYLE)).encode()


def _container() -> bytes:
    kind = {"full-path": PACKAGE, "media-type": "application/oebps-package+xml"}
    roots = element("rootfiles", element("rootfile", **kind))
    return document(element("container", roots, version="1.0", xmlns=CONTAINER), ())


def _zipped(files: dict[str, bytes]) -> bytes:
    archive = BytesIO()
    with ZipFile(archive, "w") as book:
        # First and as it is, so that the kind of the file is told by its first bytes.
        book.writestr(_entry("mimetype"), MIMETYPE, ZIP_STORED)
        for name in sorted(files):
            book.writestr(_entry(name), files[name], ZIP_DEFLATED)
    return archive.getvalue()


def _entry(name: str) -> ZipInfo:
    entry = ZipInfo(name, UNDATED)
    # The same on every system, and a file that can be read once it is unpacked.
    entry.create_system, entry.external_attr = 3, READABLE
    return entry
