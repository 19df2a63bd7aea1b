"""Interviews of every shape in the files to take along: each word is credited to whom it is due."""

import json
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from edition.interview.interview import Interview
from edition.output import typeset
from edition.output.built_site import Site
from edition.output.cards import content
from edition.output.json_files import csl, interview_json
from edition.output.pdf import interview_pdf
from edition.output.text_files import markdown
from edition.output.text_files import tei as tei_file
from tests.beginner import begin, copy_of_this
from tests.cited import item_in
from tests.markdown_reader import PROGRAMS, Program, read_aloud
from tests.oral_history import SECTIONS, oral_history
from tests.pdf_text import boxes, overlapping
from tests.readings import collapse
from tests.taken_along import ADDRESS
from tests.tei_reader import OF_NOBODY, TEI, Element, Tree, named, one, paragraphs, parse, speech
from tests.tei_schema import mistakes
from tests.transcripts import RAW, Raw, Said

# Pixels: its width, what is drawn on, and what stays free but for the space that ends a line.
CARD, SPINE, EDGE = 1200, 122, 48
XML = "{http://www.w3.org/XML/1998/namespace}"


@pytest.fixture(scope="module", params=[*RAW, None], ids=lambda path: path and path.parent.name)
def raw(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Raw:
    return Raw(request.param or long(tmp_path_factory.mktemp("long") / "raw.txt"))


def long(path: Path) -> Path:
    path.write_text(oral_history(), "utf-8")
    return path


@pytest.fixture(scope="module")
def site(raw: Raw, tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = copy_of_this(tmp_path_factory.mktemp("project") / "project")
    outcome = begin(project, raw.path)
    assert outcome.status == 0, outcome.output
    return Site(project, project / "docs", ADDRESS, "any", Interview.read(project))


@pytest.fixture(scope="module")
def tei(site: Site) -> Tree:
    return parse(site)


def told(element: Element, tree: Tree) -> tuple[str, str]:
    speaker = speech(element) if element.tag not in OF_NOBODY else None
    return collapse("".join(map(str, element.itertext()))), named(tree, speaker) if speaker else ""


def said_in(raw: Raw) -> list[Said]:
    """Its paragraphs; the heading of a section is none."""
    return [each for each in raw.said if each.text not in SECTIONS]


def test_the_tei_file_is_valid(tei: Tree) -> None:
    assert not mistakes(tei)


def test_in_the_tei_file_each_paragraph_is_said_by_whom_the_text_names(raw: Raw, tei: Tree) -> None:
    due = [(collapse(each.text), each.speaker) for each in said_in(raw)]
    assert [told(each, tei) for each in paragraphs(tei)] == due


def test_in_the_tei_and_the_json_file_sections_have_their_headings(
    raw: Raw, site: Site, tei: Tree
) -> None:
    due = [each.text for each in raw.said if each.text in SECTIONS]
    divisions = one(tei, "body").findall(f"{TEI}div[@type='section']")
    assert [each.findtext(f"{TEI}head") for each in divisions] == due
    told = dict.fromkeys(each["section"] for each in in_json(site)["exchanges"])
    assert [each for each in told if each] == due


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_in_the_markdown_each_paragraph_follows_the_name_of_whom_the_text_names(
    raw: Raw, site: Site, program: Program
) -> None:
    for (words, speaker), said in zip(
        read_aloud(markdown(site), program), said_in(raw), strict=True
    ):
        assert words == collapse(said.spoken)
        assert speaker == said.speaker or not said.speaker


def test_in_the_markdown_a_note_of_the_publication_is_said_by_nobody_else(
    raw: Raw, site: Site
) -> None:
    if raw.path.parent.name != "magazine":
        pytest.skip("no such note")
    aloud = dict(read_aloud(markdown(site)))
    (note,) = (words for words in aloud if words.startswith("[Editor"))
    assert aloud[note] == raw.head["published"]["by"]


def in_json(site: Site) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(interview_json(site))
    return content


def paragraphs_of(content: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from content["frame"].values()
    for each in content["exchanges"]:
        yield from (each["question"], *each["questionContinued"], *each["answer"])


def test_in_the_json_file_each_paragraph_is_said_by_whom_the_text_names(
    raw: Raw, site: Site
) -> None:
    content = in_json(site)
    names = {each["name"] for each in content["people"]}
    found = {each["id"]: each for each in paragraphs_of(content)}
    for id, said in zip(site.interview.by_id, said_in(raw), strict=True):
        assert (found[id]["speaker"] or "") == said.speaker
        assert not said.speaker or said.speaker in names
        assert collapse(said.spoken).endswith(found[id]["readingText"])  # a picture has no words
        assert collapse(said.text).endswith(found[id]["asPublished"])
        assert (found[id]["label"] or "").startswith(said.label) or not found[id]["label"]
        assert not said.time or found[id]["time"] == said.time


def test_what_the_head_says_of_publication_and_rights_is_in_every_file(
    raw: Raw, site: Site
) -> None:
    content, item = in_json(site), item_in(csl(site))
    published, rights, source = raw.head.get("published"), raw.head["rights"], content["source"]
    date = str(published["date"]) if published else "unknown"
    if published:
        known = None if date == "unknown" else date
        assert (source["publisher"], source["published"]) == (published["by"], known)
    else:
        assert source is None
    assert ("issued" in item) == (date != "unknown")
    licence = rights.get("licence")
    assert (content["licence"] or {}).get("name") == licence
    for file in (markdown(site), tei_file(site), interview_json(site)):
        told = file.decode()
        assert ("No licence for it was found" in told) == (rights.get("status") == "unknown")
        assert not licence or licence in told
        assert rights.get("holder", "") in told


def test_the_language_and_its_direction_are_the_heads(raw: Raw, site: Site, tei: Tree) -> None:
    content = in_json(site)
    assert content["language"] == raw.head["language"]
    assert content["direction"] == ("rtl" if raw.head["language"] == "fa" else "ltr")
    assert one(tei, "text").get(f"{XML}lang") == raw.head["language"]
    assert item_in(csl(site))["language"] == raw.head["language"]


def test_nothing_is_printed_on_something_else_in_the_pdf(site: Site) -> None:
    for page in boxes(interview_pdf(site)):
        pairs = ((one, other) for one, other in combinations(page, 2) if overlapping(one, other))
        assert page and not [*pairs]


def test_no_word_of_a_card_stands_on_its_spine(raw: Raw, site: Site) -> None:
    for page in boxes(typeset.pdf("cards", content(site.interview), site.root / "docs")):
        left, right = min(box[0] for box in page), max(box[2] for box in page)
        leftwards = raw.head["language"] == "fa"
        assert (right < CARD - SPINE and left > EDGE) if leftwards else left > SPINE
        assert leftwards or right <= CARD - EDGE
