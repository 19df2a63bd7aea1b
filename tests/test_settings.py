"""What mkdocs.yml says is obeyed, or named by one line; what can't work stops the build at once."""

import re
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from edition.errors import EditionError
from edition.site import settings
from edition.site.settings import NO_EFFECT, OBEYED, REFUSED
from tests.bad_input import build, is_due, lay_out, mistakes
from tests.readings import ROOT
from tests.words import TEMPLATES

SETTINGS = ROOT / "mkdocs.yml"
THEMES = [str(ROOT / "overrides"), str(TEMPLATES)]
SOUND = {
    "site_url": "https://example.org/",
    "theme": {"name": "material", "custom_dir": "overrides"},
}


def documented() -> Iterator[str]:
    """The settings that the theme reads, which are those that its documentation shows."""
    texts = [path.read_text("utf-8") for path in TEMPLATES.rglob("*.html")]
    (bundle,) = TEMPLATES.glob("assets/javascripts/bundle.*.min.js")
    for text in texts:
        yield from re.findall(r"\bconfig\.((?:theme|extra)\.[a-z]+)", text)
        yield from (f"theme.features.{each}" for each in re.findall(r'"([a-z.]+)" in feat', text))
    flags = r'\("((?:announce|content|header|navigation|search|toc)\.[a-z.]+)"\)'
    for flag in re.findall(flags, bundle.read_text("utf-8")):
        if not flag.startswith("search.result"):  # words of the interface, asked for the same way
            yield f"theme.features.{flag}"
    plugins = entry_points(group="mkdocs.plugins")
    yield from (f"plugins.{p.name.partition('/')[2]}" for p in plugins if "material/" in p.name)


def test_every_setting_that_material_documents_is_obeyed_or_named() -> None:
    known = OBEYED | NO_EFFECT.keys() | REFUSED.keys()
    due = set(documented()) - {"theme.features"}
    assert len(due) > 60 and due - known == set()


def test_each_place_that_is_named_in_the_stead_of_a_setting_is_there() -> None:
    told = " ".join([*NO_EFFECT.values(), *REFUSED.values()])
    named = re.findall(r"\b(?:docs|edition|overrides)/[\w/.]*\w/?", told)
    assert len(named) > 10 and [each for each in named if not (ROOT / each).exists()] == []


@pytest.mark.parametrize("mistake", mistakes("settings"))
def test_a_setting_that_cannot_work_stops_the_build_before_it_begins(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, mistake: str
) -> None:
    monkeypatch.chdir(lay_out(tmp_path, mistake))
    config = load_config()  # as `mkdocs build` begins
    with pytest.raises(SystemExit) as stopped:
        config.plugins.on_config(config)
    assert isinstance(stopped.value.code, str) and is_due(stopped.value.code, mistake)


def test_a_plugin_that_is_not_installed_is_told_in_one_line(tmp_path: Path) -> None:
    with (lay_out(tmp_path) / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write("\nplugins: [nowhere]\n")
    outcome = build(tmp_path)
    (line,) = (each for each in outcome.output.splitlines() if each.startswith("ERROR"))
    assert '"nowhere" plugin is not installed' in line and "Traceback" not in outcome.output


def test_all_that_cannot_work_is_told_in_one_run() -> None:
    several = with_sound({"extra": {"analytics": {"provider": "google"}, "contact": "me"}})
    with pytest.raises(EditionError) as told:
        settings.check(several | {"plugins": ["macros", "blog"]}, SETTINGS, THEMES)
    assert len(str(told.value).splitlines()) == 4


@pytest.mark.parametrize(
    ("given", "line"),
    [
        ({"theme": {"palette": {"scheme": "slate"}}}, "theme.palette has no effect: colours and "),
        ({"theme": {"font": {"text": "Inter"}}}, "theme.font has no effect: colours and fonts "),
        ({"theme": {"icon": {"repo": "x/y"}}}, "theme.icon has no effect: what signs there are "),
        ({"theme": {"colour": "red"}}, "theme.colour has no effect: Material knows no such "),
        ({"theme": {"features": ["toc.follow"]}}, "theme.features: toc.follow has no effect: the "),
        ({"theme": {"features": ["toc.folow"]}}, "theme.features: toc.folow has no effect: Mat"),
        ({"extra": {"social": [{"link": "x"}]}}, "extra.social has no effect: write such links "),
        ({"site_author": "Somebody"}, "site_author has no effect: who speaks stands in the front"),
        ({"plugins": {"git-authors": None}}, "the plugin git-authors has "),
        ({"plugins": ["search"]}, "the plugin search has no effect: the search is overrides/"),
        ({"edit_uri": "edit/main/docs"}, "edit_uri has no effect: ask for the link by theme.fea"),
        (
            {"theme": {"features": ["content.action.edit"]}},
            "theme.features: content.action.edit has no effect: set repo_url, from which the ",
        ),
    ],
)
def test_a_setting_without_effect_is_named_by_one_line(given: dict[str, Any], line: str) -> None:
    (told,) = settings.check(with_sound(given), SETTINGS, THEMES)
    assert told.startswith(line)


@pytest.mark.parametrize(
    "given",
    [
        {
            "theme": {
                "font": False,
                "language": "fa",
                "direction": "rtl",
                "favicon": "assets/icon.svg",
            }
        },
        {
            "extra": {
                "analytics": None,
                "contact": "mailto:me@example.org",
                "mine": "for a template",
            }
        },
        {"plugins": ["redirects", {"offline": {"enabled": False}}]},
        {"repo_url": "https://example.org/", "theme": {"features": ["content.action.view"]}},
    ],
)
def test_of_a_setting_that_is_obeyed_or_switched_off_nothing_is_said(given: dict[str, Any]) -> None:
    assert settings.check(with_sound(given), SETTINGS, THEMES) == []


def with_sound(given: dict[str, Any]) -> dict[str, Any]:
    return {**SOUND, **given, "theme": SOUND["theme"] | given.get("theme", {})}


@pytest.mark.slow
def test_a_site_with_the_settings_of_a_user_of_material_is_as_they_say(tmp_path: Path) -> None:
    project = lay_out(tmp_path)
    (project / "docs" / "assets" / "mine.svg").write_text(DRAWING, "utf-8")
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as file:
        file.write(OF_A_USER_OF_MATERIAL)
    outcome = build(project)
    assert outcome.status == 0 and "WARNING" not in outcome.output, outcome.output
    told = re.findall(r"edition: (.+) has no effect: ", outcome.output)
    assert told == ["theme.font", "theme.palette", "theme.features: navigation.tabs"]
    page = (project / "site" / "about" / "index.html").read_text("utf-8")
    for due in OBEYED_IN_A_PAGE:
        assert due in page, due


DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>\n'
OF_A_USER_OF_MATERIAL = """
repo_url: https://github.com/example/interview
edit_uri: edit/main/docs/
copyright: Site &copy; 2026 <a href="https://example.org/">Example</a>
theme:
  language: fa
  logo: assets/icon.svg
  favicon: assets/mine.svg
  font: {text: Inter}
  palette: [{scheme: default}, {scheme: slate}]
  features: [navigation.tabs, content.action.edit, content.action.view, search.highlight]
extra: {homepage: "https://example.org/"}
"""
OBEYED_IN_A_PAGE = (
    '<html lang="fa"',
    '<body dir="rtl"',
    ">پرش به محتویات</a>",
    '<link rel="icon" href="../assets/mine.svg">',
    '<a class="name" href="https://example.org/"><img class="logo" src="../assets/icon.svg"',
    'Site &copy; 2026 <a href="https://example.org/">Example</a>',
    # A link and nothing that asks its host for the number of stars.
    '<a href="https://github.com/example/interview" rel="external noreferrer">GitHub</a>',
    'href="https://github.com/example/interview/edit/main/docs/about.md"',
    'href="https://github.com/example/interview/raw/main/docs/about.md"',
    "connect-src 'self';",
)
