"""A statement: words of the interview, quoted exactly, with who says them and where."""

from collections.abc import Mapping
from dataclasses import dataclass

from edition.interview import wording
from edition.interview.criticmarkup import Reading
from edition.interview.entry import Entry
from edition.interview.paragraph import Paragraph


@dataclass(frozen=True)
class Statement:
    """A quotation from one paragraph of the reading text."""

    words: str
    paragraph: Paragraph

    @classmethod
    def read(cls, entry: Entry, paragraphs: Mapping[str, Paragraph]) -> "Statement":
        """Read the statement that an entry quotes."""
        id, words = entry.values["at"], entry.values["words"]
        if id not in paragraphs:
            remedy = f"give one of {', '.join(paragraphs)}"
            raise entry.mistake(f"there is no paragraph {id}", remedy, "at")
        if not wording.has(paragraphs[id].text(Reading.CORRECTED), words):
            remedy = "quote the reading text word for word, or mend the paragraph’s id"
            raise entry.mistake(f"“{words}” is not in {id}", remedy, "words")
        return cls(words, paragraphs[id])
