"""A style, a script, a drawing or a template with a slip is told by its own file and its line."""

from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from edition.errors import EditionError, where_raised
from edition.interview.interview import current
from edition.output.built_site import Site
from edition.output.page_parts import gather
from edition.output.single_page import single_page
from edition.site.javascript import check
from edition.site.style import Style
from tests.bad_input import lay_out

SLIP = "a { color: red }\n\n)b {}\n"
LINKED = '<link rel="stylesheet" href="assets/{}.css">'


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(lay_out(tmp_path))
    return tmp_path


@pytest.fixture
def site(project: Path) -> Site:
    """A site of which only the style has been built, somewhere else."""
    (project / "elsewhere" / "assets").mkdir(parents=True)
    for name in ("edition", "pages"):
        spoil(project / "docs" / "assets" / f"{name}.css")
        spoil(project / "elsewhere" / "assets" / f"{name}.css")
    interview = current(project)
    return Site(project, project / "elsewhere", "https://example.org/", "A site", interview)


def spoil(path: Path) -> None:
    path.write_text(SLIP, "utf-8")


@pytest.mark.parametrize("name", ["edition", "pages"])
def test_a_style_sheet_with_a_slip_is_told_where_its_editor_keeps_it(site: Site, name: str) -> None:
    with pytest.raises(EditionError) as told:
        Style(site).inline(LINKED.format(name), Path("index.html"))
    due = f"docs/assets/{name}.css:3: not a style sheet (Invalid empty selector); mend it"
    assert str(told.value) == due


def test_the_file_of_one_page_tells_the_same_of_it(site: Site) -> None:
    with pytest.raises(EditionError, match=r"^docs/assets/edition\.css:3: not a style sheet"):
        single_page(site)


@pytest.mark.parametrize("name", ["docs/assets/quote.js", "overrides/own.js"])
def test_a_script_with_a_slip_is_told_by_its_name_and_line(project: Path, name: str) -> None:
    (project / "overrides").unlink()
    (project / "overrides").mkdir()
    (project / name).write_text("const a = (1)\nf(a => {\n  a.b(\n})\n", "utf-8")
    with pytest.raises(EditionError) as told:
        check(project)
    assert str(told.value) == f"{name}:3: not a script that a browser can read; mend it"


def test_a_drawing_with_a_slip_is_told_by_its_name_and_line(project: Path) -> None:
    drawing = project / "docs" / "assets" / "map.svg"
    drawing.write_text('<svg viewBox="0 0 9 9">\n  <path d="M0 0h9"/>\n</svgg>\n', "utf-8")
    with pytest.raises(EditionError, match=r"^docs/assets/map\.svg:3: a drawing that is not"):
        gather("map", project / "docs")


@pytest.mark.parametrize("slip", ["{{ nix.foo.bar }}", "{{ 1 + 'a' }}", "{% include 'nix' %}"])
def test_a_slip_in_a_template_is_told_by_the_templates_own_line(project: Path, slip: str) -> None:
    (project / "main.html").write_text(f"<!DOCTYPE html>\n\n{slip}\n", "utf-8")
    environment = Environment(loader=FileSystemLoader(project))
    with pytest.raises(Exception) as raised:  # of whichever kind
        environment.get_template("main.html").render()
    told = where_raised(raised.value, "a slip", "mend the template")
    assert str(told) == "main.html:3: a slip; mend the template"
