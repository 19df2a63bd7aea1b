"""The facts of the interview at a glance: who, by whom, where, when, and how long it takes."""

from collections.abc import Iterator

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.people import Person
from edition.interview.publication import Publication

WORDS_PER_MINUTE = 238  # silent reading of English non-fiction: Brysbaert 2019, J. Mem. Lang. 109

# Words as they are; who or what is named among them, each format shows in its way.
Told = list[str | Person | Publication]


def facts(interview: Interview, reading: Reading = Reading.CORRECTED) -> Iterator[tuple[str, Told]]:
    """Yield each fact with its term."""
    record = interview.record
    original, translations = record.original, record.translations
    yield "Answers", _introduced(record.interviewee)
    yield "Questions", _introduced(record.interviewer)
    also = [each for other in translations for each in ("; also ", other)]
    yield "First published", [original, f", {original.date or 'date not known'}", *also]
    if record.conversation:
        yield "Conversation", [str(record.conversation)]
    yield "Reading time", [reading_time(interview, reading)]


def reading_time(interview: Interview, reading: Reading) -> str:
    """Return how long a reading takes, in minutes, and how many words it has."""
    words = sum(len(each.text(reading).split()) for each in interview.paragraphs)
    minutes = max(1, round(words / WORDS_PER_MINUTE))
    return f"{minutes} minute{'s' if minutes > 1 else ''} ({words:,} words)"


def _introduced(person: Person) -> Told:
    return [person, f", {person.about}"] if person.about else [person]
