"""The share cards: what a link to the site looks like where someone passes it on."""

from edition.interview.criticmarkup import Reading
from edition.interview.source import read_text
from edition.output import typeset
from edition.output.site import Site

COVER = "cards/site.png"


def cards(site: Site) -> dict[str, bytes]:
    """Return the cards by their names, that of the whole interview first: PNGs of 1200 by 630.

    Raises:
        EditionError: A character is in none of the fonts; the message names its file and line.
    """
    names = [COVER, *(f"cards/{each.number}.png" for each in site.interview.exchanges)]
    pictures = typeset.pngs("cards", content(site), site.root / "docs")
    return dict(zip(names, pictures, strict=True))


def content(site: Site) -> typeset.Data:
    """Return what the cards say: each question, or whose interview it is, and nothing claimed."""
    record = site.interview.record
    return {
        "questions": [each.question.text(Reading.CORRECTED) for each in site.interview.exchanges],
        "interviewer": record.interviewer.name,
        "interviewee": record.interviewee.name,
        "role": record.interviewee.about,
        "publisher": record.original.publisher,
        "language": record.original.language,
        "drawing": read_text(site.root / "docs" / "assets" / "icon.svg"),
    }
