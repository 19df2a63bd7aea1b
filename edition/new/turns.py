"""Reads a transcript's paragraphs as an interview: who says each, and what answers what."""

import re
from dataclasses import replace

from edition.errors import EditionError
from edition.interview import labels
from edition.interview.inline import HEADING, PICTURE
from edition.new import frame, questions
from edition.new.beginnings import beginning
from edition.new.draft import Draft, Piece, Turns
from edition.new.transcript import Transcript
from edition.new.voices import Voices

STAGE = re.compile(r"[*_]*(?:\[[^\]\[]+\]|\([^()]+\))[*_]*|[\W_]+", re.DOTALL)
NOTE = beginning("note")
MOST_ASKED = 26  # paragraphs of a question: q3, q3b … q3z


def read(transcript: Transcript, voices: Voices) -> Draft:
    """Return what a transcript is read as."""
    reading = _Reading(transcript, voices)
    first = reading.first
    for at in range(first, len(reading.blocks)):
        reading.take(at)
    thanks = reading.unanswered()
    front = frame.placed(reading.front())
    has_byline = any(id == "byline" for id, _ in front)
    back = [*frame.taken_off(reading.exchanges), *thanks]
    return Draft(front, reading.exchanges, frame.placed_after(back, has_byline=has_byline))


class _Reading:
    """One way through the paragraphs, from the first question on."""

    def __init__(self, transcript: Transcript, voices: Voices) -> None:
        self.transcript = transcript
        self.blocks = transcript.blocks
        self.voices = voices
        texts = [block.text for block in self.blocks]
        self.names = [labels.split(text, voices.asks)[1] for text in texts]
        asked = {at for at, name in enumerate(self.names) if voices.asks.get(name)}
        self.questions = asked if voices.asks else questions.find(texts)
        named = {at for at, name in enumerate(self.names) if name}
        self.headings = questions.headings(transcript, self.questions, named)
        self.exchanges: list[Turns] = []
        self.heading: Piece | None = None
        self.last = ""

    @property
    def first(self) -> int:
        """Where the first question stands, or the heading above it."""
        path = self.transcript.path
        if not self.questions:
            remedy = "name those who speak in a head, with their labels (see README)"
            raise EditionError("no question found", remedy, path)
        first = min(self.questions)
        first -= first - 1 in self.headings
        if first == 0:
            remedy = "begin the text with one, and an empty line below it"
            raise EditionError("no headline before the first question", remedy, path)
        return first

    def front(self) -> list[Piece]:
        """Return what stands before the first question; who answers there is named."""
        pieces: list[Piece] = []
        speaks = ""
        for at in range(self.first):
            piece = self._piece(at)
            speaks = piece.name or speaks
            goes_on = not piece.name and not piece.kind
            pieces.append(replace(piece, by=speaks if goes_on else ""))
        return pieces

    def take(self, at: int) -> None:
        """Put a paragraph in its place."""
        piece = self._piece(at)
        if at in self.headings and self.last != "asked":
            self.heading = piece
        elif at in self.questions:
            self._ask(piece)
        else:
            self._go_on(replace(piece, kind="note") if piece.is_heading else piece)

    def unanswered(self) -> list[Piece]:
        """Leave thanks at the end, which nobody answers, to the last exchange, or return them."""
        if len(self.exchanges) < 2 or self.exchanges[-1].answered:
            return []
        thanks = self.exchanges.pop()
        kept = [Piece(thanks.heading, is_heading=True)] if thanks.heading else []
        if not self.voices.asks:
            return [*kept, *thanks.asked]
        self.exchanges[-1].answered += [*kept, *thanks.asked]
        return []

    def _piece(self, at: int) -> Piece:
        block, name = self.blocks[at], self.names[at]
        is_heading = self.transcript.is_markdown and bool(HEADING.match(block.text))
        text = HEADING.sub("", block.text) if is_heading else block.text
        kind = "" if name or at in self.questions else self._kind(text)
        return Piece(text, name, kind, block.time, is_heading=is_heading)

    def _kind(self, text: str) -> str:
        if NOTE.match(text):
            return "note"
        if STAGE.fullmatch(text):
            return "stage"
        return "figure" if self.transcript.is_markdown and PICTURE.match(text) else ""

    def _go_on(self, piece: Piece) -> None:
        is_asked = self.last == "asked" and not piece.name
        if is_asked and (piece.kind or self.voices.answers_are_labelled):
            self.exchanges[-1].asked.append(piece)
        else:
            self.exchanges[-1].answered.append(piece)
            self.last = "answered"

    def _ask(self, piece: Piece) -> None:
        exchange = self.exchanges[-1] if self.exchanges else None
        if not exchange or self.last != "asked" or len(exchange.asked) == MOST_ASKED:
            exchange = Turns(self.heading.text if self.heading else "")
            self.exchanges.append(exchange)
        exchange.asked.append(piece)
        self.heading, self.last = None, "asked"
