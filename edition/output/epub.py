"""Makes interview.epub: the interview as a book for reading devices, a chapter a question.

Follows EPUB 3.3 (W3C), in which the archive is chapter 4; its files are templates.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from uuid import NAMESPACE_OID, uuid5
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from edition.history import build_time
from edition.interview.source import read_text
from edition.output.built_site import Site
from edition.output.chapters import Chapter, chapters, from_file_to_file
from edition.output.context import Context
from edition.output.phrases import title
from edition.output.templates import render
from edition.output.words import fill, mark, words

MIMETYPE = "application/epub+zip"
CONTENTS = Chapter("contents", mark("Contents"), "", "contents")
STYLE = Path(__file__).with_name("book.css")
# The first day that an archive can name: it tells nothing, and is the same in every build.
UNDATED = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16


def epub(site: Site, cover: bytes) -> bytes:
    """Return the interview as an EPUB, the same for the same sources and SOURCE_DATE_EPOCH."""
    files = {"EPUB/book.css": read_text(STYLE).encode(), "EPUB/cover.png": cover}
    return _zipped(files | {name: text.encode() for name, text in _documents(site)})


def _documents(site: Site) -> Iterator[tuple[str, str]]:
    interview, book = site.interview, [*chapters(site.interview)]
    given = {
        "interview": interview,
        "language": interview.record.language,
        "context": _context(site),
        "book": book,
        "title": title(interview, mark),
        "words": words(interview.record.language),
        # The same text is the same book, wherever it is built.
        "identifier": uuid5(NAMESPACE_OID, interview.witness.digest).urn,
        "publisher": site.publisher,
        "modified": f"{build_time(site.root):%Y-%m-%dT%H:%M:%SZ}",
    }
    for chapter in (*book, CONTENTS):
        document = render(f"epub/{chapter.template}.xhtml", chapter=chapter, **given)
        yield f"EPUB/{chapter.file}", fill(document, interview.record.language)
    for name in ("package.opf", "toc.ncx"):
        document = render(f"epub/{name}", **given)
        yield f"EPUB/{name}", fill(document, interview.record.language, with_tags=False)
    yield "META-INF/container.xml", render("epub/container.xml")


def _context(site: Site) -> Context:
    return Context(
        link=from_file_to_file(site.interview),
        level=2 if site.interview.sections else 1,
        standalone=True,
        book=True,
        record=site.interview.record,
        noted=site.interview.noted,
        site=site.address,
    )


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
