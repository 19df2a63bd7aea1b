"""Words of another language within a reason of the site's: `[È composta]{lang=it}`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKED = re.compile(
    r"\[(?P<words>[^\[\]]+)\]\{lang=(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}"
)


@dataclass(frozen=True)
class Phrase:
    """Words, and their language (BCP 47) where it is another than the reason's."""

    words: str
    language: str = ""


def phrases(marked: str) -> Iterator[Phrase]:
    """Yield the phrases of a marked text, none of them empty."""
    end = 0
    for found in MARKED.finditer(marked):
        if plain := marked[end : found.start()]:
            yield Phrase(plain)
        yield Phrase(found["words"], found["language"])
        end = found.end()
    if rest := marked[end:]:
        yield Phrase(rest)
