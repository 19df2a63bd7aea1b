"""The JSON file: both readings for programs, as the schema beside it says."""

import json
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from edition.errors import EditionError
from edition.output.built_site import Site
from edition.output.json_files import interview_json, interview_schema
from tests.expected import (
    CORRECTIONS,
    HERE,
    IDS,
    QUESTIONS,
    SPEAKERS,
    as_published,
    reading_text,
)
from tests.readings import ROOT, Reading, departures
from tests.taken_along import (
    ADDRESS,
    LAST_CORRECTED,
    LAST_PUBLISHED,
    hostile,
    hostile_site,
    site_of,
)

Object = dict[str, Any]


@pytest.fixture
def this_json(tmp_path: Path) -> Object:
    return read(site_of(ROOT, tmp_path / "site"))


@pytest.fixture
def hostile_json(tmp_path: Path) -> Object:
    return read(hostile_site(tmp_path))


@pytest.fixture
def given_schema(tmp_path: Path) -> Object:
    content: Object = json.loads(interview_schema(site_of(ROOT, tmp_path / "site")))
    return content


@pytest.fixture
def schema(given_schema: Object) -> Draft202012Validator:
    return Draft202012Validator(given_schema)


def test_the_json_file_has_both_readings(this_json: Object) -> None:
    assert not departures(reading_of(this_json, "asPublished"), as_published())
    assert not departures(reading_of(this_json, "readingText"), reading_text())
    assert tuple(reading_of(this_json, "readingText")) == IDS


def test_words_full_of_signs_come_back_from_the_json_file(hostile_json: Object) -> None:
    assert not departures(reading_of(hostile_json, "asPublished"), hostile(LAST_PUBLISHED))
    assert not departures(reading_of(hostile_json, "readingText"), hostile(LAST_CORRECTED))


def test_the_json_file_is_as_its_schema_says(
    this_json: Object, hostile_json: Object, schema: Draft202012Validator
) -> None:
    assert not [fault.message for fault in schema.iter_errors(this_json)]
    assert not [fault.message for fault in schema.iter_errors(hostile_json)]


def test_the_schema_is_a_json_schema_of_2020_12(given_schema: Object) -> None:
    assert given_schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    Draft202012Validator.check_schema(given_schema)


@pytest.mark.parametrize("field", ["rights", "people", "source", "frame", "exchanges"])
def test_the_schema_finds_a_field_that_is_missing_or_one_too_many(
    this_json: Object, schema: Draft202012Validator, field: str
) -> None:
    assert not schema.is_valid(this_json | {f"{field}2": this_json[field]})
    assert not schema.is_valid({key: value for key, value in this_json.items() if key != field})


def test_no_json_file_is_made_that_is_not_as_its_schema_says(tmp_path: Path) -> None:
    site = replace(hostile_site(tmp_path), address="no address")
    with pytest.raises(EditionError, match=r"interview\.json, \$\.[a-z.]*address: 'no address"):
        interview_json(site)


def test_the_json_file_names_the_schema_beside_it(this_json: Object) -> None:
    assert this_json["$schema"] == "interview.schema.json"


def test_each_paragraph_has_its_permanent_address(this_json: Object) -> None:
    addresses = {each["id"]: each["address"] for each in paragraphs(this_json)}
    assert all(address.endswith(f"#{id}") for id, address in addresses.items())
    assert addresses["headline"] == f"{ADDRESS}#headline"
    (page,) = HERE.docs.glob("questions/1-*.md")
    assert addresses["q1p1"] == f"{ADDRESS}questions/{page.stem}/#q1p1"


def test_each_correction_stands_with_its_paragraph_and_a_reason(this_json: Object) -> None:
    found = [(each["id"], mark) for each in paragraphs(this_json) for mark in each["corrections"]]
    for (id, mark), due in zip(found, CORRECTIONS, strict=True):
        assert (mark["id"], id) == (due.id, due.paragraph)
        assert mark["asPublished"] in due.published and mark["readingText"] in due.reading
        assert mark["why"]


def test_each_note_stands_with_its_paragraph_and_a_source(this_json: Object) -> None:
    notes = [(each["id"], note) for each in paragraphs(this_json) for note in each["notes"]]
    keyed = [id for id, _ in notes]
    assert keyed == [id for id, _ in HERE.notes]
    for id, note in notes:
        assert note["words"] in reading_of(this_json, "readingText")[id]
        assert all(source["address"].startswith("https://") for source in note["sources"])


def test_unclear_words_stand_with_their_paragraph(this_json: Object) -> None:
    flagged = [(each["id"], words) for each in paragraphs(this_json) for words in each["unclear"]]
    assert flagged == HERE.unclear


def test_who_asks_and_who_answers_is_said(this_json: Object) -> None:
    for role in ("interviewer", "interviewee"):
        people = (each["name"] for each in this_json["people"] if each["role"] == role)
        assert [*people] == HERE.people(role)
    asked = [each["question"]["id"] for each in this_json["exchanges"]]
    assert asked == [f"q{number}" for number in QUESTIONS]
    speaking = {each["id"]: each["speaker"] or "" for each in paragraphs(this_json)}
    assert {id: speaking[id] for id in SPEAKERS} == SPEAKERS


def test_the_day_of_publication_is_given_if_it_is_known(this_json: Object) -> None:
    assert (this_json["source"]["published"] or "") == HERE.date


def read(site: Site) -> Object:
    content: Object = json.loads(interview_json(site))
    return content


def paragraphs(content: Object) -> list[Object]:
    frame = content["frame"]
    before = [frame[id] for id in IDS if id in frame and IDS.index(id) < IDS.index("q1")]
    after = [each for each in frame.values() if each not in before]
    return [*before, *chain.from_iterable(map(turns, content["exchanges"])), *after]


def turns(exchange: Object) -> list[Object]:
    return [exchange["question"], *exchange["questionContinued"], *exchange["answer"]]


def reading_of(content: Object, name: str) -> Reading:
    return {each["id"]: each[name] for each in paragraphs(content)}
