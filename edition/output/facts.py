"""The facts of the interview at a glance: who, by whom, where, when, and how long it takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.people import Person
from edition.interview.publication import Archive, Publication, Recording
from edition.interview.record import Record
from edition.output.rights import licence_address
from edition.output.words import Say, dated, english

WORDS_PER_MINUTE = 238  # silent reading of English non-fiction: Brysbaert 2019, J. Mem. Lang. 109

TERMS = {
    "interviewee": "Answers",
    "interviewer": "Questions",
    "moderator": "Moderation",
    "translator": "Translation",
    "photographer": "Photographs",
    "editor": "Editing",
}


@dataclass(frozen=True)
class Link:
    """What leads elsewhere: its words, and the title and the language of what is there."""

    words: str
    address: str
    title: str = ""
    language: str = ""


# Words as they are; who or what is named among them, each format shows in its way.
Told = list[str | Person | Link]


def facts(
    interview: Interview, reading: Reading = Reading.CORRECTED, say: Say = english
) -> Iterator[tuple[str, Told]]:
    """Yield each fact with its term."""
    record = interview.record
    for role, term in TERMS.items():
        if people := record.having(role):
            yield say(term), _among(say("; "), [_introduced(each, say) for each in people])
    yield say("First published"), _among(say("; also "), [*_published(record, say)])
    if said := conversation(record, say):
        yield say("Conversation"), [said]
    if record.recording:
        yield say("Recording"), _recording(record.recording, say)
    if record.edited:
        yield say("Edited"), [record.edited]
    if record.archive:
        yield say("Archive"), [archive(record.archive, say)]
    if record.rights.licence:
        yield say("Licence"), [Link(record.rights.licence, licence_address(record.rights))]
    yield say("Reading time"), [reading_time(interview, reading, say)]


def conversation(record: Record, say: Say = english) -> str:
    """Return when, where and by what means the speakers talked, as far as the record says so."""
    if not (held := record.conversation):
        return ""
    when = dated(held.date, say) if held.date else ""
    if when and held.inferred:
        when = say("{}, inferred {}", when, held.inferred)
    return say(", ").join(filter(None, (when, held.place, held.medium)))


def archive(kept: Archive, say: Say = english) -> str:
    """Return where the interview is kept."""
    return say(", ").join(filter(None, (kept.collection, kept.number)))


def reading_time(interview: Interview, reading: Reading, say: Say) -> str:
    """Return how long a reading takes, in minutes, and how many words it has."""
    words = sum(len(each.text(reading).split()) for each in interview.paragraphs)
    minutes = max(1, round(words / WORDS_PER_MINUTE))
    phrase = "{} minutes ({} words)" if minutes > 1 else "{} minute ({} words)"
    return say(phrase, minutes, words)


def _introduced(person: Person, say: Say) -> Told:
    return [person, f"{say(', ')}{person.about}"] if person.about else [person]


def _published(record: Record, say: Say) -> Iterator[Told]:
    original = record.original
    if original.publisher:
        # What the record calls unknown.
        when = dated(original.date, say) if original.date else say("date not known")
        yield [_place(original), f"{say(', ')}{when}"]
    else:
        yield [say("on this site")]
    for each in record.translations:
        yield [_place(each), f"{say(', ')}{dated(each.date, say)}" if each.date else ""]


def _place(where: Publication) -> str | Link:
    if not where.address:
        return where.publisher
    return Link(where.publisher, where.address, where.title, where.language)


def _recording(made: Recording, say: Say) -> Told:
    duration = f"{say(', ')}{made.duration}" if made.duration else ""
    return [Link(made.address, made.address), duration]


def _among(between: str, told: list[Told]) -> Told:
    first, *others = told
    return [*first, *(each for one in others for each in (between, *one))]
