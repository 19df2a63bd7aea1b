"""The parts of a record as JSON has them: null where nothing is known."""

from typing import Any

from edition.interview.date import Date
from edition.interview.people import Person
from edition.interview.publication import Conversation, Publication, Rights
from edition.output.rights import licence_address

Object = dict[str, Any]


def person(person: Person) -> Object:
    """Return someone who takes part."""
    return {
        "role": person.role,
        "name": person.name,
        "given": person.given or None,
        "family": person.family or None,
        "suffix": person.suffix or None,
        "isOrganisation": person.is_organisation,
        "description": person.about or None,
    }


def publication(publication: Publication) -> Object:
    """Return a place where it was published."""
    return {
        "publisher": publication.publisher,
        "title": publication.title or None,
        "address": publication.address or None,
        "language": publication.language,
        "published": _edtf(publication.date),
        "series": publication.series or None,
        "volume": publication.volume or None,
        "pages": publication.pages or None,
        "archived": list(publication.archived),
    }


def held(held: Conversation) -> Object:
    """Return when, where and by what means the speakers talked."""
    return {
        "date": _edtf(held.date),
        "inferred": held.inferred or None,
        "place": held.place or None,
        "medium": held.medium or None,
    }


def licence(said: Rights) -> Object:
    """Return the licence, with where it stands."""
    return {"name": said.licence, "address": licence_address(said)}


def _edtf(date: Date | None) -> str | None:
    return date.edtf if date else None
