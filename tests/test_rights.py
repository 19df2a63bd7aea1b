"""The statement of rights says what the record says, and no more; a licence has its own address."""

from dataclasses import replace

import pytest

from edition.interview.publication import Publication, Rights
from edition.output.rights import licence_address, rights
from tests.expected import HERE as PROJECT
from tests.taken_along import this_interview

BY = PROJECT.publisher
RECORD = this_interview().record
HERE = replace(RECORD, original=Publication("", "", "en"))


def said(**given: str) -> str:
    return rights(replace(RECORD, rights=Rights(**given)))


def test_where_the_rights_are_unknown_no_licence_was_found() -> None:
    assert said(status="unknown") == (
        f"Text © its author and publisher, first published by {BY}. No licence for it was "
        "found; it is republished here with credit and a link to the original."
    )


def test_whose_text_it_is_is_said_by_name_where_the_record_does() -> None:
    assert said(status="in-copyright", holder="A Body") == (
        f"Text © A Body, first published by {BY}. It is in copyright; it is republished here "
        "with credit and a link to the original."
    )


def test_a_licence_stands_with_its_address() -> None:
    assert said(status="licence", licence="CC-BY-4.0", holder="A Body") == (
        f"Text © A Body, first published by {BY}. It is licensed under CC-BY-4.0 "
        "(https://creativecommons.org/licenses/by/4.0/)."
    )


def test_of_a_text_in_the_public_domain_nobody_is_the_holder() -> None:
    text = said(status="public-domain")
    assert text == f"Text in the public domain, first published by {BY}."


def test_the_publications_own_statement_follows_in_quotation_marks() -> None:
    text = said(status="in-copyright", statement="All rights reserved.")
    assert text.endswith(" As published: “All rights reserved.”")


def test_a_text_that_was_first_published_here_is_not_called_republished() -> None:
    text = rights(replace(HERE, rights=Rights("unknown", holder="A Body")))
    assert text == "Text © A Body. No licence for it was found."


@pytest.mark.parametrize(
    ("licence", "address"),
    [
        ("CC-BY-2.5", "https://creativecommons.org/licenses/by/2.5/"),
        ("CC-BY-NC-SA-4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/"),
        ("CC-BY-SA-3.0-DE", "https://creativecommons.org/licenses/by-sa/3.0/de/"),
        ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
        ("GFDL-1.3-or-later", "https://spdx.org/licenses/GFDL-1.3-or-later.html"),
        ("", ""),
    ],
)
def test_a_licence_leads_to_its_own_page(licence: str, address: str) -> None:
    assert licence_address(Rights("licence", licence)) == address
