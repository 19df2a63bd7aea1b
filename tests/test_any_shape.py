"""Interviews of every shape in the files to take along: each word is credited to whom it is due."""

import pytest

from edition.interview.interview import Interview
from edition.output.site import Site
from edition.output.text_files import markdown
from tests.beginner import begin, copy_of_this
from tests.markdown_reader import PROGRAMS, Program, read_aloud
from tests.readings import collapse
from tests.taken_along import ADDRESS
from tests.tei_reader import TEI, Element, Tree, named, paragraphs, parse, speech
from tests.tei_schema import mistakes
from tests.transcripts import RAW, Raw

OF_NOBODY = (f"{TEI}stage", f"{TEI}note", f"{TEI}figure")


@pytest.fixture(scope="module", params=RAW, ids=lambda path: path.parent.name)
def raw(request: pytest.FixtureRequest) -> Raw:
    return Raw(request.param)


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


def due(raw: Raw) -> list[tuple[str, str]]:
    return [(collapse(each.text), each.speaker) for each in raw.said]


def test_the_tei_file_is_valid(tei: Tree) -> None:
    assert not mistakes(tei)


def test_in_the_tei_file_each_paragraph_is_said_by_whom_the_text_names(raw: Raw, tei: Tree) -> None:
    assert [told(each, tei) for each in paragraphs(tei)] == due(raw)


@pytest.mark.parametrize("program", PROGRAMS.values(), ids=PROGRAMS)
def test_in_the_markdown_each_paragraph_follows_the_name_of_whom_the_text_names(
    raw: Raw, site: Site, program: Program
) -> None:
    for (words, speaker), said in zip(read_aloud(markdown(site), program), raw.said, strict=True):
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
