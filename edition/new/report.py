"""Tells an editor what was taken for whose, at a glance."""

import re
from collections.abc import Iterator

from edition.new import writing
from edition.new.draft import Draft

WORDS = 60  # letters


def table(draft: Draft) -> Iterator[str]:
    """Yield a line for each paragraph: its id, its speaker, its first words."""
    rows = [
        (id, speaker, _begun(piece.text))
        for (id, piece), speaker in zip(writing.ids(draft), _speakers(draft), strict=True)
    ]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for id, speaker, words in rows:
        yield f"{id:<{widths[0]}}  {speaker:<{widths[1]}}  {words}"


def _speakers(draft: Draft) -> Iterator[str]:
    """Yield who speaks each paragraph, by label: who is named in it, or last in that part."""
    last: dict[str, str] = {}
    for id, piece in writing.ids(draft):
        part = f"{re.sub('[b-z]$', '', id.partition('p')[0])}{'p' in id}" if id[0] == "q" else id
        named = piece.name or piece.by
        if named:
            last[part] = named
        unnamed = ("answers" if "p" in id else "asks") if id.startswith("q") else ""
        yield f"({piece.kind})" if piece.kind and not named else last.get(part, unnamed)


def _begun(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= WORDS else f"{words[:WORDS]}…"
