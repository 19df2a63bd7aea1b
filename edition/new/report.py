"""Tells an editor what was taken for whose, at a glance."""

import re
from collections.abc import Iterable, Iterator

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.paragraph import OF_NOBODY, SPEECH, collapse
from edition.interview.witness import begun
from edition.new import writing
from edition.new.draft import Draft

Row = tuple[str, str, str]  # an id, a speaker, the words


def table(rows: Iterable[Row]) -> Iterator[str]:
    """Yield a line for each paragraph."""
    rows = list(rows)
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for id, speaker, words in rows:
        yield f"{id:<{widths[0]}}  {speaker:<{widths[1]}}  {begun(collapse(words))}"


def read(interview: Interview) -> Iterator[Row]:
    """Yield who says what, by name."""
    for each in interview.paragraphs:
        asked = each.question is not None and each.kind not in OF_NOBODY
        speaker = each.speaker.name if asked else each.voice
        kind = "" if each.kind == SPEECH else f"({each.kind})"
        yield each.id, speaker or kind, each.text(Reading.CORRECTED)


def proposed(draft: Draft) -> Iterator[Row]:
    """Yield the same by labels, while names are not known."""
    for (id, piece), speaker in zip(writing.ids(draft), _speakers(draft), strict=True):
        yield id, speaker, piece.text


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
