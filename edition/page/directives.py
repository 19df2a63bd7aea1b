"""The parts of a page that are gathered from the whole interview, by the names pages ask for."""

from collections.abc import Callable, Sequence
from pathlib import Path

from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange
from edition.interview.interview import Interview, current
from edition.interview.note import Note
from edition.interview.unclear import list_of_unclear_words
from edition.page import render
from edition.page.aside import aside
from edition.page.citations import citations
from edition.page.corrections import corrections
from edition.page.drawing import locator_map
from edition.page.elements import Element, make
from edition.page.facts import facts
from edition.page.figures import figures
from edition.page.index_of_names import index_of_names
from edition.page.provenance import provenance
from edition.page.render import RenderContext
from edition.page.timeline import timeline

PREVIEW_WORDS = 12


def gather(name: str, docs: Path) -> Element:
    """Return the part that a page asks for.

    Args:
        name: What it is called in the directive.
        docs: The folder of the Markdown files.

    Raises:
        EditionError: There is no such part, or the sources have a mistake.
    """
    if name not in DIRECTIVES:
        raise EditionError(*unknown(name))
    write, reading = DIRECTIVES[name]
    interview = current(docs)
    # The site adds nothing of its own to the words as published.
    abbreviations = interview.record.abbreviations if reading is Reading.CORRECTED else {}
    return write(interview, RenderContext(reading, "", docs, abbreviations, question="h2"))


def unknown(name: str) -> tuple[str, str]:
    """Return what is wrong with a name that nothing is gathered as, and what to do."""
    return f"nothing is gathered as “{name}”", f"ask for one of {', '.join(DIRECTIVES)}"


def whole(interview: Interview, context: RenderContext) -> Element:
    """Return all paragraphs, in the order of publication, in the context's reading."""
    *frame, byline = (render.paragraph(each, context) for each in interview.frame.values())
    notes = _notes(interview.frame_notes, "h2", context)
    exchanges = [_exchange(each, interview, context) for each in interview.exchanges]
    return make("div", *frame, *notes, *exchanges, byline, class_="whole")


def _exchange(exchange: Exchange, interview: Interview, context: RenderContext) -> Element:
    asks = render.voice(interview.record.interviewer.name)
    answers = render.voice(interview.record.interviewee.name)
    question, *answer = (render.paragraph(each, context) for each in exchange.paragraphs)
    number = make("p", str(exchange.number), class_="question-number", aria_hidden="true")
    notes = _notes(exchange.notes, "h3", context)
    return make("section", number, asks, question, answers, *answer, *notes)


def _notes(notes: Sequence[Note], heading: str, context: RenderContext) -> list[Element]:
    return [aside(notes, heading)] if notes and context.reading is Reading.CORRECTED else []


def questions(interview: Interview, context: RenderContext) -> Element:
    """Return the list of questions, each with the first words of its answer."""
    items = [_item(exchange, context) for exchange in interview.exchanges]
    return make("ol", *items, class_="questions", role="list", aria_label="Questions")


def _item(exchange: Exchange, context: RenderContext) -> Element:
    words = exchange.answer[0].text(context.reading).split()
    preview = " ".join(words[:PREVIEW_WORDS]) + (" …" if len(words) > PREVIEW_WORDS else "")
    page = exchange.path.relative_to(context.docs).as_posix()
    link = make(
        "a",
        make("span", exchange.question.text(context.reading), class_="asked"),
        make("span", preview, class_="answered"),
        href=context.link(page, exchange.question.id),
    )
    return make("li", link)


DIRECTIVES: dict[str, tuple[Callable[[Interview, RenderContext], Element], Reading]] = {
    "facts": (facts, Reading.CORRECTED),
    "questions": (questions, Reading.CORRECTED),
    "interview": (whole, Reading.CORRECTED),
    "as-published": (whole, Reading.PUBLISHED),
    "corrections": (corrections, Reading.CORRECTED),
    "unclear": (list_of_unclear_words, Reading.CORRECTED),
    "provenance": (provenance, Reading.CORRECTED),
    "citations": (citations, Reading.CORRECTED),
    "names": (index_of_names, Reading.CORRECTED),
    "dates": (timeline, Reading.CORRECTED),
    "figures": (figures, Reading.CORRECTED),
    "map": (locator_map, Reading.CORRECTED),
}
