"""Names several people in one phrase, and says whose words a paragraph is."""

from collections.abc import Sequence

from edition.interview.paragraph import Paragraph
from edition.interview.people import Person
from edition.interview.record import Record


def names(people: Sequence[Person]) -> str:
    """Return the names of several people in one phrase."""
    return listed([person.name for person in people])


def listed(words: Sequence[str]) -> str:
    """Return several things in one phrase; a comma keeps the last of three apart."""
    *others, last = words
    comma = "," if len(others) > 1 else ""
    return f"{', '.join(others)}{comma} and {last}" if others else last


def said_by(paragraph: Paragraph, record: Record) -> str:
    """Return whose words a paragraph is, as a quotation says; "" for the only interviewee's."""
    if (paragraph.speaker,) == record.interviewees:
        return ""
    asks, answers = names(record.interviewers), names(record.interviewees)
    if not paragraph.speaker.name:
        return f"an interview with {answers} by {asks}"
    deed = {
        "interviewee": f"interviewed by {asks}",
        "interviewer": f"interviewing {answers}",
    }.get(paragraph.speaker.role, f"in an interview with {answers} by {asks}")
    return f"{paragraph.speaker.name}, {deed}"
