"""A build that is killed, or meets another, leaves no half a site, and the next one mends it."""

import os
import shutil
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from edition.site.staging import INFIX, LONGEST, StagingDirectory
from tests.bad_input import build, lay_out
from tests.builds import (
    BUILD,
    ENVIRONMENT,
    FINISH,
    OLD,
    dies_at,
    dies_before,
    files,
    set_up_an_earlier_site,
    staging,
    whole,
)

pytestmark = pytest.mark.slow

# What a command is about to write in its staging when it is killed: a page, a file to take along,
# what keeps the site for offline reading, which comes last.
BUILDING = ("new/about/index.html", "new/files/*", "new/worker.js")
FINISHING = ("new/index.html", "new/files/*.epub")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "project")


def test_a_build_that_is_killed_leaves_the_last_site_and_the_next_one_mends_it(
    project: Path,
) -> None:
    set_up_an_earlier_site(project)
    for name in BUILDING:
        assert dies_at(name, BUILD, project), name
        assert files(project / "site") == OLD and staging(project)
        for left in staging(project):
            os.utime(left, (0, time.time() - 2 * LONGEST))
    assert build(project).status == 0
    assert files(project / "site") == whole() | {".kept": OLD[".kept"]}
    assert not staging(project)


def test_a_build_that_is_killed_while_the_site_is_put_in_place_leaves_a_whole_one_or_none(
    tmp_path: Path,
) -> None:
    new = {"name": b"7", "other": b"7", ".kept": OLD[".kept"]}
    found = []
    for step in count():
        project = tmp_path / str(step)
        project.mkdir()
        set_up_an_earlier_site(project)
        if not dies_before(step, partial(put_one_in_place, project, 7)):
            break
        found.append(files(project / "site"))
        assert found[-1] in ({}, OLD, new, {key: new[key] for key in ("name", "other")})
        put_one_in_place(project, 7)
        assert files(project / "site").items() >= {"name": b"7", "other": b"7"}.items()
    assert OLD in found and {} in found and new in found


def test_a_finishing_step_that_is_killed_leaves_what_the_builder_wrote(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: []\n")
    assert build(project).status == 0
    written = files(project / "site")
    for name in FINISHING:
        assert dies_at(name, FINISH, project), name
        assert files(project / "site") == written and staging(project)
        for left in staging(project):
            shutil.rmtree(left)
    assert subprocess.run(FINISH, cwd=project, env=ENVIRONMENT).returncode == 0
    assert files(project / "site") == whole()


def test_of_two_builds_at_once_the_last_one_wins_and_nothing_is_left_behind(project: Path) -> None:
    with subprocess.Popen(BUILD, cwd=project, env=ENVIRONMENT) as first:
        while not list(project.glob(f"site{INFIX}*/new")):
            time.sleep(0.01)
        first.send_signal(signal.SIGSTOP)
        try:
            second = build(project)
            assert second.status == 0 and files(project / "site") == whole()
            (project / "site" / "by-the-second").touch()
        finally:
            first.send_signal(signal.SIGCONT)
    assert first.returncode == 0 and files(project / "site") == whole()
    assert not staging(project)


def test_sites_that_are_put_in_place_at_the_same_moment_leave_one_whole_site(
    tmp_path: Path,
) -> None:
    set_up_an_earlier_site(tmp_path)
    with ThreadPoolExecutor(4) as pool:
        done = list(pool.map(partial(put_one_in_place, tmp_path), range(200)))
    name, other = (tmp_path / "site" / each for each in ("name", "other"))
    assert name.read_text("utf-8") == other.read_text("utf-8") in done
    assert files(tmp_path / "site").keys() == {"name", "other", ".kept"}
    assert not staging(tmp_path)


def put_one_in_place(project: Path, number: int) -> str:
    staging = StagingDirectory(project / "site")
    staging.new.mkdir()
    for name in ("name", "other"):
        (staging.new / name).write_text(str(number), "utf-8")
    staging.put_in_place()
    return str(number)


def test_what_lies_where_builds_are_made_stops_no_build(project: Path) -> None:
    for name in ("site.unfinished", f"site{INFIX}one"):
        (project / name).mkdir()
        (project / name / "stray").write_text("A letter", "utf-8")
    assert build(project).status == 0 and files(project / "site") == whole()
