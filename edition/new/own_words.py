"""Writes the site's own words on the pages of a new interview in its language, if that is known."""

import re
from functools import cache

from edition.output.words import TABLES, words

BLOCK = re.compile(
    r"(?P<before>(?:#+ )?)(?P<words>.*?)(?P<after>(?:\s*\{[.#][^{}]*\})?)", re.DOTALL
)
LINK = re.compile(r"(?<=\[)[^\]\n]+(?=\])")
NUMBER = re.compile(r"\d+")  # in the digits of any language
FIELD = re.compile(r"(?m)^(?P<name>(?:title|description): )(?P<words>[^'\"\n].*)$")
OWN_LANGUAGE = re.compile(r"\A---\n(?:.+\n)*?language:")
PARAGRAPHS = re.compile(r"(?<=\n\n)[^\n].*?(?=\n\n|\n*\Z)", re.DOTALL)


def page(text: str, language: str) -> str:
    """Return a page in a language, as far as its words are known, unless it says its own."""
    if OWN_LANGUAGE.search(text):
        return text
    text = FIELD.sub(lambda each: each["name"] + phrase(each["words"], language), text)
    return PARAGRAPHS.sub(lambda found: block(found[0], language), text)


def block(text: str, language: str) -> str:
    """Return a block of a page in a language, whichever of those that are known it is in."""
    found = BLOCK.fullmatch(text)
    if not found:
        return text
    said = phrase(found["words"], language)
    if said == found["words"]:
        said = LINK.sub(lambda link: phrase(link[0], language), said)
    return f"{found['before']}{said}{found['after']}"


def phrase(text: str, language: str) -> str:
    """Return a phrase in a language, or as it is if it isn't known."""
    numbers = [int(number) for number in NUMBER.findall(text)]
    english = _english().get(NUMBER.sub("{}", text))
    return words(language).say(english, *numbers) if english else text


@cache
def _english() -> dict[str, str]:
    """Return what is said in English, by what is said in any language."""
    tables = [words(path.stem).phrases for path in TABLES.glob("*.toml")]
    # Of phrases that are the same in a language, the first: “Questions”, not who “asks”.
    said = {told: english for table in tables for english, told in reversed([*table.items()])}
    return said | {english: english for table in tables for english in table}
