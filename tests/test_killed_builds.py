"""A build that is killed, or meets another, leaves no half a site, and the next one mends it."""

import os
import shutil
import signal
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from edition.site.staging import INFIX, LONGEST, StagingDirectory
from tests.bad_input import build, lay_out
from tests.builds import (
    BUILD,
    ENVIRONMENT,
    FINISH,
    OLD,
    files,
    kill,
    moments,
    set_up_an_earlier_site,
    staging,
    whole,
)

pytestmark = pytest.mark.slow

KILLS = 10


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "project")


def test_a_build_that_is_killed_leaves_the_last_site_or_none_and_the_next_one_mends_it(
    project: Path,
) -> None:
    set_up_an_earlier_site(project)
    mended = whole() | {".kept": OLD[".kept"]}
    for moment in moments(lay_out(project.with_name("another")), BUILD, KILLS):
        kill(BUILD, project, moment)
        assert files(project / "site") in ({}, OLD, mended)
        half_done = len(staging(project))
    assert half_done, "none of them was killed while it was at work"
    for left in staging(project):
        os.utime(left, (0, time.time() - 2 * LONGEST))
    assert build(project).status == 0 and files(project / "site") == mended
    assert not staging(project)


def test_a_finishing_step_that_is_killed_leaves_no_site_but_what_the_builder_wrote(
    project: Path,
) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: []\n")
    assert build(project).status == 0
    written = shutil.copytree(project / "site", project / "written")
    for moment in moments(project, FINISH, KILLS // 3):
        shutil.rmtree(project / "site", ignore_errors=True)
        shutil.copytree(written, project / "site")
        kill(FINISH, project, moment)
        assert files(project / "site") in ({}, files(written), whole())
    shutil.rmtree(project / "site", ignore_errors=True)
    written.rename(project / "site")
    assert subprocess.run(FINISH, cwd=project, env=ENVIRONMENT).returncode == 0
    assert files(project / "site") == whole()


def test_of_two_builds_at_once_the_last_one_wins_and_nothing_is_left_behind(project: Path) -> None:
    with subprocess.Popen(BUILD, cwd=project, env=ENVIRONMENT) as first:
        while not list(project.glob(f"site{INFIX}*/new")):
            time.sleep(0.01)
        first.send_signal(signal.SIGSTOP)
        second = build(project)
        assert second.status == 0 and files(project / "site") == whole()
        (project / "site" / "by-the-second").touch()
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
