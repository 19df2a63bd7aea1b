"""Where a site can't be written, the build says so in one line, and no half a site is left."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_input import build, lay_out
from tests.builds import (
    BUILD,
    ENVIRONMENT,
    FINISH,
    OLD,
    files,
    lines_in,
    set_up_an_earlier_site,
    staging,
    the_line_in,
    whole,
)

pytestmark = pytest.mark.slow

BLOCK = 4096  # bytes: a file takes up half a block more than it has
PRIVATELY = ("unshare", "--map-root-user", "--mount", "sh", "-ec")  # mounts that nobody else sees

Script = Callable[[str], str]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "project")


@pytest.fixture
def script(project: Path) -> Script:
    """Runs a script, in which BUILD stands for the build, where it may mount what it wants."""
    attempt = (*PRIVATELY, "mount -t tmpfs none /mnt")
    if not shutil.which("unshare") or subprocess.run(attempt, capture_output=True).returncode:
        pytest.skip("whoever runs this may mount nothing, not even for themselves alone")

    def output(script: str) -> str:
        command = (*PRIVATELY, script.replace("BUILD", " ".join(BUILD)))
        done = subprocess.run(command, cwd=project, env=ENVIRONMENT, capture_output=True)
        return (done.stdout + done.stderr).decode()

    return output


# Full when the builder has hardly begun, when it is about to end, when its pages are finished.
ROOM = (0.1, 0.8, 0.97)


def test_a_full_disk_is_told_in_one_line_and_leaves_no_site(project: Path, script: Script) -> None:
    (project / "disk").mkdir()
    size = sum(len(content) + BLOCK / 2 for content in whole().values())
    attempts = "".join(
        f"""
        mount -o remount,size={int(room * size)} disk
        BUILD --site-dir disk/site || ls -A disk >> left.txt"""
        for room in ROOM
    )
    output = script(f"""
        mount -t tmpfs -o size=64m none disk{attempts}
        mount -o remount,size=64m disk
        BUILD --site-dir disk/site
        cp -r disk/site mended""")
    told = "(No space left on device); make room on the disk and build again"
    assert [line.endswith(told) for line in lines_in(output)] == [True] * len(ROOM)
    assert (project / "left.txt").read_text("utf-8") == ""
    assert files(project / "mended") == whole()


@pytest.mark.parametrize("read_only", ["site", "."])
def test_where_nothing_may_be_written_the_last_site_stays_whole(
    project: Path, script: Script, read_only: str
) -> None:
    set_up_an_earlier_site(project)
    output = script(f"""
        mount --bind {read_only} {read_only}
        mount -o remount,bind,ro {read_only}
        cd $PWD
        BUILD""")
    assert "the build can’t go on (" in the_line_in(output)
    assert files(project / "site") == OLD
    assert not staging(project)


def test_a_file_in_the_place_of_the_site_is_left_alone(project: Path) -> None:
    (project / "site").write_text("A letter", "utf-8")
    done = subprocess.run(BUILD, cwd=project, env=ENVIRONMENT, capture_output=True, text=True)
    told = "site: a file stands where the site goes; move it away"
    assert the_line_in(done.stderr).endswith(told)
    assert (project / "site").read_text("utf-8") == "A letter"


def test_a_build_over_which_the_builder_warns_leaves_the_last_site_whole(project: Path) -> None:
    set_up_an_earlier_site(project)
    page = "---\ntitle: Weather\ndescription: Rain.\n---\n\n# Weather\n"
    (project / "docs" / "not-in-the-menu.md").write_text(page, "utf-8")
    built = build(project)
    assert built.status == 1 and "Aborted with 1 warnings in strict mode" in built.output
    assert files(project / "site") == OLD and not staging(project)


def test_a_folder_that_is_no_site_is_left_alone_by_the_finishing_step(project: Path) -> None:
    (project / "site").mkdir()
    (project / "site" / "letter.txt").write_text("Dear reader", "utf-8")
    done = subprocess.run(FINISH, cwd=project, env=ENVIRONMENT, capture_output=True, text=True)
    assert done.returncode == 1 and the_line_in(done.stderr)
    assert files(project / "site") == {"letter.txt": b"Dear reader"}
