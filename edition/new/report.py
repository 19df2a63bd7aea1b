"""Tells an editor what was taken for whose, at a glance."""

from collections.abc import Iterator

from edition.new import writing
from edition.new.draft import Draft, Piece

WORDS = 60  # letters


def table(draft: Draft) -> Iterator[str]:
    """Yield a line for each turn: its id, its speaker as the text names them, its first words."""
    rows = [(id, _speaker(id, piece), _begun(piece.text)) for id, piece in writing.ids(draft)]
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for id, speaker, words in rows:
        yield f"{id:<{widths[0]}}  {speaker:<{widths[1]}}  {words}"


def _speaker(id: str, piece: Piece) -> str:
    if piece.kind or piece.name or piece.by:
        return piece.name or piece.by or f"({piece.kind})"
    if not id.startswith("q"):
        return ""
    return "answers" if "p" in id else "asks"


def _begun(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= WORDS else f"{words[:WORDS]}…"
