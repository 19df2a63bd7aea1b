"""Cuts the interview into the documents of a book, a chapter a question."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.interview.exchange import Exchange
from edition.interview.interview import Interview
from edition.output.context import Linker
from edition.output.phrases import end_matter
from edition.output.words import mark


@dataclass(frozen=True)
class Chapter:
    """One document of the book."""

    name: str
    title: str
    type: str  # by the EPUB Structural Semantics Vocabulary and by DPUB-ARIA alike
    template: str = "chapter"
    landmark: str = ""  # what devices call it when they offer to go there
    exchanges: tuple[Exchange, ...] = ()

    @property
    def file(self) -> str:
        """Its file, beside the others."""
        return f"{self.name}.xhtml"


def chapters(interview: Interview) -> Iterator[Chapter]:
    """Yield the chapters in reading order."""
    yield Chapter("title", mark("Title page"), "titlepage", "title", "titlepage")
    begins = "bodymatter"
    if interview.frame.introduction:
        yield Chapter("introduction", mark("Introduction"), "introduction", "introduction", begins)
        begins = ""
    for first, *others in interview.by_path.values():
        numbered = f"{mark(first.number)}. {first.title}"
        title = first.section.heading if first.section else numbered
        yield Chapter(_name(first), title, "chapter", "question", begins, (first, *others))
        begins = ""
    if any(interview.notes):
        yield Chapter("notes", mark("Notes by this site"), "endnotes", "notes", "endnotes")
    for name, title in end_matter(interview):
        yield Chapter(name, title, "colophon" if name == "source" else "appendix")


def from_file_to_file(interview: Interview) -> Linker:
    """Return what links to the place of an id, whatever chapter it is in."""
    firsts = {each.path: _name(each) for each in reversed(interview.exchanges)}
    last = firsts[interview.exchanges[-1].path]
    homes = {each.id: "title" for each in interview.frame.opening}
    homes |= {each.id: "introduction" for each in interview.frame.introduction}
    homes |= {each.id: firsts[one.path] for one in interview.exchanges for each in one.paragraphs}
    homes |= {each.id: "corrections" for one in interview.paragraphs for each in one.corrections}
    homes |= {f"n{number}": "notes" for number, _ in enumerate(interview.notes, start=1)}
    return lambda _, id: f"{homes.get(id, last)}.xhtml#{id}"


def _name(exchange: Exchange) -> str:
    return f"question-{exchange.number}"
