"""Makes interview.json, for programs: both readings, by the JSON Schema that lies beside it."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match

from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange
from edition.interview.record import Publication, Record, Speaker
from edition.output import characters
from edition.output.json_paragraph import JsonParagraphs
from edition.output.rights import rights
from edition.site.built_site import Site

SCHEMA = Path(__file__).with_name("interview.schema.json")

Object = dict[str, Any]


def interview_json(site: Site) -> bytes:
    """Return the interview as JSON (RFC 8259), in UTF-8.

    Raises:
        EditionError: A text has a character that other formats can't carry, or the file would not
            be as its schema says, which is a fault of this module or of the schema.
    """
    characters.check(site.interview)
    content = _content(site)
    if fault := best_match(_validator().iter_errors(content)):
        problem = f"interview.json, {fault.json_path}: {fault.message[:200]}"
        raise EditionError(problem, "mend what writes it, or its schema", SCHEMA)
    return f"{json.dumps(content, ensure_ascii=False, indent=2)}\n".encode()


def interview_schema(site: Site) -> bytes:
    """Return the schema of interview.json (JSON Schema 2020-12); it is the same for every site."""
    return SCHEMA.read_bytes()


@cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(json.loads(SCHEMA.read_text("utf-8")))


def _content(site: Site) -> Object:
    record, frame = site.interview.record, site.interview.frame
    paragraphs = JsonParagraphs.of(site)
    return {
        "$schema": SCHEMA.name,
        "address": site.address,
        "title": frame["headline"].text(Reading.CORRECTED),
        "people": _people(record),
        "source": _publication(record.original),
        "translations": [_publication(each) for each in record.translations],
        "conversation": record.conversation or None,
        "rights": rights(record),
        "frame": {id: paragraphs.write(each) for id, each in frame.items()},
        "exchanges": [_exchange(each, site, paragraphs) for each in site.interview.exchanges],
    }


def _people(record: Record) -> list[Object]:
    return [_person(record.interviewer, "interviewer"), _person(record.interviewee, "interviewee")]


def _person(speaker: Speaker, role: str) -> Object:
    name = {"given": speaker.given, "family": speaker.family}
    return {"role": role, **name, "description": speaker.role or None}


def _publication(publication: Publication) -> Object:
    return {
        "publisher": publication.publisher,
        "title": publication.title or None,
        "address": publication.address,
        "language": publication.language,
        "published": None,
    }


def _exchange(exchange: Exchange, site: Site, paragraphs: JsonParagraphs) -> Object:
    return {
        "number": exchange.number,
        "title": exchange.title,
        "address": site.page(exchange.path),
        "question": paragraphs.write(exchange.question),
        "answer": [paragraphs.write(each) for each in exchange.answer],
    }
