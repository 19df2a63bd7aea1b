"""A mistake in the sources stops the work with one clear line, and no half-built site stays."""

import os
import re
import runpy
import shutil
from collections.abc import Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.bad_input import Outcome, build, is_due, lay_out, mistakes, run
from tests.expected import QUESTIONS, ROLES, as_published
from tests.readings import ROOT

IN_SOURCES = mistakes("sources")
IN_PAGES = mistakes("pages")
# The builder runs the same check; that it does, and stops, is proved by two.
BUILT = [*IN_PAGES, "sources/mark-nested", "sources/not-utf-8-home"]

EARLIER_SITE = ("index.html",)


@pytest.mark.parametrize("mistake", IN_SOURCES)
def test_the_check_says_one_clear_line_and_nothing_else(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    mistake: str,
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, mistake))
    monkeypatch.setattr("sys.argv", ["edition", "check"])
    # As `python -m edition check`, but in this process: a new one for each takes too long.
    with pytest.raises(SystemExit) as stopped:
        runpy.run_module("edition", run_name="__main__")
    # Python prints it and exits with status 1, where it is a text.
    assert isinstance(stopped.value.code, str) and is_due(stopped.value.code, mistake)
    assert capsys.readouterr() == ("", "")


def test_the_command_tells_a_changed_word_with_its_paragraph_and_both_versions(
    tmp_path: Path,
) -> None:
    for folder in ("docs", "published"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    *_, last = (id for id, role in ROLES.items() if role == "answer")
    (path,) = (tmp_path / "docs" / "questions").glob(f"{QUESTIONS[-1]}-*.md")
    word = max(re.findall(r"\w+", as_published()[last]), key=len)
    path.write_text(path.read_text("utf-8").replace(word, f"{word[:-1]}§"), "utf-8")
    outcome = run(tmp_path, "edition", "check")
    assert outcome.status == 1
    (line,) = outcome.output.splitlines()
    for told in (f"questions/{path.name}:", f": {last} is not as published: ", "§", word):
        assert told in line


Outcomes = Mapping[str, Future[Outcome]]


@pytest.fixture(scope="module")
def outcomes(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Outcomes]:
    """What came of the builds, as many of them at a time as there are processors."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield {
            mistake: pool.submit(build_over_an_earlier_site, tmp_path_factory, mistake)
            for mistake in BUILT
        }


def build_over_an_earlier_site(folders: pytest.TempPathFactory, mistake: str) -> Outcome:
    project = lay_out(folders.mktemp("project"), mistake)
    (project / "site").mkdir()
    for name in EARLIER_SITE:
        (project / "site" / name).write_text("An earlier build", "utf-8")
    return build(project)


@pytest.mark.slow
@pytest.mark.parametrize("mistake", BUILT)
def test_the_build_says_one_clear_line_and_leaves_no_half_built_site(
    outcomes: Outcomes, mistake: str
) -> None:
    outcome = outcomes[mistake].result()
    assert outcome.status != 0
    assert "Traceback" not in outcome.output
    told = ("error:", "WARNING -")  # by this project, or by MkDocs, whose warnings are mistakes
    (line,) = (line for line in outcome.output.splitlines() if line.startswith(told))
    assert is_due(line, mistake), line
    assert outcome.site in ((), EARLIER_SITE)
