"""The interview on paper: the reading text, its notes and its corrections, set as a PDF."""

from collections.abc import Iterator
from dataclasses import asdict

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.interview import Interview
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.people import Person
from edition.interview.tag import Tag
from edition.output import typeset
from edition.output.built_site import Site
from edition.output.content import groupby_section
from edition.output.context import AS_PUBLISHED
from edition.output.facts import Link, facts
from edition.output.pieces import in_items
from edition.output.rights import rights
from edition.output.typeset import Data
from edition.output.words import words

LONG = 40  # words: a question of more is set as text


def interview_pdf(site: Site) -> bytes:
    """Return the whole interview as a PDF of A4 pages, made as `typeset.pdf` makes one."""
    return typeset.pdf("interview", _text(site) | _by_the_site(site), site.interview.docs)


def _text(site: Site) -> Data:
    interview, record = site.interview, site.interview.record
    say = words(record.language).say
    return {
        "spoken": typeset.spoken(record),
        "title": site.name,
        "speakers": [each.name for each in (*record.interviewers, *record.interviewees)],
        "language": record.language.partition("-")[0],
        "direction": record.direction,
        "facts": [(term, "".join(map(_words, told))) for term, told in facts(interview, say=say)],
        "paragraphs": {each.id: _paragraph(each, site) for each in interview.paragraphs},
        **{
            part: [each.id for each in getattr(interview.frame, part)]
            for part in ("opening", "introduction", "after")
        },
        "exchanges": [*_exchanges(interview)],
    }


def _exchanges(interview: Interview) -> Iterator[Data]:
    for section, those in groupby_section(interview.exchanges):
        for one in those:
            heading = section.heading if section and one is those[0] else ""
            yield {"section": heading, "paragraphs": [each.id for each in one.paragraphs]}


def _words(told: str | Person | Link) -> str:
    if isinstance(told, str):
        return told
    return told.name if isinstance(told, Person) else told.words


def _paragraph(paragraph: Paragraph, site: Site) -> Data:
    return {
        "name": words(site.interview.record.language).say(paragraph.name),
        "number": paragraph.number,
        "address": site.permalink(paragraph),
        "kind": paragraph.kind,
        "voice": paragraph.voice,
        "long": len(paragraph.text(Reading.CORRECTED).split()) > LONG,
        "pieces": _nested(iter(in_items(paragraph))),
        "notes": [each.number for each in site.interview.noted.get(paragraph.id, [])],
    }


def _nested(content: Iterator[str | Correction | Tag]) -> list[Data]:
    """Return pieces of a paragraph, those between two tags within the first of them."""
    pieces: list[Data] = []
    for piece in content:
        if not isinstance(piece, Tag):
            pieces.append(_piece(piece))
        elif not piece.is_open:
            break
        else:
            within = [] if piece.name == "img" else _nested(content)
            pieces.append(asdict(piece) | {"within": within})
    return pieces


def _piece(piece: str | Correction) -> Data:
    if isinstance(piece, str):
        return {"text": piece, "correction": None}
    return {"text": piece.text(Reading.CORRECTED), "correction": piece.id}


def _by_the_site(site: Site) -> Data:
    interview, record = site.interview, site.interview.record
    return {
        "notes": [_note(each) for each in interview.notes],
        "corrections": [_correction(*each) for each in interview.corrections],
        "unclear": [
            {"words": each.words, "paragraph": each.paragraph.id} for each in interview.unclear
        ],
        "original": asdict(record.original),
        "translations": [asdict(each) for each in record.translations],
        "address": site.address,
        "as_published": site.page(interview.docs / AS_PUBLISHED),
        "rights": rights(record, words(record.language).say),
    }


def _note(note: Note) -> Data:
    return {
        "number": note.number,
        "paragraph": note.paragraph.id,
        "words": note.words,
        "text": note.text,
        "sources": [asdict(source) for source in note.sources],
    }


def _correction(paragraph: Paragraph, correction: Correction) -> Data:
    return {
        "id": correction.id,
        "paragraph": paragraph.id,
        "published": collapse(correction.published),
        "corrected": collapse(correction.corrected),
        "why": [asdict(phrase) for phrase in correction.reason],
    }
