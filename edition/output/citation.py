"""Cites the interview in the three styles that readers are asked for: MLA, Chicago and APA.

What is cited is the interview as it was first published, "n.d." for its date, which isn't known;
the page of this site on which it was read follows. The styles are those of the MLA Handbook (9th
edition), the Chicago Manual of Style (17th edition, bibliography) and the Publication Manual of
the APA (7th edition), as the official CSL styles carry them out. MLA and Chicago put the
interviewee first. APA cites an interview as what it appeared in, here a page of a news site, with
the interviewer as author.
"""

import re
from dataclasses import dataclass

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.people import Person
from edition.interview.record import Record
from edition.output.title import headline_case, quoted

GIVEN_NAME = re.compile(r"(\w)[^\s-]*")
NOT_LETTERS = re.compile(r"[^a-z]+")


@dataclass(frozen=True)
class Work:
    """What is cited.

    Attributes:
        record: Who interviewed whom, and where it was published.
        title: The headline.
        page: The address of the page that it was read on.
    """

    record: Record
    title: str
    page: str

    @classmethod
    def of(cls, interview: Interview, page: str) -> "Work":
        """Return an interview as a work to cite."""
        return cls(interview.record, interview.frame["headline"].text(Reading.CORRECTED), page)

    @property
    def key(self) -> str:
        """A short name for it, in letters that every program takes."""
        answers = self.record.interviewee
        words = NOT_LETTERS.split(f"{answers.family or answers.name} interview".lower())
        return "-".join(filter(None, words))

    @property
    def notes(self) -> list[str]:
        """What reference managers have no field for."""
        said = [f"Conversation: {self.record.conversation}"] if self.record.conversation else []
        return ["Date of publication: not known", *said, f"Reading text: {self.page}"]


def initials(given: str) -> str:
    """Return given names as their initials: "Jean-Paul" as "J.-P."."""
    return GIVEN_NAME.sub(r"\1.", given)


def as_author(person: Person) -> str:
    """Return a name as the APA has authors, whole if it is one of a single part."""
    return f"{person.family}, {initials(person.given)}" if person.family else person.name


def with_initials(person: Person) -> str:
    """Return a name as the APA has it in running text."""
    return f"{initials(person.given)} {person.family}" if person.family else person.name


def stop(text: str) -> str:
    """Return the full stop that a text lacks at its end."""
    return "" if text.endswith(".") else "."


def quoted_title(title: str, language: str) -> str:
    """Return a title as MLA and Chicago quote it."""
    # Capitals in a title are an English custom.
    return quoted(headline_case(title) if language == "en" else title)


FILTERS = {
    "as_author": as_author,
    "with_initials": with_initials,
    "stop": stop,
    "quoted_title": quoted_title,
}
