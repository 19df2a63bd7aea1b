"""Finds the label by which a published text names who speaks next, as in “TP: Why?”."""

import re
from collections.abc import Iterable
from functools import lru_cache

# How labels stand in published texts; {} is the label, which may carry the time of the turn.
TIME = r"(?:\s*[(\[](?P<time{0}>\d+(?::\d\d)+(?:[.,]\d+)?)[)\]])?"
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
    names = tuple(sorted(labels, key=len, reverse=True))
    found = _pattern(names).match(text) if names else None
    if not found:
        return "", "", ""
    given = {key: value for key, value in found.groupdict().items() if value}
    name = next(value for key, value in given.items() if key.startswith("name"))
    time = next((value for key, value in given.items() if key.startswith("time")), "")
    return found[0], name, time


@lru_cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    any_name = "|".join(re.escape(name) for name in names)
    styles = (
        style.format(name=f"(?P<name{number}>{any_name})", time=TIME.format(number))
        for number, style in enumerate(STYLES)
    )
    return re.compile(rf"(?:{'|'.join(styles)})\s*")
