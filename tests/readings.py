"""Readings of an interview: its paragraphs by their ids, and where two of them part."""

from collections.abc import Mapping
from pathlib import Path

ROOT = Path(__file__).parents[1]

Reading = Mapping[str, str]


def collapse(text: str) -> str:
    """A run of white space, no-break spaces among them, counts as one space; the ends as none."""
    return " ".join(text.split())


def departures(found: Reading, due: Reading) -> list[str]:
    """Name the paragraphs that differ, and show both versions from where they part."""
    return [
        f"{id}: here {_from_there(found, due, id)}, due {_from_there(due, found, id)}"
        for id in [*due, *(id for id in found if id not in due)]
        if found.get(id) != due.get(id)
    ]


def _from_there(ours: Reading, theirs: Reading, id: str) -> str:
    if id not in ours:
        return "nothing"
    same = _same_letters(ours[id], theirs.get(id, ""))
    return f"“{ours[id][max(0, same - 20) : same + 40]}”"


def _same_letters(ours: str, theirs: str) -> int:
    pairs = zip(ours, theirs, strict=False)
    shorter = min(len(ours), len(theirs))
    return next((at for at, (one, other) in enumerate(pairs) if one != other), shorter)
