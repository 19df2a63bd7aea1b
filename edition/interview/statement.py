"""A statement: words of the interview, quoted exactly, with who says them and where."""

from dataclasses import dataclass

from edition.interview import wording
from edition.interview.criticmarkup import Reading
from edition.interview.entry import Entry
from edition.interview.interview import Interview
from edition.interview.paragraph import Paragraph
from edition.page.elements import Element, make
from edition.page.references import to_paragraph
from edition.page.render import RenderContext


@dataclass(frozen=True)
class Statement:
    """A quotation from one paragraph of the reading text."""

    words: str
    paragraph: Paragraph
    speaker: str

    @classmethod
    def read(cls, entry: Entry, interview: Interview) -> "Statement":
        """Read the statement that an entry quotes.

        Args:
            entry: An entry of a data file with the fields `at` and `words`.
            interview: The interview it is quoted from.

        Raises:
            EditionError: There is no such paragraph, or the words don't stand in it.
        """
        paragraph = _paragraph(entry, interview)
        words: str = entry.values["words"]
        if not wording.has(paragraph.text(Reading.CORRECTED), words):
            remedy = "quote the reading text word for word, or mend the paragraph’s id"
            raise entry.mistake(f"“{words}” is not in {paragraph.id}", remedy, "words")
        return cls(words, paragraph, _speaker(paragraph, interview))

    @property
    def quoted(self) -> str:
        """Its words in quotation marks."""
        return f"“{self.words}”"

    def credit(self, context: RenderContext) -> list[Element | str]:
        """Return who says it, with a link to its paragraph."""
        return [f"{self.speaker}, ", to_paragraph(self.paragraph, context)]

    def as_quotation(self, context: RenderContext) -> Element:
        """Return it as a quotation with its credit below."""
        credit = make("figcaption", *self.credit(context))
        return make("figure", make("blockquote", self.quoted), credit, class_="said")


def _paragraph(entry: Entry, interview: Interview) -> Paragraph:
    for paragraph in interview.paragraphs:
        if paragraph.id == entry.values["at"]:
            return paragraph
    remedy = f"give one of {', '.join(each.id for each in interview.paragraphs)}"
    raise entry.mistake(f"there is no paragraph {entry.values['at']}", remedy, "at")


def _speaker(paragraph: Paragraph, interview: Interview) -> str:
    # What is no answer is the interviewer's: the questions, and the text around them.
    record = interview.record
    return (record.interviewee if paragraph.number else record.interviewer).name
