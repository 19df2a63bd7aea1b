"""The parts of a page that are gathered from the whole interview, by the names pages ask for."""

from collections.abc import Callable
from pathlib import Path

from edition import render
from edition.corrections import corrections
from edition.critic import Reading
from edition.elements import Element, make
from edition.errors import EditionError
from edition.exchange import Exchange
from edition.facts import facts
from edition.interview import Interview
from edition.render import Setting

PREVIEW_WORDS = 12


def gather(name: str, docs: Path) -> Element:
    """Return the part that a page asks for.

    Args:
        name: What it is called in the directive.
        docs: The folder of the Markdown files.

    Raises:
        EditionError: There is no such part, or the sources have a mistake.
    """
    if name not in GATHERED:
        known = ", ".join(GATHERED)
        raise EditionError(f"nothing is gathered as “{name}”", f"ask for one of {known}")
    write, reading = GATHERED[name]
    return write(Interview.read(docs), Setting(reading, "", docs, question="h2"))


def whole(interview: Interview, setting: Setting) -> Element:
    """Return all paragraphs, in the order of publication, in the setting's reading."""
    frame = {id: render.paragraph(each, setting) for id, each in interview.frame.items()}
    byline = frame.pop("byline")
    exchanges = [_exchange(each, interview, setting) for each in interview.exchanges]
    return make("div", *frame.values(), *exchanges, byline, class_="whole")


def _exchange(exchange: Exchange, interview: Interview, setting: Setting) -> Element:
    asks = render.voice(interview.record.interviewer.name)
    answers = render.voice(interview.record.interviewee.name)
    question, *answer = (render.paragraph(each, setting) for each in exchange.paragraphs)
    number = make("p", str(exchange.number), class_="question-number", aria_hidden="true")
    return make("section", number, asks, question, answers, *answer)


def questions(interview: Interview, setting: Setting) -> Element:
    """Return the list of questions, each with the first words of its answer."""
    items = [_item(exchange, setting) for exchange in interview.exchanges]
    return make("ol", *items, class_="questions", role="list")


def _item(exchange: Exchange, setting: Setting) -> Element:
    words = exchange.answer[0].text(setting.reading).split()
    preview = " ".join(words[:PREVIEW_WORDS]) + (" …" if len(words) > PREVIEW_WORDS else "")
    page = exchange.path.relative_to(setting.docs).as_posix()
    link = make(
        "a",
        make("span", exchange.question.text(setting.reading), class_="asked"),
        make("span", preview, class_="answered"),
        href=setting.link(page, exchange.question.id),
    )
    return make("li", link)


GATHERED: dict[str, tuple[Callable[[Interview, Setting], Element], Reading]] = {
    "facts": (facts, Reading.CORRECTED),
    "questions": (questions, Reading.CORRECTED),
    "interview": (whole, Reading.CORRECTED),
    "as-published": (whole, Reading.PUBLISHED),
    "corrections": (corrections, Reading.CORRECTED),
}
