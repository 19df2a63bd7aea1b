"""The interview on paper: the reading text, its notes and its corrections, set as a PDF."""

from dataclasses import asdict

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.interview import Interview
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.record import Person
from edition.output import typeset
from edition.output.context import AS_PUBLISHED, reading_time
from edition.output.rights import rights
from edition.output.site import Site
from edition.output.typeset import Data


def interview_pdf(site: Site) -> bytes:
    """Return the whole interview as an accessible PDF of A4 pages (ISO 14289-1).

    It has no time stamp, so that the same sources give the same bytes.

    Args:
        site: The site.

    Raises:
        EditionError: A character is in none of the fonts; the message names its file and line.
    """
    interview, docs = site.interview, site.root / "docs"
    data = {
        "title": site.name,
        "address": site.address,
        "as_published": site.page(docs / AS_PUBLISHED),
        "paragraphs": {each.id: _paragraph(each, site) for each in interview.paragraphs},
        "exchanges": [[each.id for each in one.paragraphs] for one in interview.exchanges],
    }
    return typeset.pdf("interview", data | _record(interview) | _by_the_site(interview), docs)


def _paragraph(paragraph: Paragraph, site: Site) -> Data:
    numbered = enumerate(site.interview.notes, start=1)
    return {
        "name": paragraph.name,
        "number": paragraph.number,
        "address": site.permalink(paragraph),
        "pieces": [_piece(each) for each in paragraph.content],
        "notes": [number for number, note in numbered if note.paragraph == paragraph],
    }


def _piece(piece: str | Correction) -> Data:
    if isinstance(piece, str):
        return {"text": piece, "correction": None}
    return {"text": piece.text(Reading.CORRECTED), "correction": piece.id}


def _record(interview: Interview) -> Data:
    record = interview.record
    return {
        "interviewee": _speaker(record.interviewee),
        "interviewer": _speaker(record.interviewer),
        "original": asdict(record.original),
        "translations": [asdict(each) for each in record.translations],
        "conversation": str(record.conversation or ""),
        "rights": rights(record),
        "reading_time": reading_time(interview, Reading.CORRECTED),
    }


def _speaker(speaker: Person) -> Data:
    return {"name": speaker.name, "role": speaker.about}


def _by_the_site(interview: Interview) -> Data:
    return {
        "notes": [_note(each) for each in interview.notes],
        "corrections": [
            _correction(correction, paragraph)
            for paragraph in interview.paragraphs
            for correction in paragraph.corrections
        ],
        "unclear": [{"words": each.words, "at": each.paragraph.id} for each in interview.unclear],
    }


def _note(note: Note) -> Data:
    sources = [asdict(each) for each in note.sources]
    return {"words": note.words, "at": note.paragraph.id, "text": note.text, "sources": sources}


def _correction(correction: Correction, paragraph: Paragraph) -> Data:
    return {
        "id": correction.id,
        "at": paragraph.id,
        "published": collapse(correction.published),
        "corrected": collapse(correction.corrected),
        "why": correction.why,
    }
