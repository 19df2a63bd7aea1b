"""The facts of the interview at a glance: who, by whom, where, when, and how long it takes."""

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.record import Publication, Speaker
from edition.page.elements import Element, make
from edition.page.render import RenderContext

WORDS_PER_MINUTE = 238  # silent reading of English non-fiction: Brysbaert 2019, J. Mem. Lang. 109


def facts(interview: Interview, context: RenderContext) -> Element:
    """Return the facts of the interview at a glance, as a description list."""
    record = interview.record
    given: dict[str, list[Element | str]] = {
        "Answers": _introduced(record.interviewee),
        "Questions": _introduced(record.interviewer),
        "First published": _publications(record.original, record.translations),
        "Conversation": [record.conversation],
        "Reading time": [reading_time(interview, context.reading)],
    }
    pairs = [_pair(term, value) for term, value in given.items() if value != [""]]
    return make("dl", *pairs, class_="facts")


def reading_time(interview: Interview, reading: Reading) -> str:
    """Return how long a reading takes, in minutes, and how many words it has."""
    words = sum(len(each.text(reading).split()) for each in interview.paragraphs)
    minutes = max(1, round(words / WORDS_PER_MINUTE))
    return f"{minutes} minute{'s' if minutes > 1 else ''} ({words:,} words)"


def _pair(term: str, value: list[Element | str]) -> Element:
    return make("div", make("dt", term), make("dd", *value))


def _introduced(speaker: Speaker) -> list[Element | str]:
    # A name has a direction of its own, whatever the words around it are.
    name = make("bdi", speaker.name)
    return [name, f", {speaker.role}"] if speaker.role else [name]


def _publications(original: Publication, others: tuple[Publication, ...]) -> list[Element | str]:
    parts: list[Element | str] = [_published(original), ", date not known"]
    for other in others:
        parts += ["; also ", _published(other)]
    return parts


def _published(publication: Publication) -> Element:
    address, language = publication.address, publication.language
    return make("a", publication.publisher, href=address, hreflang=language)
