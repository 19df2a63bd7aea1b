"""Small damages to a text, of the kinds that a slip, a bad merge or a false hand brings about."""

import re
import string
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

Change = Callable[[re.Match[str], Random], str]

TARGET = re.compile(r"https://[^\s)]+|[\w/-]+\.md\b")
SHOWN = 24  # characters before and after the place of a damage
DRAWS = 100  # after which a kind of damage counts as used up


@dataclass(frozen=True)
class Damage:
    """One file of the sources, and what it says once it is damaged."""

    kind: str
    file: str
    before: str
    after: str

    def __str__(self) -> str:
        pairs = enumerate(zip(self.before, self.after, strict=False))
        shorter = min(len(self.before), len(self.after))
        at = next((place for place, (old, new) in pairs if old != new), shorter)
        old, new = (text[max(0, at - SHOWN) : at + SHOWN] for text in (self.before, self.after))
        line = self.before.count("\n", 0, at) + 1
        return f"{self.file}:{line}: {self.kind}, {old!r} now {new!r}"


def damages(texts: Mapping[str, str], seed: int) -> Iterator[Damage]:
    """Yield damages, of each kind in turn, none of them twice, until hardly any are left.

    Args:
        texts: The sources, by the names of their files.
        seed: Which damages: the same ones for the same seed and the same texts.
    """
    random, done, kinds = Random(seed), set[Damage](), list(KINDS)
    while kinds:
        kind = kinds.pop(0)
        drawn = (_drawn(kind, texts, random) for _ in range(DRAWS))
        if found := next((each for each in drawn if each and each not in done), None):
            done.add(found)
            kinds.append(kind)
            yield found


def _drawn(kind: str, texts: Mapping[str, str], random: Random) -> Damage | None:
    pattern, change = KINDS[kind]
    if not (open_to_it := sorted(name for name in texts if pattern.search(texts[name]))):
        return None
    name = random.choice(open_to_it)
    before = texts[name]
    place = random.choice(list(pattern.finditer(before)))
    after = before[: place.start()] + change(place, random) + before[place.end() :]
    return Damage(kind, name, before, after) if after != before else None


def _another_letter(place: re.Match[str], random: Random) -> str:
    letters = string.ascii_uppercase if place[0].isupper() else string.ascii_lowercase
    return random.choice(letters)


def _another_digit(place: re.Match[str], random: Random) -> str:
    return random.choice(string.digits)


def _another_number(place: re.Match[str], random: Random) -> str:
    return place["kind"] + random.choice(string.digits[1:])


def _elsewhere(place: re.Match[str], random: Random) -> str:
    others = list(TARGET.finditer(place.string))
    return place["before"] + random.choice(others)[0]


def _one_reading(place: re.Match[str], random: Random) -> str:
    return place[random.choice(("old", "new"))]


def _swapped(place: re.Match[str], random: Random) -> str:
    return place["second"] + place["between"] + place["first"]


def _straight(place: re.Match[str], random: Random) -> str:
    return '"' if place[0] in "“”" else "'"


def _lost(place: re.Match[str], random: Random) -> str:
    return ""


def _doubled(place: re.Match[str], random: Random) -> str:
    return place[0] * 2


def _cut_off(place: re.Match[str], random: Random) -> str:
    return place[0][: random.randrange(len(place[0]))]


def _neighbours(part: str, between: str) -> re.Pattern[str]:
    return re.compile(rf"(?P<first>{part})(?P<between>{between})(?P<second>{part})")


KINDS: dict[str, tuple[re.Pattern[str], Change]] = {
    "letter changed": (re.compile(r"[^\W\d_]"), _another_letter),
    "letter lost": (re.compile(r"[^\W\d_]"), _lost),
    "digit changed": (re.compile(r"\d"), _another_digit),
    "word lost": (re.compile(r"\b\w+ "), _lost),
    "words swapped": (_neighbours(r"\b\w+\b", " "), _swapped),
    "lines swapped": (_neighbours(r"(?m:^.+$)", r"\n"), _swapped),
    "paragraphs swapped": (_neighbours(r"\S(?:.|\n(?!\n))*", r"\n\n+"), _swapped),
    "quotation mark straightened": (re.compile("[“”‘’]"), _straight),
    "sign lost": (re.compile(r"[.,;:?!–-]"), _lost),
    "space doubled": (re.compile(" "), _doubled),
    "correction mark lost": (
        re.compile(r"\{~~(?P<old>.*?)~>(?P<new>.*?)~~\}\{>>.*?<<\}"),
        _one_reading,
    ),
    "id renumbered": (re.compile(r"\b(?P<kind>q|c|q\dp)\d\b"), _another_number),
    "link retargeted": (
        re.compile(r"(?P<before>\]\(|\b(?:address|file): )[^)\s]+"),
        _elsewhere,
    ),
    "file truncated": (re.compile(".+", re.DOTALL), _cut_off),
}
