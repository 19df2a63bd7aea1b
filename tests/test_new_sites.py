"""From a transcript to a built site: each paragraph is credited to whom the transcript names."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.beginner import begin, copy_of_this
from tests.built_site import Page, Site
from tests.oral_history import SECTIONS, oral_history
from tests.projects import built
from tests.readings import collapse
from tests.test_html import validate
from tests.test_reading_programs import furniture, in_reader_view, pages, paragraphs, share
from tests.transcripts import RAW, Raw, Said

pytestmark = pytest.mark.slow

LONG = "oral-history"
PATHS = {path.parent.name: path for path in RAW}
LEAST = 25  # letters of one paragraph, or a reader view can't tell the text from labels
PATIENCE = 30.0  # seconds, from the file of 120 exchanges to its site


class Heard(NamedTuple):
    """A paragraph of a page, who is named above it, and whether that is right above it."""

    id: str
    text: str
    voice: str
    is_named: bool


class Begun(NamedTuple):
    """A transcript, and the site that was made of it by one command and no edit."""

    said: list[Said]
    site: Site


@pytest.fixture(scope="module", params=[*PATHS, LONG])
def begun(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Begun:
    folder = tmp_path_factory.mktemp(request.param)
    path = PATHS.get(request.param) or written(folder / "raw.txt")
    project = copy_of_this(folder / "project")
    assert begin(project, path).status == 0
    said = [each for each in Raw(path).said if each.text not in SECTIONS]
    return Begun(said, built(project))


def written(path: Path) -> Path:
    path.write_text(oral_history(), "utf-8")
    return path


def heard(page: Page) -> Iterator[Heard]:
    voice, is_named = "", False
    for element in page.root.iter():
        classes = element.get("class", "").split()
        if "voice" in classes:
            voice, is_named = collapse("".join(element.itertext())), True
        elif "paragraph" in classes:
            told = [picture.get("alt", "") for picture in element.iter("img")]
            text = collapse(" ".join([*told, "".join(element.itertext())]))
            yield Heard(element.attrib["id"], text, voice, is_named)
            is_named = False


def test_each_paragraph_is_credited_to_whom_the_transcript_names(begun: Begun) -> None:
    found = list(heard(begun.site.page("interview/")))
    assert [each.text for each in found] == [each.spoken for each in begun.said]
    for each, said in zip(found, begun.said, strict=True):
        assert not said.speaker or each.voice == said.speaker, each
        assert said.speaker or not each.is_named, each


def test_each_paragraph_is_credited_alike_on_its_own_page(begun: Begun) -> None:
    whole = list(heard(begun.site.page("interview/")))
    pages = [page for page in begun.site if page.name.startswith("questions/")]
    apart = {each.id: each for page in pages for each in heard(page)}
    asked = [each for each in whole if each.id.startswith("q")]
    assert {each.id: (each.text, each.voice) for each in asked if each.voice} == {
        id: (each.text, each.voice) for id, each in apart.items() if each.voice
    }


def test_as_published_it_has_every_word_and_no_other_with_the_labels(begun: Begun) -> None:
    found = [each.text for each in heard(begun.site.page("as-published/"))]
    assert found == [each.text for each in begun.said]


def test_its_pages_and_files_keep_to_the_rules_of_html(begun: Begun) -> None:
    assert not validate(begun.site.folder)


def test_firefox_s_reader_view_has_every_paragraph_however_short_the_text(begun: Begun) -> None:
    texts = in_reader_view(begun.site)
    for place, page in enumerate(pages(begun.site)):
        asked, *answer = paragraphs(page)
        if max(map(len, answer)) < LEAST:
            texts[place] = "".join((asked, *answer))  # whatever it has
    assert share(begun.site, texts) == 1 and not furniture(begun.site, texts)


def test_no_page_of_lists_is_left_and_no_menu_leads_to_one(begun: Begun) -> None:
    names = {page.name.split("/")[0] for page in begun.site}
    assert not names & {"people-and-places", "dates-and-figures"}


def test_from_a_file_of_120_exchanges_to_a_site_takes_less_than_half_a_minute(
    tmp_path: Path,
) -> None:
    project, path = copy_of_this(tmp_path / "project"), written(tmp_path / "raw.txt")
    start = time.monotonic()
    begin(project, path)
    built(project)
    assert time.monotonic() - start < PATIENCE
