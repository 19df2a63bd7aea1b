"""Who speaks in a transcript, by its labels; proposed where nobody says whose they are."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from edition.interview import labels
from edition.new.beginnings import BEGINNINGS
from edition.new.transcript import Transcript

# A label nobody has told of: a name or a letter, no words of a sentence.
NAME = r"[^\W_](?:[^\n:*\[\]<>()?!…“”\"«»،؛;,]{0,38}[^\W_.]|)\.?"
STYLES = (
    r"\*\*{name}{time}\s*::?\*\*",
    r"\*\*{name}{time}\*\*\s*:",
    r"\*\*{name}{time}\s*::?\s*\*\*",
    r"\[{name}\]{time}\s*:?(?=\s*\S)",
    r"{name}{time}\s*::?(?=\s)",
    r"{name}(?<=\A.)\s*[-–—](?=\s*\S)",
    r"{name}(?<=\A[A-Z]\.)(?=\s)",
)
ASKING, ANSWERING = BEGINNINGS["asking"], BEGINNINGS["answering"]
WORDS = 5  # a name has no more
NEARLY_ALL = 0.9
QUESTION_MARKS = ("?", "؟", "\uff1f")
ENDINGS = " \t\n\"'”’»)]*_"


@dataclass(frozen=True)
class Voices:
    """Who is known to speak."""

    asks: Mapping[str, bool]  # each label, and whether its owner asks; none without labels
    answers_are_labelled: bool = False  # any of the others' stands in the text

    @classmethod
    def of(cls, asks: Mapping[str, bool], transcript: Transcript) -> "Voices":
        """Look which labels are used."""
        named = {labels.split(block.text, asks)[1] for block in transcript.blocks} - {""}
        return cls(asks if named else {}, any(not asks[name] for name in named))


def is_question(text: str) -> bool:
    """Say whether a text ends with a question mark."""
    return text.rstrip(ENDINGS).endswith(QUESTION_MARKS)


def find(texts: Sequence[str]) -> list[str]:
    """Return the labels that the paragraphs of a text begin with, in the order of their first use.

    Those count that stand there twice, or wherever next to every paragraph has one.
    """
    by_style = [Counter(_names(style, texts)) for style in STYLES]
    best = max(by_style, key=lambda names: (_often(names).total(), names.total()))
    nearly_all = best.total() >= NEARLY_ALL * (len(texts) - _first(best, texts))
    found = list(best if nearly_all else _often(best))
    return found if len(found) > 1 or _mostly_asks(found, texts) else []


def _mostly_asks(names: Sequence[str], texts: Sequence[str]) -> bool:
    """Say whether one label alone is that of whoever asks, and nothing like “Note:”."""
    said = [text for text in texts if labels.split(text, names)[1]]
    return len(said) > 1 and sum(map(is_question, said)) * 2 >= len(said)


def _often(names: Counter[str]) -> Counter[str]:
    return Counter({name: count for name, count in names.items() if count > 1})


def _first(names: Iterable[str], texts: Sequence[str]) -> int:
    known = tuple(names)
    return next((at for at, text in enumerate(texts) if labels.split(text, known)[1]), len(texts))


def _names(style: str, texts: Sequence[str]) -> Iterator[str]:
    pattern = re.compile(style.format(name=rf"(?P<name>{NAME})", time=labels.TIME))
    for text in texts:
        if (found := pattern.match(text)) and _is_name(found["name"]):
            yield found["name"]


def _is_name(label: str) -> bool:
    """Say whether all words that can have a capital have one, but for particles within."""
    first, *others = label.split()
    within = (each[0].islower() and len(each) > 3 for each in others)
    if first[0].islower() or first.isdecimal():
        return False
    return len(others) < WORDS and not any(within)


def asking(turns: Sequence[tuple[str, str]]) -> set[str]:
    """Return the labels of those who ask: what they are called says it, or that they mostly do."""
    names = list(dict.fromkeys(name for name, _ in turns))
    if called := {name for name in names if name.casefold() in ASKING}:
        return called
    share = {name: _share(name, turns) for name in names if name.casefold() not in ANSWERING}
    most = max(share.values(), default=0)
    asks = {name for name in share if share[name] >= min(most, 0.5)}
    return asks if len(asks) < len(names) else {*names[:1]}


def _share(name: str, turns: Sequence[tuple[str, str]]) -> float:
    said = [is_question(words) for each, words in turns if each == name]
    return sum(said) / len(said)
