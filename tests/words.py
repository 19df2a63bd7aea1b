"""What the site says itself, in the language of the interview that is published here."""

import re
import tomllib
from importlib.metadata import entry_points
from pathlib import Path

from tests.expected import HERE
from tests.readings import ROOT

LANGUAGE = HERE.record["language"].partition("-")[0]
PATH = ROOT / "edition" / "templates" / "words" / f"{LANGUAGE}.toml"
LEFTWARDS = LANGUAGE in ("ar", "fa", "he", "ur")
TABLE = tomllib.loads(PATH.read_text("utf-8")) if PATH.is_file() else {}
(THEME,) = entry_points(group="mkdocs.themes", name="material")
TEMPLATES = Path(next(iter(THEME.load().__path__)))
DIGITS = str.maketrans("0123456789", TABLE.get("digits", "0123456789"))


def say(phrase: str, *values: object) -> str:
    """Return what is said in the place of a phrase in English."""
    told = TABLE.get("phrases", {}).get(phrase, phrase)
    return str(told.format(*(numeral(each) for each in values)))


def of_theme(key: str) -> str:
    """Return what the theme says of its own, in English if it has no such language."""
    there = TEMPLATES / "partials" / "languages"
    path = there / f"{LANGUAGE}.html"
    table = (path if path.is_file() else there / "en.html").read_text("utf-8")
    (found,) = re.findall(rf'(?m)^  "{re.escape(key)}": "(.*)"', table)
    return str(found)


def numeral(value: object) -> str:
    return str(value).translate(DIGITS) if isinstance(value, int) else str(value)


def all_with(role: str) -> str:
    """Return the names of all who have a role, in one phrase."""
    *others, last = HERE.people(role)
    phrase = "{}, and {}" if len(others) > 1 else "{} and {}"
    return say(phrase, say(", ").join(others), last) if others else last
