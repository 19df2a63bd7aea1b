"""Reads CriticMarkup: one marked text that holds the published and the corrected reading.

The marks are those of the CriticMarkup specification (criticmarkup.com): `{~~old~>new~~}`,
`{--gone--}` and `{++supplied++}`, each followed at once by the comment `{>>c1: reason<<}` that
names the correction and gives its reason, in which `[mots]{lang=fr}` are of another language. Any
other use of a delimiter is an error.
"""

import re
from dataclasses import dataclass
from enum import Enum

from edition.errors import EditionError
from edition.interview import wording
from edition.interview.tag import Tag

MARK = re.compile(
    r"""(?: \{~~ (?P<old>.*?) ~> (?P<new>.*?) ~~\}
          | \{-- (?P<gone>.*?) --\}
          | \{\+\+ (?P<supplied>.*?) \+\+\} )
        \{>> (?P<id>c[1-9][0-9]*):\ (?P<why>\S.*?) <<\}""",
    re.VERBOSE | re.DOTALL,
)
DELIMITER = re.compile(r"\{~~|~~\}|~>|\{--|--\}|\{\+\+|\+\+\}|\{>>|<<\}|\{==|==\}")
FOREIGN = re.compile(
    r"\[(?P<words>[^\[\]]+)\]\{lang=(?P<language>[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\}"
)


class Reading(Enum):
    """A text that can be had from the sources: as published, or corrected for reading."""

    PUBLISHED = "as published"
    CORRECTED = "reading text"


@dataclass(frozen=True)
class Phrase:
    """Words of a reason, and their language (BCP 47) where it is another than the site's."""

    words: str
    language: str = ""


@dataclass(frozen=True)
class Correction:
    """One place where the reading text departs from the published text."""

    id: str
    published: str
    corrected: str
    reason: tuple[Phrase, ...]

    @property
    def why(self) -> str:
        """The reason in plain text."""
        return "".join(phrase.words for phrase in self.reason)

    def text(self, reading: Reading) -> str:
        """Return the words of this place in a reading, possibly none."""
        return self.published if reading is Reading.PUBLISHED else self.corrected


Content = tuple[str | Correction | Tag, ...]


def parse(marked: str) -> Content:
    """Split a marked text into plain text and corrections."""
    parts = wording.apart(MARK, marked)
    return tuple(_plain(part) if isinstance(part, str) else _correction(part) for part in parts)


def _correction(mark: re.Match[str]) -> Correction:
    published = _plain(mark["old"] or mark["gone"] or "")
    corrected = _plain(mark["new"] or mark["supplied"] or "")
    if published == corrected:
        raise EditionError(f"correction {mark['id']} changes nothing", "remove the mark or mend it")
    reason = wording.apart(FOREIGN, _plain(mark["why"]))
    return Correction(mark["id"], published, corrected, tuple(map(_phrase, reason)))


def _phrase(part: str | re.Match[str]) -> Phrase:
    return Phrase(part) if isinstance(part, str) else Phrase(part["words"], part["language"])


def _plain(text: str) -> str:
    if stray := DELIMITER.search(text):
        around = text[max(0, stray.start() - 20) : stray.end() + 20].replace("\n", " ")
        raise EditionError(
            f"malformed or nested correction mark near “{around}”",
            "write {~~old~>new~~}{>>c1: reason<<}, or the same with {--gone--} or {++supplied++}",
        )
    return text


def text_of(content: Content, reading: Reading) -> str:
    """Return the text of one reading, every mark rejected or accepted."""
    words = (piece for piece in content if not isinstance(piece, Tag))
    return "".join(piece if isinstance(piece, str) else piece.text(reading) for piece in words)
