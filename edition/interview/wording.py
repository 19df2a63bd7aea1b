"""Finds words in a text as they stand there: whole phrases, and capitals inside a sentence."""

import re
from collections.abc import Iterable, Iterator

WORD = re.compile(r"[^\W\d_]\w*")
# “J.”, “Mr.” and “Mrs.” end no sentence; where it is doubtful, none ends, and the word is told.
INITIAL = r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})"
BEGINNING = re.compile(rf"""(?:\A|(?:[?!…]|{INITIAL}\.)["'”’)]*\s+)["'“‘(]*\Z""")


def whole(phrases: Iterable[str]) -> re.Pattern[str]:
    """Return what finds phrases, at least one, as whole words, in whatever white space.

    The longest is found where several begin; a split keeps them, as every second part.
    """
    longest_first = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    spaced = (r"\s+".join(map(re.escape, phrase.split())) for phrase in longest_first)
    return re.compile(rf"(?<!\w)({'|'.join(spaced)})(?!\w)")


def apart(pattern: re.Pattern[str], text: str) -> Iterator[str | re.Match[str]]:
    """Yield a text in order: what a pattern finds, and what stands between, unless it is empty."""
    end = 0
    for found in pattern.finditer(text):
        if between := text[end : found.start()]:
            yield between
        yield found
        end = found.end()
    if rest := text[end:]:
        yield rest


def has(text: str, phrase: str) -> bool:
    """Say whether a phrase stands in a text as whole words, its white space to the letter."""
    return phrase in text and bool(whole([phrase]).search(text))


def inner_capitals(text: str) -> Iterator[re.Match[str]]:
    """Yield the words of a text that have a capital without beginning a sentence."""
    for word in WORD.finditer(text):
        if word[0][0].isupper() and not BEGINNING.search(text, 0, word.start()):
            yield word
