"""Phrases that say what an interview has: its parts, its questions, what follows it in a file."""

from edition.interview import inline
from edition.interview.criticmarkup import Content
from edition.interview.interview import Interview
from edition.interview.paragraph import LAST_DIGITS, SPEECH
from edition.output.people import listed, names
from edition.output.words import Say, english, mark

NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """Return a number as a text has it: in words up to ten."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def parts(interview: Interview) -> str:
    """Return what the interview consists of, in the order of the text."""
    count = len(interview.exchanges)
    asked = f"{in_words(count)} questions with their answers"
    before, after = (
        list(dict.fromkeys(LAST_DIGITS.sub("", each.id) for each in around))
        for around in (interview.frame.before, interview.frame.after)
    )
    after = [each.replace("end", "end matter") for each in after]
    return listed([*before, asked if count > 1 else "one question with its answer", *after])


def title(interview: Interview, say: Say = english) -> str:
    """Return what a file calls the interview: by whom it is with, and no claim of theirs."""
    return say("An interview with {}", names(interview.record.interviewees, say))


def language_name(code: str) -> str:
    """Return what a language is called in English, or its code (BCP 47) where that isn't known."""
    from babel import Locale  # takes its time

    return str(Locale("en").languages.get(code.partition("-")[0], code))


def end_matter(interview: Interview) -> list[tuple[str, str]]:
    """Return what follows the interview in a file of its own: names in `page/`, and headings."""
    parts = {
        ("corrections", mark("Corrections")): any(interview.corrections),
        ("unclear", mark("Unclear words, as published")): bool(interview.unclear),
        ("source", mark("Source and rights")): True,
    }
    return [part for part, is_due in parts.items() if is_due]


def remark(text: str) -> Content:
    """Return a remark of the record with its links and emphasis as tags."""
    return inline.parse((text,), SPEECH)
