"""Makes interview.epub: the interview as a book for reading devices, a chapter a question.

Follows EPUB 3.3 (W3C), in which the archive is chapter 4; its files are templates.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from edition.history import build_time
from edition.interview.exchange import Exchange
from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.interview.unclear import unclear_words
from edition.output import characters
from edition.output.context import Context, Link
from edition.output.end_matter import end_matter
from edition.output.rights import rights
from edition.output.templates import render
from edition.site.built_site import Site

MIMETYPE = "application/epub+zip"
STYLE = Path(__file__).with_name("book.css")
# The first day that an archive can name: it tells nothing, and is the same in every build.
UNDATED = (1980, 1, 1, 0, 0, 0)
READABLE = 0o100644 << 16
# Where a device offers to go, besides the chapters, by the types that it knows.
LANDMARKS = {"titlepage": "titlepage", "introduction": "bodymatter", "endnotes": "endnotes"}


@dataclass(frozen=True)
class Chapter:
    """One document of the book.

    Attributes:
        name: Its file, without suffix.
        title: What the table of contents calls it.
        type: What it is, by the EPUB Structural Semantics Vocabulary and by DPUB-ARIA alike.
        template: How it is set.
        exchange: What stands in it, if it is a question with its answer.
    """

    name: str
    title: str
    type: str
    template: str = "chapter"
    exchange: Exchange | None = None

    @property
    def file(self) -> str:
        """Its file, beside the others."""
        return f"{self.name}.xhtml"

    @property
    def landmark(self) -> str:
        """What devices call it when they offer to go there, if they do."""
        return LANDMARKS.get(self.type, "")


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
    characters.check(site.interview)
    files = {"EPUB/book.css": read_text(STYLE).encode(), "EPUB/cover.png": cover}
    return _zipped(files | {name: text.encode() for name, text in _documents(site)})


def _documents(site: Site) -> Iterator[tuple[str, str]]:
    interview, book = site.interview, [*_chapters(site.interview)]
    given = {
        "interview": interview,
        "language": interview.record.original.language,
        "context": _context(site),
        "book": book,
        "unclear": unclear_words(interview),
        "rights": rights(interview.record),
        "modified": f"{build_time(site.root):%Y-%m-%dT%H:%M:%SZ}",
    }
    for chapter in book:
        yield (
            f"EPUB/{chapter.file}",
            render(f"epub/{chapter.template}.xhtml", **given, chapter=chapter),
        )
    yield "EPUB/contents.xhtml", render("epub/contents.xhtml", **given)
    yield "EPUB/package.opf", render("epub/package.opf", **given)
    yield "META-INF/container.xml", render("epub/container.xml")


def _chapters(interview: Interview) -> Iterator[Chapter]:
    """Yield the chapters in reading order."""
    yield Chapter("title", "Title page", "titlepage", "title")
    yield Chapter("introduction", "Introduction", "introduction", "introduction")
    for each in interview.exchanges:
        title = f"{each.number}. {each.title}"
        yield Chapter(_name(each), title, "chapter", "question", each)
    if any(interview.notes):
        yield Chapter("notes", "Notes by this site", "endnotes", "notes")
    for name, title in end_matter(interview):
        yield Chapter(name, title, "colophon" if name == "source" else "appendix")


def _name(exchange: Exchange) -> str:
    return f"question-{exchange.number}"


def _context(site: Site) -> Context:
    notes = tuple(site.interview.notes)
    link = _link(site.interview)
    return Context(link, level=1, standalone=True, book=True, notes=notes, site=site.address)


def _link(interview: Interview) -> Link:
    """Return what links from file to file."""
    last = _name(interview.exchanges[-1])
    files = {"headline": "title", "standfirst": "title", "byline": last}
    files |= {each.id: _name(one) for one in interview.exchanges for each in one.paragraphs}
    files |= {each.id: "corrections" for p in interview.paragraphs for each in p.corrections}
    files |= {f"n{number}": "notes" for number, _ in enumerate(interview.notes, start=1)}
    return lambda _, id: f"{files.get(id, id)}.xhtml#{id}"


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
