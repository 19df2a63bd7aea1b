"""The facts of the interview at a glance: who, by whom, where, when, and how long it takes."""

from edition.elements import Element, make
from edition.interview import Interview
from edition.record import Publication, Speaker
from edition.render import Setting

WORDS_PER_MINUTE = 238  # silent reading of English non-fiction: Brysbaert 2019, J. Mem. Lang. 109


def facts(interview: Interview, setting: Setting) -> Element:
    """Return the facts of the interview at a glance, as a description list."""
    record = interview.record
    words = sum(len(each.text(setting.reading).split()) for each in interview.paragraphs)
    minutes = f"{max(1, round(words / WORDS_PER_MINUTE))} minutes ({words:,} words)"
    given: dict[str, list[Element | str]] = {
        "Answers": [_introduced(record.interviewee)],
        "Questions": [_introduced(record.interviewer)],
        "First published": _publications(record.original, record.translations),
        "Conversation": [record.conversation],
        "Reading time": [minutes],
    }
    pairs = [_pair(term, value) for term, value in given.items() if value != [""]]
    return make("dl", *pairs, class_="facts")


def _pair(term: str, value: list[Element | str]) -> Element:
    return make("div", make("dt", term), make("dd", *value))


def _introduced(speaker: Speaker) -> str:
    return f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name


def _publications(original: Publication, others: tuple[Publication, ...]) -> list[Element | str]:
    parts: list[Element | str] = [_published(original), ", date not known"]
    for other in others:
        parts += ["; also ", _published(other)]
    return parts


def _published(publication: Publication) -> Element:
    named = {"hreflang": publication.language, "rel": "external noreferrer"}
    return make("a", publication.publisher, href=publication.address, **named)
