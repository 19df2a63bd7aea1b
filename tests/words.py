"""What the site says itself, in the language of the interview that is published here."""

import tomllib

from tests.expected import HERE
from tests.readings import ROOT

LANGUAGE = HERE.record["language"].partition("-")[0]
PATH = ROOT / "edition" / "templates" / "words" / f"{LANGUAGE}.toml"
TABLE = tomllib.loads(PATH.read_text("utf-8")) if PATH.is_file() else {}
DIGITS = str.maketrans("0123456789", TABLE.get("digits", "0123456789"))


def say(phrase: str, *values: object) -> str:
    """Return what is said in the place of a phrase in English."""
    told = TABLE.get("phrases", {}).get(phrase, phrase)
    return str(told.format(*(numeral(each) for each in values)))


def numeral(value: object) -> str:
    return str(value).translate(DIGITS) if isinstance(value, int) else str(value)


def all_with(role: str) -> str:
    """Return the names of all who have a role, in one phrase."""
    *others, last = HERE.people(role)
    phrase = "{}, and {}" if len(others) > 1 else "{} and {}"
    return say(phrase, say(", ").join(others), last) if others else last
