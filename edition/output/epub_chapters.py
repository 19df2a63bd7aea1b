"""Cuts the interview into the documents of a book, a chapter a question."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.output import chapters
from edition.output.end_matter import end_matter
from edition.output.xml_document import Element, element
from edition.page.aside import HEADING
from edition.site.built_site import Site


@dataclass(frozen=True)
class Chapter:
    """One document of the book.

    Attributes:
        name: Its file, without suffix.
        title: What the table of contents calls it.
        type: What it is, by the EPUB Structural Semantics Vocabulary and by DPUB-ARIA alike.
        parts: Its elements.
    """

    name: str
    title: str
    type: str
    parts: list[Element]

    @property
    def file(self) -> str:
        """Its file, beside the others."""
        return f"{self.name}.xhtml"


def bind(site: Site) -> list[Chapter]:
    """Return the chapters in reading order, with all links leading from file to file.

    Args:
        site: The site.

    Raises:
        EditionError: A text has a character that XML can't carry.
    """
    tree = chapters.whole(site, "h1", explained=False)
    book = [*_front(tree, site), *_questions(tree, site), *_back(tree, site)]
    _lead_from_file_to_file(book)
    return book


def _front(tree: Element, site: Site) -> Iterator[Chapter]:
    headline, standfirst, introduction = tree.findall("div")[:3]
    facts = chapters.at_a_glance(site)
    yield Chapter("title", "Title page", "titlepage", [headline, standfirst, facts])
    heading = element("h1", "Introduction")
    yield Chapter("introduction", "Introduction", "introduction", [heading, introduction])


def _questions(tree: Element, site: Site) -> Iterator[Chapter]:
    exchanges, byline = site.interview.exchanges, tree[-1]
    sections = tree.findall("section")
    sections[-1].append(byline)
    for exchange, section in zip(exchanges, sections, strict=True):
        number = element("p", f"Question {exchange.number} of {len(exchanges)}", class_="kicker")
        parts = [number, *(part for part in section[1:] if part.tag != "aside")]
        title = f"{exchange.number}. {exchange.title}"
        yield Chapter(f"question-{exchange.number}", title, "chapter", parts)


def _back(tree: Element, site: Site) -> Iterator[Chapter]:
    if notes := list(tree.iterfind(".//aside/dl/div")):
        for entry, note in zip(notes, site.interview.notes, strict=True):
            # Away from its question, a note has to say which one.
            entry[0][0].text = note.paragraph.name
        yield _end("notes", HEADING, "endnotes", element("dl", *notes, class_="notes"))
    for part in end_matter(site):
        yield _end(part.id, part.title, part.type, part.content)


def _end(name: str, title: str, type: str, part: Element) -> Chapter:
    return Chapter(name, title, type, [element("h1", title), part])


def _lead_from_file_to_file(book: Iterable[Chapter]) -> None:
    inside = [(chapter, each) for chapter in book for part in chapter.parts for each in part.iter()]
    places = {f"#{each.get('id')}": chapter.file for chapter, each in inside if each.get("id")}
    for _, each in inside:
        if each.get("class") == "number":
            # A device shows no address to copy from a link.
            each.tag, each.attrib = "span", {"class": "number"}
        elif (address := each.get("href", "")) in places:
            each.set("href", places[address] + address)
