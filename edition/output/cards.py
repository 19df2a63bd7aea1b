"""What a link to the site looks like where someone passes it on, and the book on its shelf."""

from collections.abc import Sequence

from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange
from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.output import typeset
from edition.output.people import names
from edition.output.words import words

SITE_CARD = "cards/site.png"
AT_ONCE = 16  # typst holds half a megabyte for each until some calls later


def batches(interview: Interview) -> list[range]:
    """Return the numbers of the cards, so many together as are set at once; 0 is for the whole."""
    total = 1 + len(_with_card(interview))
    return [range(total)[first : first + AT_ONCE] for first in range(0, total, AT_ONCE)]


def cards(interview: Interview, numbers: range) -> dict[str, bytes]:
    """Return some of the cards by their names: PNGs of 1200 by 630.

    What they say stands in the PDF as well, where a character that no font has is told.
    """
    some = content(interview) | {"first": numbers[0], "last": numbers[-1]}
    pictures = typeset.pngs("cards", some, interview.docs)
    names = (f"cards/{number}.png" if number else SITE_CARD for number in numbers)
    return dict(zip(names, pictures, strict=True))


def _with_card(interview: Interview) -> Sequence[Exchange]:
    """Return the questions that have a page of their own, and so a card."""
    return () if interview.sections else interview.exchanges


def cover(interview: Interview) -> bytes:
    """Return the cover of the book, a PNG of 1000 by 1600, the proportions of shops and devices."""
    (picture,) = typeset.pngs("cover", content(interview), interview.docs)
    return picture


def content(interview: Interview) -> typeset.Data:
    """Return what the cards say: each question, or whose interview it is, and nothing claimed."""
    record = interview.record
    alone, say = len(record.interviewees) == 1, words(record.language).say
    return {
        "total": len(interview.exchanges),
        "questions": [each.question.text(Reading.CORRECTED) for each in _with_card(interview)],
        "interviewer": names(record.interviewers, say),
        "interviewee": names(record.interviewees, say),
        "asks": say("asks" if len(record.interviewers) == 1 else "ask"),
        "answers": say("answers" if alone else "answer"),
        "role": record.interviewees[0].about if alone else "",
        "publisher": record.original.publisher,
        "language": record.language.partition("-")[0],
        "direction": record.direction,
        "spoken": typeset.spoken(record),
        "drawing": read_text(interview.docs / "assets" / "icon.svg"),
    }
