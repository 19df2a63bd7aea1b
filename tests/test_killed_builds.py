"""A build that is killed, or meets another, leaves no half a site, and the next one mends it."""

import shutil
import signal
import subprocess
import time
from pathlib import Path

import pytest

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
    the_line_in,
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
    half_done = 0
    for moment in moments(lay_out(project.with_name("another")), BUILD, KILLS):
        kill(BUILD, project, moment)
        assert files(project / "site") in ({}, OLD, mended)
        half_done += staging(project).exists()
    assert half_done, "none of them was killed while it was at work"
    assert build(project).status == 0 and files(project / "site") == mended
    assert not staging(project).exists()


def test_a_finishing_step_that_is_killed_leaves_no_site_but_what_the_builder_wrote(
    project: Path,
) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: []\n")
    assert build(project).status == 0
    written = shutil.copytree(project / "site", project / "written")
    for moment in moments(project, FINISH, KILLS // 3):
        shutil.copytree(written, project / "site", dirs_exist_ok=True)
        kill(FINISH, project, moment)
        assert files(project / "site") in ({}, files(written), whole())
    shutil.rmtree(project / "site", ignore_errors=True)
    written.rename(project / "site")
    assert subprocess.run(FINISH, cwd=project, env=ENVIRONMENT).returncode == 0
    assert files(project / "site") == whole()


def test_while_one_build_is_at_work_another_one_is_told_to_wait(project: Path) -> None:
    with subprocess.Popen(BUILD, cwd=project, env=ENVIRONMENT) as first:
        while not (staging(project) / "new").exists():
            time.sleep(0.01)
        first.send_signal(signal.SIGSTOP)
        second = build(project)
        first.send_signal(signal.SIGCONT)
    assert (second.status, second.site) == (1, ())
    waits = "site.unfinished: another build is at work there; wait until it has ended"
    assert the_line_in(second.output).endswith(waits)
    assert first.returncode == 0 and files(project / "site") == whole()
