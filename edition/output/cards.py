"""What a link to the site looks like where someone passes it on, and the book on its shelf."""

from collections.abc import Sequence

from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange
from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.output import typeset
from edition.output.people import names
from edition.output.site import Site
from edition.output.words import words

COVER = "cards/site.png"
AT_ONCE = 16  # typst holds half a megabyte for each until some calls later


def cards(site: Site) -> dict[str, bytes]:
    """Return the cards by their names, that of the whole interview first: PNGs of 1200 by 630.

    What they say stands in the PDF as well, where a character that no font has is told.
    """
    files = [COVER, *(f"cards/{each.number}.png" for each in _with_card(site.interview))]
    said, pictures = content(site), list[bytes]()
    for first in range(0, len(files), AT_ONCE):
        some = {**said, "first": first, "last": min(first + AT_ONCE, len(files)) - 1}
        pictures += typeset.pngs("cards", some, site.root / "docs")
    return dict(zip(files, pictures, strict=True))


def _with_card(interview: Interview) -> Sequence[Exchange]:
    """Return the questions that have a page of their own, and so a card."""
    return () if interview.sections else interview.exchanges


def cover(site: Site) -> bytes:
    """Return the cover of the book, a PNG of 1000 by 1600, the proportions of shops and devices.

    Errors are those of `cards`.
    """
    (picture,) = typeset.pngs("cover", content(site), site.root / "docs")
    return picture


def content(site: Site) -> typeset.Data:
    """Return what the cards say: each question, or whose interview it is, and nothing claimed."""
    record = site.interview.record
    alone, say = len(record.interviewees) == 1, words(record.language).say
    return {
        "total": len(site.interview.exchanges),
        "questions": [each.question.text(Reading.CORRECTED) for each in _with_card(site.interview)],
        "interviewer": names(record.interviewers, say),
        "interviewee": names(record.interviewees, say),
        "asks": say("asks" if len(record.interviewers) == 1 else "ask"),
        "answers": say("answers" if alone else "answer"),
        "role": record.interviewees[0].about if alone else "",
        "publisher": record.original.publisher,
        "language": record.language.partition("-")[0],
        "direction": record.direction,
        "spoken": typeset.spoken(record),
        "drawing": read_text(site.root / "docs" / "assets" / "icon.svg"),
    }
