"""Describes a page of the text in the words of schema.org: whose words it has, and whence."""

import json
from collections.abc import Iterable, Sequence
from typing import Any

from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange
from edition.interview.paragraph import OF_NOBODY, Paragraph
from edition.interview.people import Person
from edition.interview.publication import Date
from edition.interview.record import Record
from edition.output.built_site import Site
from edition.output.cards import SITE_CARD
from edition.output.rights import in_brief, licence_address

Thing = dict[str, Any]

AT_A_GLANCE = 20  # of more questions, the page that lists them is too long to list them twice
# What schema.org calls those who neither ask nor answer.
OTHERS = {"translator": "translator", "editor": "editor"}


def written(thing: Thing) -> str:
    """Return a thing as JSON-LD that can stand within a script element of HTML."""
    return json.dumps(thing, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def article(site: Site, address: str) -> Thing:
    """Return the whole interview as an article, whose parts are told at the site's own address."""
    interview, record = site.interview, site.interview.record
    return _said(
        {
            "@context": "https://schema.org",
            "@type": "Article",
            "headline": interview.frame.headline.text(Reading.CORRECTED),
            "url": address,
            "image": site.address + SITE_CARD,
            "inLanguage": record.language,
            "author": _people(record.interviewers),
            "about": _people(record.interviewees),
            **_others(record.people),
            "dateCreated": _held(site),
            "isBasedOn": _original(site),
            "creditText": _credit(record),
            "copyrightNotice": in_brief(record),
            "copyrightHolder": _organisation(record.rights.holder),
            "license": licence_address(record.rights),
            "sdPublisher": _organisation(site.publisher, url=site.address),
            "hasPart": _parts(site) if address == site.address else [],
        }
    )


def _credit(record: Record) -> str:
    named = (*(each.name for each in record.interviewers), record.original.publisher)
    return ", ".join(filter(None, named))


def _parts(site: Site) -> list[Thing]:
    """Return the questions; who asks and who answers is said on their own pages."""
    exchanges = site.interview.exchanges
    return [_named(each, site) for each in exchanges] if len(exchanges) <= AT_A_GLANCE else []


def _organisation(name: str, **more: str) -> Thing | None:
    return {"@type": "Organization", "name": name, **more} if name else None


def questions(site: Site, exchanges: Sequence[Exchange]) -> Thing:
    """Return the questions of a page, with their answers."""
    whole = {"@type": "Article", "url": site.address}
    asked = [_question(each, site) | {"isPartOf": whole} for each in exchanges]
    return {"@context": "https://schema.org", "@graph": asked}


def _question(exchange: Exchange, site: Site) -> Thing:
    answer = {
        "@type": "Answer",
        "url": site.permalink(exchange.answer[0]),
        "author": _speakers(exchange.answer),
    }
    said = {"author": _speakers(exchange.asked), "acceptedAnswer": answer}
    return _named(exchange, site) | said


def _named(exchange: Exchange, site: Site) -> Thing:
    words = " ".join(each.text(Reading.CORRECTED) for each in exchange.asked)
    title = "" if exchange.title == words else exchange.title
    named = {"@type": "Question", "name": words, "alternateName": title}
    return _said(named | {"url": site.permalink(exchange.question)})


def _speakers(paragraphs: Iterable[Paragraph]) -> Any:
    speaking = (each.speaker for each in paragraphs if each.kind not in OF_NOBODY)
    return _people(list(dict.fromkeys(speaking)))


def _people(people: Sequence[Person]) -> Any:
    """Return people as things; a single one stands for itself."""
    things = [_person(each) for each in people]
    return things[0] if len(things) == 1 else things


def _person(person: Person) -> Thing:
    kind = "Organization" if person.is_organisation else "Person"
    return {"@type": kind, "name": person.name}


def _others(people: Iterable[Person]) -> Thing:
    others: dict[str, list[Person]] = {}
    for person in people:
        if person.role not in ("interviewer", "interviewee"):
            others.setdefault(OTHERS.get(person.role, "contributor"), []).append(person)
    return {name: _people(those) for name, those in others.items()}


def _original(site: Site) -> Thing | None:
    record = site.interview.record
    if not (original := record.original).publisher:
        return None
    return _said(
        {
            "@type": "NewsArticle",
            "name": original.title,
            "url": original.address,
            "archivedAt": list(original.archived),
            "author": _people(record.interviewers),
            "publisher": _organisation(original.publisher),
            "datePublished": _exactly(original.date),
        }
    )


def _held(site: Site) -> str:
    talk = site.interview.record.conversation
    # There are no words for what is inferred, nor for what is uncertain.
    return _exactly(talk.date) if talk and not talk.inferred else ""


def _exactly(date: Date | None) -> str:
    return "" if date is None or date.is_uncertain else date.edtf


def _said(thing: Thing) -> Thing:
    """Return a thing without what isn't known of it: null is no statement (JSON-LD 1.1)."""
    return {name: value for name, value in thing.items() if value}
