"""Says what the site itself says in the language of a page or a file, as far as that is known.

Templates and programs have these words in English. What stands for them in another language is a
table of `edition/templates/words/`; Babel knows how numbers and dates are written there.
"""

import datetime
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import starmap
from pathlib import Path

from edition.interview.publication import Date

TABLES = Path(__file__).parents[1] / "templates" / "words"
ENGLISH = "en"
DIGITS = "0123456789"

# What is said stands between these until the language is known. No text has the code points.
BEGIN, BETWEEN, END = "\ufdd5", "\ufdd6", "\ufdd7"
A_NUMBER, A_DATE = "\ufdd8", "\ufdd9"  # before a value that is one; any other is a name
PLACE = re.compile(f"{BEGIN}([^{BEGIN}{END}]*){END}")
IN_SCRIPT = re.compile("⟪say:([^⟫]+)⟫")
NUMBER = re.compile(r"(?P<number>[0-9]+(?:,[0-9]{3})*)(?P<part>[b-z]?)\b")

# From a phrase in English, and what stands for each `{}` in it, to what is said.
Say = Callable[..., str]


@dataclass(frozen=True)
class Words:
    """The words of a language."""

    language: str = ENGLISH  # of one part; also where there is no table of the one asked for
    phrases: Mapping[str, str] = field(default_factory=dict)  # by those in English, which has none
    digits: str = DIGITS

    def has(self, phrase: str) -> bool:
        """Say whether a phrase is known in the language."""
        key = NUMBER.sub("{}", phrase)
        return self.language == ENGLISH or key == "{}" or key in self.phrases

    def say(self, phrase: str, *values: object) -> str:
        """Return a phrase in the language; a number in it stands for what is put there."""
        key = phrase if values else NUMBER.sub("{}", phrase)
        told = map(self._written, values or starmap(self._counted, NUMBER.findall(phrase)))
        return self.phrases.get(key, key).format(*told)

    def _written(self, value: object) -> str:
        """Return a number or a date as the language has it, and a name as it is."""
        if isinstance(value, Date):
            return str(value) if self.language == ENGLISH else self._in_digits(self._date(value))
        return self._in_digits(self._number(value)) if isinstance(value, int) else str(value)

    def _counted(self, number: str, part: str) -> str:
        written = self._number(int(number.replace(",", ""))) if "," in number else number
        return self._in_digits(written) + part

    def _in_digits(self, words: str) -> str:
        return words.translate(str.maketrans(DIGITS, self.digits))

    def _number(self, number: int) -> str:
        if self.language == ENGLISH:
            return f"{number:,}"
        from babel.numbers import format_decimal  # takes its time, which English needn't

        return format_decimal(number, locale=self.language, numbering_system="default")

    def _date(self, known: Date) -> str:
        from babel.dates import format_date, format_skeleton

        year, month, day = (*known.parts, 0, 0)[:3]
        if not month:
            return str(year)
        date = datetime.date(year, month, day or 1)
        whole = format_date(date, "long", self.language)
        return whole if day else format_skeleton("yMMMM", date, locale=self.language)


@cache
def words(language: str) -> Words:
    """Return the words of a language by its code (BCP 47); of English if there is no table."""
    code = language.partition("-")[0]
    path = TABLES / f"{code}.toml"
    return Words(code, **tomllib.loads(path.read_text("utf-8"))) if path.is_file() else Words()


def dated(date: Date, say: Say) -> str:
    """Return a date as a language has it."""
    day = date.edtf.removesuffix("?")
    told = say("{}", Date(day))
    return told if day == date.edtf else say("{} (uncertain)", told)


def mark(phrase: object, *values: object) -> str:
    """Return a phrase as it stands until the language is known."""
    return BEGIN + BETWEEN.join((str(phrase), *map(_marked, values))) + END


def _marked(value: object) -> str:
    if isinstance(value, Date):
        return A_DATE + value.edtf
    return f"{A_NUMBER}{value}" if isinstance(value, int) else str(value)


def _unmarked(value: str) -> object:
    kind, told = value[:1], value[1:]
    return Date(told) if kind == A_DATE else int(told) if kind == A_NUMBER else value


def fill(markup: str, language: str, with_tags: bool = True) -> str:
    """Return a document with all that is marked in its language; by a tag, what isn't says so."""
    known = words(language)
    is_english = language.partition("-")[0] == ENGLISH

    def said(place: re.Match[str]) -> str:
        phrase, *values = place[1].split(BETWEEN)
        told = known.say(phrase, *map(_unmarked, values))
        if is_english or (known.language != ENGLISH and known.has(phrase)):
            return told
        before = markup[: place.start()]
        no_tag = not with_tags or before.rfind("<") > before.rfind(">") or before.endswith("title>")
        return told if no_tag else f'<span lang="{ENGLISH}" dir="ltr">{told}</span>'

    while BEGIN in markup:
        markup = PLACE.sub(said, markup)
    return markup


def fill_script(script: str, language: str) -> str:
    """Return a script that says in a language what it has in double angle brackets."""
    return IN_SCRIPT.sub(lambda place: words(language).say(place[1]), script)


english = Words().say
