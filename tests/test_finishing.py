"""The finishing step for builders without hooks takes nothing away that it can't give back."""

import subprocess
from pathlib import Path

import pytest

from tests.bad_input import build, lay_out
from tests.builds import ENVIRONMENT, FINISH, files, staging, the_line_in, whole

pytestmark = pytest.mark.slow


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return lay_out(tmp_path / "project")


def finish(project: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(FINISH, cwd=project, env=ENVIRONMENT, capture_output=True, text=True)


def test_a_finished_site_stays_as_it_is_when_it_is_to_be_finished_again(project: Path) -> None:
    assert build(project).status == 0
    again = finish(project)
    told = "site is finished already: it stays as it is\n"
    assert (again.returncode, again.stdout, again.stderr) == (0, told, "")
    assert files(project / "site") == whole() and not staging(project)


def test_what_a_builder_wrote_stays_where_it_cannot_be_finished(project: Path) -> None:
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("hooks: []\n")
    assert build(project).status == 0
    (project / "site" / ".kept").mkdir()
    page = project / "site" / "about" / "index.html"
    kept, written = page.read_bytes(), files(project / "site")
    page.write_bytes(kept + b"<img src=//elsewhere.example/>")
    failed = finish(project)
    assert failed.returncode == 1 and "elsewhere.example" in the_line_in(failed.stderr)
    page.write_bytes(kept)
    assert files(project / "site") == written and not staging(project)
    assert finish(project).returncode == 0
    assert files(project / "site") == whole()
