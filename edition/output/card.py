"""The share cards: what a link to the site looks like where someone passes it on."""

from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange
from edition.interview.source import read_text
from edition.output import typeset
from edition.site.built_site import Site


def card(site: Site, exchange: Exchange | None = None) -> bytes:
    """Return a card, a PNG of 1200 by 630 pixels.

    Args:
        site: The site.
        exchange: The exchange whose card it is, or none for that of the whole interview.

    Raises:
        EditionError: A character is in none of the fonts; the message names its file and line.
    """
    return typeset.png("card", content(site, exchange), site.root / "docs")


def content(site: Site, exchange: Exchange | None = None) -> typeset.Data:
    """Return what a card says: the question or whose interview it is, never what is claimed in it.

    Args:
        site: The site.
        exchange: As for `card`.

    Returns:
        The data of the template `card`.
    """
    record = site.interview.record
    return {
        "number": exchange.number if exchange else None,
        "total": len(site.interview.exchanges),
        "question": exchange.question.text(Reading.CORRECTED) if exchange else None,
        "interviewer": record.interviewer.name,
        "interviewee": record.interviewee.name,
        "role": record.interviewee.role,
        "publisher": record.original.publisher,
        "language": record.original.language,
        "drawing": read_text(site.root / "docs" / "assets" / "icon.svg"),
    }
