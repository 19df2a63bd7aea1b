"""What catalogues and reference managers want to know of a page of the text, from the record."""

from collections.abc import Sequence
from typing import Any

from edition.interview.exchange import Exchange
from edition.output.built_site import Site
from edition.output.cards import SITE_CARD
from edition.output.linked_data import article, questions, written
from edition.output.templates import render


def of_whole(site: Site, address: str, language: str) -> str:
    """Return the elements for the head of a page that presents the interview as a whole."""
    card = site.address + SITE_CARD
    data = article(site, address, card, with_parts=address == site.address)
    return _elements(site, language, data)


def of_questions(site: Site, exchanges: Sequence[Exchange], language: str) -> str:
    """Return the elements for the head of a page of questions."""
    return _elements(site, language, questions(site, exchanges))


def of_file(site: Site) -> str:
    """Return the elements for the head of a file, in which no script may stand."""
    return _elements(site, site.interview.record.language, {})


def credit(site: Site) -> str:
    """Return whose text it is, as the foot of each page says."""
    return render("page/credit.html", record=site.interview.record).strip()


def _elements(site: Site, language: str, data: dict[str, Any]) -> str:
    record = site.interview.record
    given = {"record": record, "language": language, "data": data and written(data)}
    return render("page/catalogue.html", **given).strip()
