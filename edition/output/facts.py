"""The facts of the interview at a glance: who, by whom, where, when, and how long it takes."""

from collections.abc import Iterator
from dataclasses import dataclass

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.people import Person
from edition.interview.publication import Archive, Publication, Recording
from edition.interview.record import Record
from edition.output.rights import licence_address

WORDS_PER_MINUTE = 238  # silent reading of English non-fiction: Brysbaert 2019, J. Mem. Lang. 109

TERMS = {
    "interviewee": "Answers",
    "interviewer": "Questions",
    "moderator": "Moderation",
    "translator": "Translation",
    "photographer": "Photographs",
    "editor": "Editing",
}
UNDATED = "date not known"  # what the record calls unknown


@dataclass(frozen=True)
class Link:
    """What leads elsewhere: its words, and the title and the language of what is there."""

    words: str
    address: str
    title: str = ""
    language: str = ""


# Words as they are; who or what is named among them, each format shows in its way.
Told = list[str | Person | Link]


def facts(interview: Interview, reading: Reading = Reading.CORRECTED) -> Iterator[tuple[str, Told]]:
    """Yield each fact with its term."""
    record = interview.record
    for role, term in TERMS.items():
        if people := record.having(role):
            yield term, _among("; ", [_introduced(each) for each in people])
    yield "First published", _among("; also ", [*_published(record)])
    if said := conversation(record):
        yield "Conversation", [said]
    if record.recording:
        yield "Recording", _recording(record.recording)
    if record.edited:
        yield "Edited", [record.edited]
    if record.archive:
        yield "Archive", [archive(record.archive)]
    if record.rights.licence:
        yield "Licence", [Link(record.rights.licence, licence_address(record.rights))]
    yield "Reading time", [reading_time(interview, reading)]


def conversation(record: Record) -> str:
    """Return when, where and by what means the speakers talked, as far as the record says so."""
    if not (held := record.conversation):
        return ""
    return ", ".join(filter(None, (str(held), held.place, held.medium)))


def archive(kept: Archive) -> str:
    """Return where the interview is kept."""
    return ", ".join(filter(None, (kept.collection, kept.number)))


def reading_time(interview: Interview, reading: Reading) -> str:
    """Return how long a reading takes, in minutes, and how many words it has."""
    words = sum(len(each.text(reading).split()) for each in interview.paragraphs)
    minutes = max(1, round(words / WORDS_PER_MINUTE))
    return f"{minutes} minute{'s' if minutes > 1 else ''} ({words:,} words)"


def _introduced(person: Person) -> Told:
    return [person, f", {person.about}"] if person.about else [person]


def _published(record: Record) -> Iterator[Told]:
    original = record.original
    when = f", {original.date or UNDATED}" if original.publisher else ""
    yield [_place(original) if original.publisher else "on this site", when]
    for each in record.translations:
        yield [_place(each), f", {each.date}" if each.date else ""]


def _place(where: Publication) -> str | Link:
    if not where.address:
        return where.publisher
    return Link(where.publisher, where.address, where.title, where.language)


def _recording(made: Recording) -> Told:
    return [Link(made.address, made.address), f", {made.duration}" if made.duration else ""]


def _among(between: str, told: list[Told]) -> Told:
    first, *others = told
    return [*first, *(each for one in others for each in (between, *one))]
