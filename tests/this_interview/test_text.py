"""The text: what was published, in literals, with nine corrections and nothing else."""

import hashlib

from tests import sources
from tests.expected import HERE
from tests.readings import Reading, collapse, departures
from tests.this_interview.literals import CORRECTIONS, IDS, ROLES, WITNESS_SHA256, Correction


def as_published() -> Reading:
    blocks = HERE.witness.read_text("utf-8").split("\n\n")
    return dict(zip(IDS, filter(None, map(collapse, blocks)), strict=True))


def reading_text() -> Reading:
    text = dict(as_published())
    for correction in CORRECTIONS:
        text[correction.paragraph] = corrected(text[correction.paragraph], correction)
    return text


def corrected(text: str, correction: Correction) -> str:
    assert text.count(correction.published) == 1, f"{correction.id} has no place of its own"
    return text.replace(correction.published, correction.reading)


def test_the_witness_is_the_text_as_it_was_published() -> None:
    assert hashlib.sha256(HERE.witness.read_bytes()).hexdigest() == WITNESS_SHA256


def test_the_sources_hold_the_paragraphs_in_the_order_of_publication() -> None:
    assert tuple(sources.marked(HERE.docs)) == IDS[:3] + IDS[-1:] + IDS[3:-1]
    assert dict(HERE.roles) == ROLES


def test_the_sources_with_every_mark_rejected_are_the_witness() -> None:
    found = {id: sources.rejected(words) for id, words in HERE.marked.items()}
    assert not departures(found, as_published())


def test_the_sources_with_every_mark_accepted_are_the_witness_with_the_nine_corrections() -> None:
    assert not departures(HERE.corrected, reading_text())


def test_the_sources_have_the_nine_marks_and_no_other() -> None:
    marks = {id: sources.mark_ids(text) for id, text in HERE.marked.items()}
    found = [(mark, id) for id in marks for mark in marks[id]]
    assert found == [(correction.id, correction.paragraph) for correction in CORRECTIONS]
