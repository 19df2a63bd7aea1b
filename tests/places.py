"""Places of the interview that is published here, for tests that need a page, or words."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from tests.expected import HERE, IDS, QUESTIONS, ROLES, SPEAKERS
from tests.words import say

LONG = r"[^\W\d_]{5,}"
MAP = "/// edition | map"
WRITTEN = [
    word
    for path in HERE.docs.rglob("*.md")
    for word in re.findall(r"[^\W\d_]+", path.read_text("utf-8").casefold())
]


def begun(so: str) -> int:
    """How many words begin so in all that is written in docs/."""
    return sum(word.startswith(so.casefold()) for word in WRITTEN)


def title(id: str) -> str:
    """What a paragraph of an answer is called where it is found."""
    question, _, number = id.removeprefix("q").partition("p")
    return say("Question {}, paragraph {}", int(question), int(number))


def page(question: int) -> str:
    """The address of a question's page, below the site's."""
    (path,) = HERE.docs.glob(f"questions/{question}-*.md")
    return f"questions/{path.stem}/"


def _marks(question: int) -> int:
    """How many notes and corrections a question and its answer have."""
    marked = [id for id, _ in HERE.notes] + [each.paragraph for each in HERE.corrections]
    return sum(bool(re.match(rf"q{question}(?!\d)", id)) for id in marked)


# Every paragraph of an answer, whoever says it.
ANSWERS = [id for id in IDS if ROLES[id] == "answer"]
# The question that has the most to show among those whose answer begins with two paragraphs.
TWO = [
    each
    for each in QUESTIONS
    if SPEAKERS.get(f"q{each}p1") == SPEAKERS.get(f"q{each}p2") == HERE.person("interviewee")
]
QUESTION = max(TWO or QUESTIONS, key=_marks)
PAGE, FIRST, SECOND = page(QUESTION), f"q{QUESTION}p1", f"q{QUESTION}p{2 if TWO else 1}"
with_two_paragraphs = pytest.mark.skipif(not TWO, reason="no answer here has two paragraphs")

# The pages that are none of the text's, and those of the whole of it.
OF_THE_SITE = [f"{each.stem}/" for each in sorted(HERE.docs.glob("*.md")) if each.stem != "index"]

WITH_A_MAP = [
    each for each in OF_THE_SITE if MAP in (HERE.docs / f"{each[:-1]}.md").read_text("utf-8")
]

# Two words of the second paragraph that are the least like any other, and the rarer of them.
PAIRS = re.findall(r"(?=\b([^\W\d_]{2,} [^\W\d_]{2,})\b)", HERE.corrected[SECOND])
PHRASE = min(
    [pair for pair in PAIRS if min(map(len, pair.split())) > 3] or PAIRS,
    key=lambda pair: sum(begun(word[:3]) for word in pair.split()),
)
WORD = min(PHRASE.split(), key=begun)

# A word that many paragraphs have, but no more than are listed at once.
_IN = Counter(word for id in IDS for word in {*re.findall(LONG, HERE.corrected[id])})
OFTEN = max(
    (word for word in _IN if begun(word) < 10), key=lambda word: (_IN[word], word), default=WORD
)
# One of them that the site's own pages have as well, or how words in both begin, if any do.
_OTHERS = " ".join(
    path.read_text("utf-8") for path in {*HERE.docs.glob("*.md")} - {HERE.docs / "index.md"}
)


def _in_both(letters: int | None) -> Iterator[tuple[int, str]]:
    """How words begin that two paragraphs have, or more, and the site's own pages."""
    words = {id: re.findall(LONG, HERE.corrected[id]) for id in IDS}
    found = Counter(so for id in IDS for so in {word[:letters] for word in words[id]})
    there = {word[:letters] for word in re.findall(LONG, _OTHERS)}
    yield from ((n, so) for so, n in found.items() if n > 1 and so in there and begun(so) < 10)


_, ALSO_ELSEWHERE = max([*_in_both(None)] or [*_in_both(3)], default=(0, ""))
