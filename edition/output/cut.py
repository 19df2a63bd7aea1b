"""Cuts from a style sheet what a document can't need, and minifies what stays."""

import re
from collections.abc import Set
from functools import lru_cache
from pathlib import Path

from lightningcss import process_stylesheet

from edition.errors import EditionError

SYMBOL = re.compile(r"[.#](-?[_a-zA-Z][\w-]*)(?=[^{}]*\{)")
# The oldest browsers with the logical properties that the style is written in, all of 2021.
BROWSERS = ["chrome 90", "firefox 90", "ios_saf 15", "safari 15"]
ATTRIBUTE = re.compile(r'\b(?:class|id)="(?P<text>[^"]*)"')
NAME = re.compile(r"[\w-]+")
TAG = re.compile(r"<([a-z][a-z0-9]*)\b")
# A rule on elements by their bare name, which only documents that have them need.
WITHIN_ARTICLE = re.compile(r"\barticle (?P<tag>[a-z][a-z0-9]*)\b")
# How a mistake is told: the line is counted from 0.
TOLD = re.compile(
    r"(?:Parsing stylesheet failed: )?(?P<problem>.+?)(?: at \S+:(?P<line>\d+):\d+)?\s*", re.DOTALL
)
ABSENT = "absent"  # a class that no document has


def symbols(html: str) -> set[str]:
    """Return the classes and ids of a document, and its elements, each as “<p”."""
    return names(ATTRIBUTE, html) | {f"<{tag}" for tag in TAG.findall(html)}


def names(found: re.Pattern[str], text: str) -> set[str]:
    """Return the names in what is found in a text: a page's attributes, a script's classes."""
    texts = (match["text"] for match in found.finditer(text))
    return {name for text in texts for name in NAME.findall(text)}


@lru_cache(maxsize=16)  # once for all pages
def check(sheet: str, path: Path) -> None:
    """Check that a text is a style sheet."""
    try:
        process_stylesheet(sheet, path.name)
    except ValueError as error:
        told = TOLD.fullmatch(str(error))
        problem, line = (told["problem"], told["line"]) if told else (str(error), None)
        place = path, int(line) + 1 if line else None
        raise EditionError(f"not a style sheet ({problem})", "mend it", *place) from None


def cut(sheet: str, name: str, known: Set[str]) -> str:
    """Return a style sheet without the rules on what isn't known, minified.

    A rule stays if each class and id in it is known, and each element that it names within
    `article`.
    """
    return _minified(sheet, name, _named(sheet) - known)


@lru_cache(maxsize=16)
def _named(sheet: str) -> frozenset[str]:
    elements = (f"<{tag}" for tag in WITHIN_ARTICLE.findall(sheet))
    return frozenset((*SYMBOL.findall(sheet), *elements))


# Pages of one kind need the same, and so do those of a preview, build after build.
@lru_cache(maxsize=1024)
def _minified(sheet: str, name: str, unused: frozenset[str]) -> str:
    def of_page(rule: re.Match[str]) -> str:
        return f".{ABSENT}" if f"<{rule['tag']}" in unused else rule[0]

    sheet = WITHIN_ARTICLE.sub(of_page, sheet)
    return process_stylesheet(sheet, name, unused_symbols={*unused, ABSENT}, browsers_list=BROWSERS)
