"""interview.pdf: its words as a program that reads PDF gives them, its pages, what it is."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from io import BytesIO
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, cast
from unicodedata import normalize

import pytest
from pypdf import PageObject, PdfReader

from edition.output.built_site import Site
from edition.output.pdf import interview_pdf
from tests.expected import (
    CORRECTIONS,
    HERE,
    IDS,
    INTERVIEWEE,
    QUESTIONS,
    ROLES,
    reading_text,
)
from tests.pdf_text import pages_of, rightwards
from tests.readings import ROOT
from tests.taken_along import (
    ADDRESS,
    HOSTILE,
    LAST_CORRECTED,
    digest,
    hostile,
    hostile_site,
    site_of,
)
from tests.words import say

# Before the items of a list, where the text was published with such.
BULLET = re.compile("• " if HERE.is_markdown else "(?!)")
FOOT = re.compile(r"An interview with (?P<name>.+) (?P<page>\d+) / (?P<pages>\d+)\Z")
ASKED = [f"q{number}" for number in QUESTIONS]
NOTE = re.escape(say("note {}", "").strip())
AT_THE_END = (say("Notes by this site"), say("Source and rights"))
A4 = (595, 842)  # points
MAKE = """\
import sys
from pathlib import Path
from edition.output.pdf import interview_pdf
from tests.taken_along import site_of
sys.stdout.buffer.write(interview_pdf(site_of(Path(sys.argv[1]), Path(sys.argv[2]))))
"""
# The fonts know the scripts of Europe and the Near East, but no pictures.
NO_PICTURES = HOSTILE["introduction"].replace("\ufeff👩\u200d👩\u200d👧 🇦🇫", "Ω Ж")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(ROOT, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def pdf(site: Site) -> bytes:
    return interview_pdf(site)


@cache
def pages(content: bytes) -> list[str]:
    """The text of each page as it is copied, without the foot, which must be there."""
    texts = pages_of(content)
    feet = [FOOT.search(text) for text in texts]
    for number, foot in enumerate(feet, start=1):
        assert foot and (int(foot["page"]), int(foot["pages"])) == (number, len(texts))
    return [FOOT.sub("", BULLET.sub("", text)).strip() for text in texts]


def text(content: bytes) -> str:
    return " ".join(pages(content))


@rightwards
def test_every_paragraph_can_be_copied_from_the_pdf_word_for_word(pdf: bytes) -> None:
    copied, places = text(pdf), []
    for id, words in reading_text().items():
        assert copied.count(words) == 1, f"{id} is there {copied.count(words)} times"
        places.append(copied.index(words))
    assert places == sorted(places)


@rightwards
def test_nothing_stands_between_the_paragraphs_but_names_and_numbers(pdf: bytes) -> None:
    whole, *places = text(pdf), *map(text(pdf).index, reading_text().values())
    ends = [at + len(words) for at, words in zip(places, reading_text().values(), strict=True)]
    between = [whole[end:at] for end, at in zip(ends[:-1], places[1:], strict=True)]
    before = dict(zip(IDS[1:], between, strict=True))
    facts = "".join(before[id] for id in IDS[1 : IDS.index("q1")])
    assert (say("date not known") in facts) == (not HERE.date)
    for id in IDS[IDS.index("q1") :]:
        name = f" {named()[id]}" if named().get(id) else ""
        assert re.fullmatch(rf"{re.escape(name)}(?: \d+)?(?: {NOTE} \d+)* ", before[id]), id


def named() -> dict[str, str]:
    """Who is named above each paragraph of a question, if anybody is."""
    turns = chain.from_iterable(["", *HERE.turns(number)] for number in QUESTIONS)
    return {id: "" if by in IDS else by for by, id in pairwise(turns) if id in IDS}


@rightwards
def test_each_question_stands_on_one_page_with_the_beginning_of_its_answer(pdf: bytes) -> None:
    for number in QUESTIONS:
        question, answer = HERE.asked(number), reading_text()[f"q{number}p1"]
        beginning = " ".join(answer.split()[:20])
        alone = [page for page in pages(pdf) if question.split("?")[0] in page]
        assert sum(beginning in page for page in alone) == 1, number


@rightwards
def test_the_site_s_own_words_stand_at_the_end_under_their_headings(pdf: bytes) -> None:
    last = text(pdf).partition(reading_text()[IDS[-1]])[2]
    parts = {"Notes by this site": HERE.notes, "Corrections": CORRECTIONS}
    parts |= {"Unclear words, as published": HERE.unclear, "Source and rights": [HERE.original]}
    headings = [say(heading) for heading, there in parts.items() if there]
    assert [last.index(heading) for heading in headings] == sorted(map(last.index, headings))
    is_unknown = HERE.record["rights"].get("status") == "unknown"
    assert (say("No licence for it was found") in last) == is_unknown


def links(page: PageObject) -> list[Any]:
    return [each.get_object() for each in cast(Any, page.get("/Annots", []))]


def test_links_lead_to_the_original_the_site_and_each_paragraph_of_an_answer(pdf: bytes) -> None:
    every = chain.from_iterable(links(page) for page in PdfReader(BytesIO(pdf)).pages)
    leads = [link["/A"]["/URI"] for link in every if "/A" in link]
    assert leads.count(HERE.original) == 2 and leads.count(ADDRESS) == 2
    (page,) = HERE.docs.glob("questions/1-*.md")
    assert f"{ADDRESS}questions/{page.stem}/#q1p1" in leads
    assert sum("/#q" in lead for lead in leads) == sum(role == "answer" for role in ROLES.values())


def steps(reader: PdfReader) -> Iterator[tuple[int, int, float]]:
    """Yield the links within the file: page, page that is led to, height on that page."""
    for at, page in enumerate(reader.pages):
        for to in (link["/Dest"] for link in links(page) if "/Dest" in link):
            place = reader.named_destinations[to].dest_array if isinstance(to, str) else to
            yield at, cast(int, reader.get_page_number(place[0].get_object())), place[3]


@rightwards
def test_each_correction_and_note_is_led_to_from_its_place_and_leads_back(pdf: bytes) -> None:
    reader = PdfReader(BytesIO(pdf))
    last = next(
        at for at, text in enumerate(pages(pdf)) if any(each in text for each in AT_THE_END)
    )
    there = {(to, height) for at, to, height in steps(reader) if at < last}
    back = [to for at, to, _ in steps(reader) if at >= last]
    assert len(there) == len(CORRECTIONS) + len(HERE.notes) and {to for to, _ in there} <= {last}
    assert (
        len(back) == len(CORRECTIONS) + len(HERE.notes) + len(HERE.unclear)
        and max(back, default=-1) < last
    )


def test_the_pdf_is_accessible_and_says_what_it_is(pdf: bytes) -> None:
    reader = PdfReader(BytesIO(pdf))
    assert reader.xmp_metadata and b"<pdfuaid:part>1<" in reader.xmp_metadata.stream.get_data()
    root = cast(Any, reader.root_object)
    assert (
        root["/Lang"] == HERE.record["language"]
        and root["/MarkInfo"]["/Marked"]
        and "/StructTreeRoot" in root
    )
    assert reader.metadata and reader.metadata.creation_date is None
    assert reader.metadata.title == f"An interview with {INTERVIEWEE}"
    speakers = (*HERE.people("interviewer"), *HERE.people("interviewee"))
    assert reader.metadata.author == ", ".join(speakers)
    outline = cast(Any, reader.outline)
    assert outline[0]["/Title"] == reading_text()["headline"]
    assert [each["/Title"] for each in outline[1][: len(ASKED)]] == [
        reading_text()[id] for id in ASKED
    ]


def test_the_pdf_is_light_a4_and_brings_all_its_fonts(pdf: bytes) -> None:
    assert len(pdf) < 200_000
    for page in PdfReader(BytesIO(pdf)).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == A4
        for font in cast(Any, page["/Resources"])["/Font"].values():
            (inner,) = font["/DescendantFonts"]
            assert {"/FontFile2", "/FontFile3"} & inner.get_object()["/FontDescriptor"].keys()


def test_the_same_sources_give_the_same_pdf_elsewhere_and_later(pdf: bytes, tmp_path: Path) -> None:
    environment = os.environ | {"SOURCE_DATE_EPOCH": "1", "TZ": "Asia/Kabul", "PYTHONHASHSEED": "7"}
    command = [sys.executable, "-c", MAKE, str(ROOT), str(tmp_path)]
    made = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    assert digest(made.stdout) == digest(pdf)


def test_signs_that_mean_something_to_typst_are_copied_as_they_are(tmp_path: Path) -> None:
    site = hostile_site(tmp_path, {**HOSTILE, "introduction": NO_PICTURES})
    copied = text(interview_pdf(site))
    for id, words in hostile(LAST_CORRECTED).items():
        if id != "introduction":
            assert words in copied, id


def test_letters_of_other_scripts_are_all_there(tmp_path: Path) -> None:
    site = hostile_site(tmp_path, {**HOSTILE, "introduction": NO_PICTURES})
    copied = normalize("NFC", text(interview_pdf(site)))
    for letter in "عربیדףΩЖé":
        assert letter in copied, letter


def test_a_character_in_no_font_costs_a_warning_that_names_its_line_and_a_box(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    content = interview_pdf(hostile_site(tmp_path))
    (warning,) = caplog.messages
    assert re.search(r"index\.md:27: “👩”, U\+1F469, can’t be set in type; ", warning)
    assert text(content)
