"""The text files to take along: the witness, byte for byte, and the reading text as Markdown."""

from codecs import BOM_UTF8
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.output.built_site import Site
from edition.output.json_files import interview_json
from edition.output.text_files import markdown, plain_text, tei
from tests.expected import (
    CORRECTIONS,
    HERE,
    IDS,
    QUESTIONS,
    SPEAKERS,
    reading_text,
)
from tests.markdown_reader import (
    PROGRAMS,
    Program,
    after_the_interview,
    blocks_of,
    named,
    paragraphs_in,
    read_aloud,
    root_of,
    text,
)
from tests.readings import ROOT, departures
from tests.taken_along import (
    ADDRESS,
    HOSTILE,
    LAST_CORRECTED,
    digest,
    hostile,
    hostile_site,
    site_of,
)

# Signs that pandoc makes quotation marks, dashes, formulas and lists of.
TYPOGRAPHIC = (
    """1 < 2 it's 'a' "b" c... d.... e -- f --- g ~h~ ^i^ $j$ @k [@l] -@m H~2~O | n | o""",
    *(
        f"{sign} p"
        for sign in ("...", "--", "(1)", "(i)", "(@)", "i.", "I.", "a)", "A.", ":", ":::")
    ),
    *(f"{sign} q" for sign in ("|", "~", "~~~", "1.", "#.", "@r:", "$", "^", "'", '"', "%", "=")),
)
WITH_MARKUP = {"interview.md": markdown, "interview.xml": tei, "interview.json": interview_json}
read_by = pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)


@pytest.fixture
def this_site(tmp_path: Path) -> Site:
    return site_of(ROOT, tmp_path / "site")


def test_the_text_file_is_the_witness_byte_for_byte(this_site: Site) -> None:
    assert digest(plain_text(this_site)) == digest(HERE.witness.read_bytes())


def test_no_text_file_is_made_of_a_changed_witness(tmp_path: Path) -> None:
    site = hostile_site(tmp_path)
    witness = tmp_path / "published" / "interview.txt"
    witness.write_bytes(witness.read_bytes() + b"!")
    with pytest.raises(EditionError, match=r"interview\.txt: its sha256 is "):
        plain_text(site_of(tmp_path, site.folder))


@read_by
def test_the_markdown_gives_back_the_reading_text(this_site: Site, program: Program) -> None:
    found = paragraphs_in(markdown(this_site), program)
    assert not departures(found, reading_text())
    assert tuple(found) == IDS


@read_by
def test_the_markdown_gives_back_words_full_of_signs(tmp_path: Path, program: Program) -> None:
    found = paragraphs_in(markdown(hostile_site(tmp_path)), program)
    assert not departures(found, hostile(LAST_CORRECTED))


@read_by
def test_the_markdown_gives_back_what_a_program_would_set_in_type(
    tmp_path: Path, program: Program
) -> None:
    answer = {f"q1p{at}": words for at, words in enumerate(TYPOGRAPHIC, start=1)}
    words = {**HOSTILE, **answer}
    words["byline"] = words.pop("byline")
    found = paragraphs_in(markdown(hostile_site(tmp_path, words)), program)
    assert not departures({id: found.get(id, "") for id in answer}, answer)


def test_the_markdown_says_that_it_is_utf_8_where_a_host_does_not(this_site: Site) -> None:
    assert markdown(this_site).startswith(BOM_UTF8 + b"# ")


def test_the_markdown_has_the_questions_as_headings_below_the_headline(this_site: Site) -> None:
    blocks = blocks_of(markdown(this_site))
    headings = {id: block.tag for id, block in named(blocks) if block.tag[0] == "h"}
    questions = (f"q{number}" for number in QUESTIONS)
    assert headings == {"headline": "h1", **dict.fromkeys(questions, "h2")}


def test_the_markdown_names_the_speaker_before_each_question_and_each_answer(
    this_site: Site,
) -> None:
    speaking = dict(zip(IDS, (by for _, by in read_aloud(markdown(this_site))), strict=True))
    assert {id: speaking[id] for id, by in SPEAKERS.items() if by} == {
        id: by for id, by in SPEAKERS.items() if by
    }


def test_the_markdown_gives_each_paragraph_its_permanent_address(this_site: Site) -> None:
    links = {link.text: link.get("href") for link in root_of(markdown(this_site)).iter("a")}
    due = {p.id: this_site.permalink(p) for p in this_site.interview.paragraphs}
    assert {id: links[id] for id in IDS} == due
    assert all(
        address.startswith(ADDRESS) and address.endswith(f"#{id}") for id, address in due.items()
    )


def test_the_markdown_lists_each_correction_after_the_interview(this_site: Site) -> None:
    entries = [text(block) for block in after_the_interview(markdown(this_site))]
    for correction in CORRECTIONS:
        (entry,) = (each for each in entries if each.startswith(f"{correction.id} "))
        old, _, new = entry.partition(": as published ")[2].partition(";")[0].partition(", here ")
        assert old in correction.published and new in correction.reading and old != new


def test_the_markdown_has_every_note_with_its_sources_after_the_interview(this_site: Site) -> None:
    entries = [block for block in after_the_interview(markdown(this_site)) if block.tag == "li"]
    for note in this_site.interview.notes:
        (entry,) = (each for each in entries if f"{note.paragraph.id}: {note.text} " in text(each))
        sources = [(link.text, link.get("href")) for link in entry.iter("a")][1:]
        assert sources == [(source.name, source.address) for source in note.sources]


def test_the_markdown_has_no_word_of_the_site_before_the_headline(this_site: Site) -> None:
    assert text(blocks_of(markdown(this_site))[0]) == reading_text()["headline"]


@pytest.mark.parametrize("make", WITH_MARKUP.values(), ids=WITH_MARKUP)
def test_the_same_sources_give_the_same_bytes_whatever_the_folder(
    tmp_path: Path, make: Callable[[Site], bytes]
) -> None:
    one, other = hostile_site(tmp_path / "one"), hostile_site(tmp_path / "other" / "folder")
    assert make(one) == make(other)
