"""Sets the interview's paragraphs as HTML elements: words, marks, numbers, voices."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.paragraph import Paragraph
from edition.page.elements import Element, append, make

ABOUT = "about.md"
AS_PUBLISHED = "as-published.md"
WHITE_SPACE = re.compile(r"\s+")


@dataclass(frozen=True)
class RenderContext:
    """How and where a paragraph is set.

    Attributes:
        reading: Which of the two readings the page shows.
        folder: The folder of the page's Markdown file, below `docs/`.
        docs: The folder of all Markdown files.
        abbreviations: What their full form is shown for.
        question: The heading element that a question is set in.
    """

    reading: Reading
    folder: str
    docs: Path
    abbreviations: dict[str, str]
    question: str = "h1"

    def link(self, page: str, anchor: str) -> str:
        """Return the address of a place, relative to the page, by its Markdown file."""
        return f"{posixpath.relpath(page, self.folder or '.')}#{anchor}"

    def other_reading(self, paragraph: Paragraph) -> str:
        """Return the address of a paragraph in the reading that the page doesn't show."""
        if self.reading is Reading.CORRECTED:
            return self.link(AS_PUBLISHED, paragraph.id)
        return self.link(paragraph.path.relative_to(self.docs).as_posix(), paragraph.id)


def voice(name: str) -> Element:
    """Return the label that names who speaks next."""
    return make("p", name, class_="voice")


def paragraph(paragraph: Paragraph, context: RenderContext) -> Element:
    """Return a paragraph with its number and its way to the other reading around it.

    The element with the paragraph's id holds its words and nothing else.
    """
    tag = {"headline": "h1"}.get(paragraph.id, "p")
    if paragraph.question and not paragraph.number:
        tag = context.question
    block = make("div", _words(tag, paragraph, context), _tools(paragraph, context))
    block.set("class", "paragraph")
    if paragraph.number:
        block.insert(0, _number(paragraph))
    return block


def _words(tag: str, paragraph: Paragraph, context: RenderContext) -> Element:
    element, unexplained = make(tag, id=paragraph.id), dict(context.abbreviations)
    if paragraph.id == "introduction" and paragraph.text(context.reading)[:1].isupper():
        element.set("class", "initial")  # a script without capitals may join its letters
    for piece in paragraph.content:
        if isinstance(piece, Correction):
            append(element, _mark(piece, context))
        else:
            # Where letter for letter is promised, no-break spaces stay as well.
            kept = context.reading is Reading.PUBLISHED
            append(element, *_explained(piece if kept else _spaced(piece), unexplained))
    return element


def _spaced(text: str) -> str:
    return WHITE_SPACE.sub(" ", text)


def _explained(text: str, unexplained: dict[str, str]) -> Iterator[Element | str]:
    """Yield a text with the first use of each abbreviation as an element, taken off the list."""
    while found := _first(text, unexplained):
        yield text[: found.start()]
        yield make("abbr", found[0], title=unexplained.pop(found[0]), tabindex="0")
        text = text[found.end() :]
    yield text


def _first(text: str, abbreviations: dict[str, str]) -> re.Match[str] | None:
    names = "|".join(re.escape(name) for name in abbreviations)
    return re.search(rf"\b(?:{names})\b", text) if names else None


def _mark(correction: Correction, context: RenderContext) -> Element:
    text = correction.text(context.reading)
    href = context.link(ABOUT, correction.id)
    title = f"Correction {correction.id}, see the list"
    mark = make("a", text, class_="correction", href=href, title=title)
    if not text:
        mark.set("aria-label", title)
    return mark


def _number(paragraph: Paragraph) -> Element:
    return make(
        "a",
        str(paragraph.number),
        class_="number",
        href=f"#{paragraph.id}",
        tabindex="-1",
        aria_hidden="true",
    )


def _tools(paragraph: Paragraph, context: RenderContext) -> Element:
    label = "Reading text" if context.reading is Reading.PUBLISHED else "As published"
    href = context.other_reading(paragraph)
    link = make("a", label, href=href)
    if context.question == "h1":
        # On a page of the whole text, its weight near the limit, the paragraph is context enough.
        link.set("aria-label", f"{label}: {paragraph.name}")
    return make("p", link, class_="tools")
