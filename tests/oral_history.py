"""Writes a long interview as archives have them: two who ask, sections, stage directions."""

from collections.abc import Iterator

HEAD = """\
---
people:
  - {role: interviewee, name: {given: Marit, family: Ostervik}, labels: [OSTERVIK]}
  - {role: interviewer, name: {given: Halden, family: Brook}, labels: [BROOK]}
  - {role: interviewer, name: {given: Ysolde, family: Quay}, labels: [QUAY]}
published: {by: Archive of the Lower Ferry, date: 1998-10, at: "https://archive.example/of/ostervik"}
archive: {collection: Voices of the Ferry, number: LF-112}
rights: {status: unknown}
language: en
---
"""
EXCHANGES, IN_A_SECTION = 120, 20
WORDS = "the river took what it wanted and left us the rest of the week to count it again by hand"
SECTIONS = ("CHILDHOOD", "THE FERRY", "THE FLOOD", "THE BRIDGE", "AFTERWARDS", "THE RIVER NOW")


def oral_history(exchanges: int = EXCHANGES) -> str:
    """Return its text, with a head."""
    return HEAD + "\n\n".join(_blocks(exchanges)) + "\n"


def _blocks(exchanges: int) -> Iterator[str]:
    yield "Marit Ostervik, who ran the ferry"
    yield "Recorded in her kitchen on three afternoons, with the window open."
    for number in range(exchanges):
        if number % IN_A_SECTION == 0:
            yield SECTIONS[number // IN_A_SECTION % len(SECTIONS)]
        yield from _exchange(number)


def _exchange(number: int) -> Iterator[str]:
    asks = "BROOK" if number % 3 else "QUAY"
    yield f"{asks}: In year {number + 1}, {_words(8 + number % 40)}: what did you do?"
    if number % 10 == 5:
        yield "BROOK: And who was with you?" if asks == "QUAY" else "QUAY: Who was with you?"
    yield f"OSTERVIK: In year {number + 1} I waited. {_words(30 + number * 7 % 120).capitalize()}."
    if number % 4 == 1:
        yield f"{_words(20 + number % 50).capitalize()}, number {number}."
    if number % 7 == 3:
        yield "[The kettle boils.]"
        yield f"That was year {number + 1}."


def _words(count: int) -> str:
    words = WORDS.split()
    return " ".join(words[place % len(words)] for place in range(count))
