"""Names several people in one phrase, and says whose words a paragraph is."""

from collections.abc import Sequence

from edition.interview.paragraph import Paragraph
from edition.interview.people import Person
from edition.interview.record import Record
from edition.output.words import Say, english


def names(people: Sequence[Person], say: Say = english) -> str:
    """Return the names of several people in one phrase."""
    return listed([person.name for person in people], say)


def listed(words: Sequence[str], say: Say = english) -> str:
    """Return several things in one phrase; a comma keeps the last of three apart."""
    *others, last = words
    phrase = "{}, and {}" if len(others) > 1 else "{} and {}"
    return say(phrase, say(", ").join(others), last) if others else last


def said_by(paragraph: Paragraph, record: Record, say: Say = english) -> str:
    """Return whose words a paragraph is, as a quotation says; "" for the only interviewee's."""
    if (paragraph.speaker,) == record.interviewees:
        return ""
    asks, answers = names(record.interviewers, say), names(record.interviewees, say)
    by, role = paragraph.speaker.name, paragraph.speaker.role
    if not by:
        return say("an interview with {} by {}", answers, asks)
    if role == "interviewee":
        return say("{}, interviewed by {}", by, asks)
    if role == "interviewer":
        return say("{}, interviewing {}", by, answers)
    return say("{}, in an interview with {} by {}", by, answers, asks)
