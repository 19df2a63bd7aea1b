"""The files that are JSON: interview.json with the schema beside it, and the entry in CSL-JSON."""

import json
from dataclasses import asdict
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from edition.errors import EditionError
from edition.interview.criticmarkup import Correction, Reading
from edition.interview.date import Date
from edition.interview.exchange import Exchange
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.people import Person
from edition.interview.publication import Publication
from edition.interview.source import read_text
from edition.output.citation import Work
from edition.output.dated import is_uncertain, parts
from edition.output.rights import rights
from edition.output.site import Site
from edition.output.templates import TEMPLATES

SCHEMA = TEMPLATES / "files" / "interview.schema.json"

# What CSL calls those who have a role; it knows no moderator and no photographer.
CSL_ROLES = {
    "interviewee": "author",
    "interviewer": "interviewer",
    "translator": "translator",
    "editor": "editor",
}

Object = dict[str, Any]


def csl(site: Site) -> bytes:
    """Return the interview as CSL-JSON, which has a type for it and a variable for interviewers.

    The interviewee is the author. Without "issued", styles write "n.d." or nothing, as each of
    them does; there is no "event-date", since they print it as if it were that of publication.
    Zotero's interviews have no field for "container-title", and it keeps the note's.
    Source: github.com/citation-style-language/schema, csl-data.json, version 1.0.2.
    """
    work = Work.of(site.interview, site.address)
    record, original = work.record, work.record.original
    kept = [f"container-title: {original.publisher}"] if original.publisher else []
    item = {
        "id": work.key,
        "type": "interview",
        "title": work.title,
        **{
            ours: [_csl_name(each) for each in record.having(role)]
            for role, ours in CSL_ROLES.items()
        },
        "container-title": original.publisher,
        "collection-title": original.series,
        "volume": original.volume,
        "page": original.pages,
        "issued": _csl_date(original.date),
        "URL": work.address,
        "language": original.language,
        "note": "\n".join([*kept, *work.notes]),
    }
    return _written([{name: value for name, value in item.items() if value}])


def _csl_name(person: Person) -> Object:
    if not person.family:
        return {"literal": person.name}
    suffix = {"suffix": person.suffix} if person.suffix else {}
    return {"family": person.family, "given": person.given, **suffix}


def _csl_date(date: Date | None) -> Object | None:
    if not date:
        return None
    return {"date-parts": [parts(date)], **({"circa": True} if is_uncertain(date) else {})}


def interview_schema(site: Site) -> bytes:
    """Return the schema of interview.json (JSON Schema 2020-12); it is the same for every site."""
    return read_text(SCHEMA).encode()


def interview_json(site: Site) -> bytes:
    """Return the interview as JSON (RFC 8259): both readings, and what the site says of each part.

    Raises:
        EditionError: The file would not be as its schema says, which is a fault of this module or
            of the schema.
    """
    content = _content(site)
    if fault := best_match(_validator().iter_errors(content)):
        problem = f"interview.json, {fault.json_path}: {fault.message[:200]}"
        raise EditionError(problem, "mend what writes it, or its schema", SCHEMA)
    return _written(content)


def _written(content: Any) -> bytes:
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def _content(site: Site) -> Object:
    interview, record = site.interview, site.interview.record
    return {
        "$schema": SCHEMA.name,
        "address": site.address,
        "title": interview.frame["headline"].text(Reading.CORRECTED),
        "people": [_person(each) for each in record.people],
        "source": _publication(record.original) if record.original.publisher else None,
        "translations": [_publication(each) for each in record.translations],
        "conversation": str(record.conversation) if record.conversation else None,
        "rights": rights(record),
        "frame": {id: _paragraph(each, site) for id, each in interview.frame.items()},
        "exchanges": [_exchange(each, site) for each in interview.exchanges],
    }


def _person(person: Person) -> Object:
    return {
        "role": person.role,
        "name": person.name,
        "given": person.given or None,
        "family": person.family or None,
        "suffix": person.suffix or None,
        "isOrganisation": person.is_organisation,
        "description": person.about or None,
    }


def _publication(publication: Publication) -> Object:
    return {
        "publisher": publication.publisher,
        "title": publication.title or None,
        "address": publication.address or None,
        "language": publication.language,
        "published": publication.date.edtf if publication.date else None,
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
    return {
        "id": paragraph.id,
        "address": site.permalink(paragraph),
        "speaker": (paragraph.speaker.name if paragraph.question else paragraph.voice) or None,
        "kind": paragraph.kind,
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
