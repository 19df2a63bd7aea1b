"""The build takes what is sound, gives the same for the same, and stops at a stray page."""

from pathlib import Path

import pytest

from tests.bad_input import build, lay_out, run
from tests.projects import built

pytestmark = pytest.mark.slow


def test_two_builds_are_the_same_byte_for_byte(tmp_path: Path) -> None:
    one, other = (built(lay_out(tmp_path / name)) for name in ("one", "other"))
    assert files(one.folder) == files(other.folder)


def files(folder: Path) -> dict[str, bytes]:
    every = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in every}


def test_a_page_that_is_not_in_the_menu_stops_the_build(tmp_path: Path) -> None:
    project = lay_out(tmp_path)
    page = "---\ntitle: Weather\ndescription: Rain.\n---\n\nNo heading, and no way to it.\n"
    (project / "docs" / "weather.md").write_text(page, "utf-8")
    outcome = build(project)
    assert outcome.status != 0 and "weather.md" in outcome.output
    assert "Traceback" not in outcome.output


def test_pages_may_be_written_by_an_editor_of_another_system(tmp_path: Path) -> None:
    project = lay_out(tmp_path)
    for path in (project / "docs").rglob("*.md"):
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    checked = run(project, "edition", "check")
    assert (checked.status, checked.output) == (0, "")
