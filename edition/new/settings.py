"""Brings mkdocs.yml up to the new interview: its name and its menu; all else in it stays."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from edition.interview.exchange import QUESTIONS
from edition.new.yaml import dumped, loaded

SETTINGS = "mkdocs.yml"
HEADING = "Questions"
HERE = "here"  # while the menu is renewed


def renewed(
    path: Path, name: str, language: str, questions: Sequence[str], gone: Sequence[str]
) -> str:
    """Return the settings with another name of the site, language and pages below `docs/`."""
    settings = loaded(path.read_text("utf-8"))
    settings["site_name"] = name
    settings["theme"]["language"] = language
    if menu := settings.get("nav"):
        _renew(menu, questions, gone)
    return dumped(settings)


def _renew(menu: list[Any], questions: Sequence[str], gone: Sequence[str]) -> None:
    within, place = _first_question(menu) or (menu, 1)
    within.insert(place, HERE)
    _strike(menu, gone)
    place = within.index(HERE)
    within[place : place + 1] = questions if within is not menu else [{HEADING: [*questions]}]


def _first_question(entries: list[Any]) -> tuple[list[Any], int] | None:
    """Return the part of a menu that the first question stands in, and its place there."""
    for place, entry in enumerate(entries):
        page = _target(entry)
        if isinstance(page, list) and (found := _first_question(page)):
            return found
        if isinstance(page, str) and _is_question(page):
            return entries, place
    return None


def _strike(entries: list[Any], gone: Sequence[str]) -> None:
    """Take questions and what is gone out of a menu, and its parts that have nothing else."""
    for entry in [*entries]:
        page = _target(entry)
        if isinstance(page, list):
            _strike(page, gone)
        if not page or page in gone or (isinstance(page, str) and _is_question(page)):
            entries.remove(entry)


def _target(entry: Any) -> Any:
    """Return what an entry of the menu leads to, with or without a title of its own."""
    return next(iter(entry.values())) if isinstance(entry, dict) else entry


def _is_question(page: str) -> bool:
    return page.startswith(f"{QUESTIONS}/")
