"""The TEI file: both readings can be had back from it, and it is what the Guidelines ask for."""

from pathlib import Path

import pytest
from lxml import etree

from edition.errors import EditionError
from edition.output.text_files import tei
from tests.expected import (
    CORRECTIONS,
    HERE,
    IDS,
    QUESTIONS,
    SPEAKERS,
    as_published,
    reading_text,
)
from tests.readings import ROOT, collapse, departures
from tests.taken_along import (
    LAST_CORRECTED,
    LAST_PUBLISHED,
    hostile,
    hostile_site,
    site_of,
)
from tests.tei_reader import (
    CORR,
    OF_NOBODY,
    SIC,
    TEI,
    XML_ID,
    Tree,
    holder,
    named,
    one,
    paragraphs,
    parse,
    reading_of,
    speech,
    words,
)
from tests.tei_schema import mistakes


@pytest.fixture
def this_tei(tmp_path: Path) -> Tree:
    return parse(site_of(ROOT, tmp_path / "site"))


@pytest.fixture
def hostile_tei(tmp_path: Path) -> Tree:
    return parse(hostile_site(tmp_path))


def test_with_every_sic_the_tei_file_is_the_text_as_published(this_tei: Tree) -> None:
    assert not departures(reading_of(this_tei, SIC), as_published())


def test_with_every_corr_the_tei_file_is_the_reading_text(this_tei: Tree) -> None:
    due = {id: collapse(HERE.labels.get(id, "") + text) for id, text in reading_text().items()}
    assert not departures(reading_of(this_tei, CORR), due)


def test_words_full_of_signs_come_back_from_the_tei_file(hostile_tei: Tree) -> None:
    assert not departures(reading_of(hostile_tei, SIC), hostile(LAST_PUBLISHED))
    assert not departures(reading_of(hostile_tei, CORR), hostile(LAST_CORRECTED))


def test_the_tei_file_is_valid(this_tei: Tree) -> None:
    assert not mistakes(this_tei)


def test_the_tei_file_of_words_full_of_signs_is_valid(hostile_tei: Tree) -> None:
    assert not mistakes(hostile_tei)


def test_the_schema_finds_an_element_that_the_tei_does_not_know_or_not_there(
    this_tei: Tree,
) -> None:
    body = one(this_tei, "body")
    for name in ("verse", "teiHeader"):
        added = etree.SubElement(body, f"{TEI}{name}")
        assert mistakes(this_tei)
        body.remove(added)


def test_the_body_holds_the_words_of_the_interview_and_nothing_else(this_tei: Tree) -> None:
    body = one(this_tei, "body")
    assert collapse(words(body, SIC)) == " ".join(as_published().values())
    assert tuple(each.get(XML_ID) for each in paragraphs(this_tei)) == IDS


def test_each_correction_stands_in_its_paragraph_under_its_id(this_tei: Tree) -> None:
    choices = [(each.get(XML_ID), holder(each)) for each in this_tei.iter(f"{TEI}choice")]
    assert choices == [(each.id, each.paragraph) for each in CORRECTIONS]


def test_each_correction_has_a_reason_and_somebody_answers_for_it(this_tei: Tree) -> None:
    notes = {each.get("target"): each for each in this_tei.iter(f"{TEI}note")}
    for correction in CORRECTIONS:
        assert collapse(words(notes[f"#{correction.id}"], SIC))
    assert {each.get("resp") for each in this_tei.iter(CORR)} == {"#site" for _ in CORRECTIONS}


def test_unclear_words_are_marked_and_left_as_they_are(this_tei: Tree) -> None:
    flagged = [
        (holder(sic), sic.text or "")
        for sic in this_tei.iter(SIC)
        if (parent := sic.getparent()) is not None and parent.tag != f"{TEI}choice"
    ]
    assert flagged == HERE.unclear


def test_each_question_and_each_answer_is_said_by_whom_the_text_names(this_tei: Tree) -> None:
    spoken = [each for each in paragraphs(this_tei) if each.tag not in OF_NOBODY]
    speeches = {each.get(XML_ID, default=""): speech(each) for each in spoken}
    assert {id: named(this_tei, who) for id, who in speeches.items() if who} == {
        id: by for id, by in SPEAKERS.items() if by
    }


def test_each_turn_names_its_speaker_in_words_that_say_that_they_are_the_sites(
    this_tei: Tree,
) -> None:
    turns = list(this_tei.iter(f"{TEI}sp"))
    assert turns
    for turn in turns:
        assert turn[0].tag == f"{TEI}speaker" and turn[0].get("resp") == "#site"
        assert turn[0].text == named(this_tei, turn.get("who"))


def test_each_exchange_has_a_head_that_says_that_it_is_the_sites(this_tei: Tree) -> None:
    every = one(this_tei, "body").iter(f"{TEI}div")
    divisions = [each for each in every if each.get("type") == "exchange"]
    assert len(divisions) == len(QUESTIONS)
    for division in divisions:
        assert division[0].tag == f"{TEI}head" and division[0].get("resp") == "#site"


def test_all_speakers_have_a_role(this_tei: Tree) -> None:
    for role in ("interviewer", "interviewee"):
        people = (each for each in one(this_tei, "particDesc").iter() if each.get("role") == role)
        assert [collapse(words(each[0], SIC)) for each in people] == HERE.people(role)


def test_what_is_pointed_at_is_in_the_tei_file(this_tei: Tree) -> None:
    pointers = ("who", "resp", "target", "source", "ref")
    there = {f"#{each.get(XML_ID)}" for each in this_tei.iter(etree.Element)}
    given = [each.get(name) for each in this_tei.iter(etree.Element) for name in pointers]
    assert {each for each in given if each and each.startswith("#")} <= there


def test_the_notes_stand_in_the_back_as_the_sites_own(this_tei: Tree) -> None:
    notes = [each for each in this_tei.iter(f"{TEI}note") if each.get("type") == "editorial"]
    assert [each.get("target") for each in notes] == [f"#{id}" for id, _ in HERE.notes]
    assert {each.get("resp") for each in notes} == {"#site" for _ in HERE.notes}
    assert all(next(each.iterancestors(f"{TEI}back"), None) is not None for each in notes)
    assert all(each.find(f".//{TEI}bibl/{TEI}ref") is not None for each in notes)


def test_the_header_names_the_original_and_its_translation_and_the_date_if_it_is_known(
    this_tei: Tree,
) -> None:
    sources = this_tei.findall(f".//{TEI}sourceDesc//{TEI}bibl")
    also = HERE.record.get("also", [])
    assert [each.get("type") for each in sources] == ["original", *("translation" for _ in also)]
    addresses = [
        each.get("target", default="") for each in one(this_tei, "sourceDesc").iter(f"{TEI}ref")
    ]
    assert addresses == [HERE.original, *(each["at"] for each in also)]
    (date,) = (each.find(f"{TEI}date") for each in sources if each.get("type") == "original")
    assert date is not None and date.get("when", default="") == HERE.date
    assert HERE.date or date.text == "not known"


def test_the_header_claims_no_licence_but_that_of_the_record(this_tei: Tree) -> None:
    licence = one(this_tei, "availability").find(f"{TEI}licence")
    assert (licence is None) == ("licence" not in HERE.record["rights"])


@pytest.mark.parametrize(
    ("at", "words", "told"),
    [
        ("q1p9", "1 < 3", r"index\.md:15: .*1 < 3"),
        ("q9p1", "1 < 2", r"index\.md:14: .*q9p1"),
        ("byline", "b \\", r"index\.md:15: a correction stands within “b \\” of byline"),
    ],
)
def test_unclear_words_that_are_not_there_are_told_with_their_line(
    tmp_path: Path, at: str, words: str, told: str
) -> None:
    site = hostile_site(tmp_path)
    home = tmp_path / "docs" / "index.md"
    written = home.read_text("utf-8").replace("at: q1p1", f"at: {at}")
    home.write_text(written.replace("words: 1 < 2", f"words: {words}"), "utf-8")
    with pytest.raises(EditionError, match=told):
        tei(site_of(tmp_path, site.folder))
