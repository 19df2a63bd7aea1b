"""The interview on paper: the reading text, its notes and its corrections, set as a PDF."""

from dataclasses import asdict

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.people import Person
from edition.interview.tag import Tag
from edition.output import typeset
from edition.output.context import AS_PUBLISHED
from edition.output.facts import Link, facts
from edition.output.rights import rights
from edition.output.site import Site
from edition.output.typeset import Data


def interview_pdf(site: Site) -> bytes:
    """Return the whole interview as an accessible PDF of A4 pages (ISO 14289-1).

    It has no time stamp, so that the same sources give the same bytes.

    Raises:
        EditionError: A character is in none of the fonts; the message names its file and line.
    """
    return typeset.pdf("interview", _text(site) | _by_the_site(site), site.interview.docs)


def _text(site: Site) -> Data:
    interview, record = site.interview, site.interview.record
    return {
        "title": site.name,
        "interviewer": record.interviewer.name,
        "interviewee": record.interviewee.name,
        "language": record.language,
        "facts": [(term, "".join(map(_words, told))) for term, told in facts(interview)],
        "paragraphs": {each.id: _paragraph(each, site) for each in interview.paragraphs},
        **{
            part: [each.id for each in getattr(interview.around, part)]
            for part in ("opening", "introduction", "after")
        },
        "exchanges": [[each.id for each in one.paragraphs] for one in interview.exchanges],
    }


def _words(told: str | Person | Link) -> str:
    if isinstance(told, str):
        return told
    return told.name if isinstance(told, Person) else told.words


def _paragraph(paragraph: Paragraph, site: Site) -> Data:
    return {
        "name": paragraph.name,
        "number": paragraph.number,
        "address": site.permalink(paragraph),
        "pieces": [_piece(each) for each in paragraph.content if not isinstance(each, Tag)],
        "notes": [each.number for each in site.interview.notes_on(paragraph)],
    }


def _piece(piece: str | Correction) -> Data:
    if isinstance(piece, str):
        return {"text": piece, "correction": None}
    return {"text": piece.text(Reading.CORRECTED), "correction": piece.id}


def _by_the_site(site: Site) -> Data:
    interview, record = site.interview, site.interview.record
    return {
        "notes": [
            {
                "number": each.number,
                "paragraph": each.paragraph.id,
                "words": each.words,
                "text": each.text,
                "sources": [asdict(source) for source in each.sources],
            }
            for each in interview.notes
        ],
        "corrections": [
            {
                "id": correction.id,
                "paragraph": paragraph.id,
                "published": collapse(correction.published),
                "corrected": collapse(correction.corrected),
                "why": [asdict(phrase) for phrase in correction.reason],
            }
            for paragraph, correction in interview.corrections
        ],
        "unclear": [
            {"words": each.words, "paragraph": each.paragraph.id} for each in interview.unclear
        ],
        "original": asdict(record.original),
        "translations": [asdict(each) for each in record.translations],
        "address": site.address,
        "as_published": site.page(interview.docs / AS_PUBLISHED),
        "rights": rights(record),
    }
