"""Someone with another interview replaces docs/ and published/, and keeps the rest."""

from pathlib import Path

import pytest

from tests.bad_input import build, lay_out
from tests.built_site import Site
from tests.readings import collapse

ADDRESS = "http://127.0.0.1:8000/"  # as mkdocs.yml says where the environment says nothing


@pytest.fixture(scope="module")
def other(tmp_path_factory: pytest.TempPathFactory) -> Site:
    project = lay_out(tmp_path_factory.mktemp("other"))
    built = build(project)
    assert built.status == 0 and "WARNING" not in built.output, built.output
    return Site(project / "site", ADDRESS)


def test_another_interview_is_presented_without_a_word_of_this_one(other: Site) -> None:
    assert "Question 2 of 2" in collapse(other.page("questions/2-").text())
    for word in ("Nazary", "Prisacariu", "Panjshir", "Taliban", "EuropaToday"):
        assert not [page.name for page in other if word in page.html], word


def test_two_builds_are_the_same_byte_for_byte(other: Site, tmp_path: Path) -> None:
    project = lay_out(tmp_path)
    assert build(project).status == 0
    assert files(project / "site") == files(other.folder)


def files(folder: Path) -> dict[str, bytes]:
    every = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in every}


def test_a_page_that_is_not_in_the_menu_stops_the_build(tmp_path: Path) -> None:
    project = lay_out(tmp_path)
    page = "---\ntitle: Weather\ndescription: Rain.\n---\n\n# Weather\n"
    (project / "docs" / "weather.md").write_text(page, "utf-8")
    built = build(project)
    assert built.status != 0 and "weather.md" in built.output
