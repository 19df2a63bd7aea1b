"""The interview as JSON: both readings of each paragraph, with the schema beside it."""

import json
from dataclasses import asdict
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from edition.errors import EditionError
from edition.interview.criticmarkup import Correction, Reading
from edition.interview.exchange import Exchange
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.source import read_text
from edition.output.content import in_order, speaker_of
from edition.output.json_record import Object, held, licence, person, publication
from edition.output.rights import rights
from edition.output.site import Site
from edition.output.templates import TEMPLATES

SCHEMA = TEMPLATES / "files" / "interview.schema.json"


def interview_schema(site: Site) -> bytes:
    """Return the schema of interview.json (JSON Schema 2020-12); it is the same for every site."""
    return read_text(SCHEMA).encode()


def interview_json(site: Site) -> bytes:
    """Return the interview as JSON (RFC 8259), held against its schema."""
    content, schema = _content(site), json.loads(read_text(SCHEMA))
    if fault := best_match(Draft202012Validator(schema).iter_errors(content)):
        problem = f"interview.json, {fault.json_path}: {fault.message[:200]}"
        raise EditionError(problem, "mend what writes it, or its schema", SCHEMA)
    return written(content)


def written(content: Any) -> bytes:
    """Return a content as JSON to be read by people, too."""
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def _content(site: Site) -> Object:
    interview, record = site.interview, site.interview.record
    return {
        "$schema": SCHEMA.name,
        "address": site.address,
        "title": interview.frame["headline"].text(Reading.CORRECTED),
        "language": record.language,
        "direction": record.direction,
        "people": [person(each) for each in in_order(record.people)],
        "source": publication(record.original) if record.original.publisher else None,
        "translations": [publication(each) for each in record.translations],
        "conversation": str(record.conversation or "") or None,
        "held": held(record.conversation) if record.conversation else None,
        "rights": rights(record),
        "licence": licence(record.rights) if record.rights.licence else None,
        "edited": record.edited or None,
        "archive": asdict(record.archive) if record.archive else None,
        "recording": asdict(record.recording) if record.recording else None,
        "frame": {id: _paragraph(each, site) for id, each in interview.frame.items()},
        "exchanges": [_exchange(each, site) for each in interview.exchanges],
    }


def _exchange(exchange: Exchange, site: Site) -> Object:
    return {
        "number": exchange.number,
        "title": exchange.title,
        "address": site.page(exchange.path),
        "section": exchange.section.heading if exchange.section else None,
        "question": _paragraph(exchange.question, site),
        "questionContinued": [_paragraph(each, site) for each in exchange.asked[1:]],
        "answer": [_paragraph(each, site) for each in exchange.answer],
    }


def _paragraph(paragraph: Paragraph, site: Site) -> Object:
    unclear, notes = site.interview.unclear, site.interview.notes_on(paragraph)
    speaker = speaker_of(paragraph, site.interview.record)
    return {
        "id": paragraph.id,
        "address": site.permalink(paragraph),
        "kind": paragraph.kind,
        "speaker": speaker.name if speaker else None,
        "label": paragraph.label.strip() or None,
        "time": paragraph.time or None,
        "asPublished": paragraph.text(Reading.PUBLISHED),
        "readingText": paragraph.text(Reading.CORRECTED),
        "corrections": [_correction(each) for each in paragraph.corrections],
        "unclear": [each.words for each in unclear if each.paragraph is paragraph],
        "notes": [
            {"words": each.words, "text": each.text, "sources": [*map(asdict, each.sources)]}
            for each in notes
        ],
    }


def _correction(correction: Correction) -> Object:
    return {
        "id": correction.id,
        "asPublished": collapse(correction.published),
        "readingText": collapse(correction.corrected),
        "why": correction.why,
    }
