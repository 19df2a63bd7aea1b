"""Finds the label by which a published text names who speaks next, as in “TP: Why?”."""

import re
from collections.abc import Iterable
from functools import lru_cache

# How labels stand in published texts, each with the time of its turn or none.
TIME = r"(?:\s*[(\[](?P<time>\d+(?::\d\d)+(?:[.,]\d+)?)[)\]])?"
STYLES = (
    r"\*\*{name}{time}\s*::?\*\*\s*::?",
    r"\*\*{name}{time}\s*::?\s*\*\*",
    r"\*\*{name}{time}\*\*\s*::?",
    r"\[{name}\]{time}\s*:?",
    r"<v(?:\.[\w.]+)?\s+{name}>",
    r"{name}{time}\s*::?",
    r"{name}\s*[-–—](?!\w)",
    r"{name}(?<=\A.)\s*[-–—]",
    r"{name}(?<=[.:)\]؟-])(?=\s)",
)


def split(text: str, labels: Iterable[str]) -> tuple[str, str, str]:
    """Return the label with all that belongs to it, whose it is, and its time; all may be ""."""
    for style in _styles(tuple(sorted(labels, key=len, reverse=True))):
        if found := style.match(text):
            return found[0], found["name"], found.groupdict().get("time") or ""
    return "", "", ""


@lru_cache
def _styles(names: tuple[str, ...]) -> list[re.Pattern[str]]:
    name = f"(?P<name>{'|'.join(map(re.escape, names))})"
    return [re.compile(rf"{style.format(name=name, time=TIME)}\s*") for style in STYLES if names]
