"""From a transcript of any shape to its sources, by one command: whose words are whose."""

import hashlib
import re
from pathlib import Path

import pytest
import yaml

from tests import sources
from tests.bad_input import run
from tests.beginner import begin, copy_of_this, taken
from tests.house import House
from tests.oral_history import EXCHANGES, SECTIONS, oral_history
from tests.readings import collapse
from tests.transcripts import HOUSES, RAW, WITHOUT_HEAD, Raw

of_each_shape = pytest.mark.parametrize("path", RAW, ids=lambda path: path.parent.name)
TEXTS = [path for path in RAW if path.suffix in (".md", ".txt")]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_this(tmp_path / "project")


@of_each_shape
def test_each_paragraph_is_taken_for_whose_the_text_names_without_an_edit(
    project: Path, path: Path
) -> None:
    outcome = begin(project, path)
    assert outcome.status == 0 and "error:" not in outcome.output, outcome.output
    speakers = [speaker for _, speaker in taken(outcome)]
    told = ["" if re.fullmatch(r"\(.*\)|", each) else each for each in speakers]
    assert told == [each.speaker for each in Raw(path).said]


@of_each_shape
def test_its_sources_have_every_word_and_no_other(project: Path, path: Path) -> None:
    begin(project, path)
    marked = sources.marked(project / "docs")
    assert sorted(map(words, marked.values())) == sorted(
        words(each.text) for each in Raw(path).said
    )


def words(text: str) -> str:
    """The words of a paragraph of either side, whatever marks are in it."""
    text = re.sub(r"!?\[([^\]]*)\]\([^)]*\)", r"\1", text)
    return collapse(re.sub(r"[*>\\]|(?m:^- )|^#+ ", "", text))


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.parent.name)
def test_a_text_is_kept_to_the_byte_below_its_head(project: Path, path: Path) -> None:
    begin(project, path)
    kept = project / "published" / f"interview{path.suffix}"
    assert kept.read_bytes() == path.read_bytes().split(b"---\n", 2)[2]
    digest = hashlib.sha256(kept.read_bytes()).hexdigest()
    assert (project / "published" / "SHA256SUMS").read_text() == f"{digest}  {kept.name}\n"


@of_each_shape
def test_the_record_is_what_the_head_says(project: Path, path: Path) -> None:
    begin(project, path)
    assert House(project).record == Raw(path).head


def test_line_ends_of_windows_and_a_byte_order_mark_change_nothing(
    project: Path, tmp_path: Path
) -> None:
    path = tmp_path / "raw.txt"
    plain = (HOUSES / "french" / "raw.txt").read_bytes()
    path.write_bytes(b"\xef\xbb\xbf" + plain.replace(b"\n", b"\r\n"))
    assert taken(begin(project, path)) == taken(
        begin(copy_of_this(tmp_path / "other"), HOUSES / "french" / "raw.txt")
    )
    assert sources.marked(project / "docs") == sources.marked(tmp_path / "other" / "docs")


def test_the_menu_has_its_questions_and_all_other_settings_stay(project: Path) -> None:
    before = (project / "mkdocs.yml").read_text("utf-8")
    begin(project, HOUSES / "captions" / "raw.vtt")
    after = (project / "mkdocs.yml").read_text("utf-8")
    lost = {*before.splitlines()} - {*after.splitlines()}
    assert all(
        re.match(r"site_name:|  language: |      - questions/|  - \w+-and-\w+\.md", line)
        for line in lost
    )
    menu = after[after.index("\nnav:") :]
    asked = sorted(each.name for each in (project / "docs" / "questions").iterdir())
    assert re.findall(r"questions/(.*)", menu) == asked and len(asked) == 3


def test_cues_keep_the_time_at_which_each_turn_begins(project: Path) -> None:
    path = HOUSES / "captions" / "raw.vtt"
    begin(project, path)
    pages = "".join(each.read_text() for each in sorted((project / "docs" / "questions").iterdir()))
    assert re.findall(r" t=(\S+)\}", pages) == [each.time for each in Raw(path).said if each.time]


def test_a_long_interview_has_a_page_for_each_of_its_sections(
    project: Path, tmp_path: Path
) -> None:
    path = tmp_path / "raw.txt"
    path.write_text(oral_history(), "utf-8")
    outcome = begin(project, path)
    heard = dict.fromkeys(SECTIONS)
    said = [each.speaker for each in Raw(path).said if each.text not in heard]
    assert [re.sub(r"\(.*", "", speaker) for _, speaker in taken(outcome)] == said
    pages = sorted((project / "docs" / "questions").iterdir())
    assert len(pages) == len(SECTIONS)
    ids = [id for id, _ in taken(outcome) if re.fullmatch(r"q\d+", id)]
    assert len(ids) == EXCHANGES


def test_without_a_head_all_that_is_missing_is_told_at_once_and_one_round_fills_it_in(
    project: Path, tmp_path: Path
) -> None:
    raw = Raw(HOUSES / "organisation" / "raw.txt")
    path = tmp_path / "raw.txt"
    path.write_text(raw.body, "utf-8")
    outcome = begin(project, path)
    assert outcome.status == 0
    told = re.findall(r"interview\.(\S+) is still TODO", outcome.output)
    assert told == ["people.0.name", "people.1.name", "published", "rights", "language"]
    fill_in(project, raw)
    assert not errors_of(project)
    labels = {each["labels"][0]: each["role"] for each in House(project).record["people"]}
    assert labels == {"SG": "interviewer", "Kestrin": "interviewee"}


def fill_in(project: Path, raw: Raw) -> None:
    """Say what is known: the names by the labels that were found, and the rest."""
    home = project / "docs" / "index.md"
    text = re.sub(r" #.*", "", home.read_text("utf-8").split("---\n")[1])
    front = yaml.safe_load(text)
    known = {each["labels"][0]: each["name"] for each in raw.head["people"]}
    for person in front["interview"]["people"]:
        person["name"] = known[person["labels"][0]]
    for name in ("published", "rights", "language"):
        front["interview"][name] = raw.head[name]
    body = home.read_text("utf-8").split("---\n", 2)[2]
    home.write_text(f"---\n{yaml.safe_dump(front, allow_unicode=True)}---\n{body}", "utf-8")


def errors_of(project: Path) -> str:
    return run(project, "edition", "check").output


def test_a_text_without_labels_is_read_by_its_question_marks(project: Path) -> None:
    outcome = begin(project, WITHOUT_HEAD)
    asked = [id for id, speaker in taken(outcome) if speaker == "asks"]
    answered = [id for id, speaker in taken(outcome) if speaker == "answers"]
    assert asked == ["q1", "q2", "q3"] and answered == ["q1p1", "q1p2", "q2p1", "q3p1"]
