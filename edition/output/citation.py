"""Cites the interview in the three styles that readers are asked for: MLA, Chicago and APA.

What is cited is the interview as it was first published, "n.d." for its date, which isn't known;
the page of this site on which it was read follows. The styles are those of the MLA Handbook (9th
edition), the Chicago Manual of Style (17th edition, bibliography) and the Publication Manual of
the APA (7th edition), as the official CSL styles carry them out. MLA and Chicago put the
interviewee first. APA cites an interview as what it appeared in, here a page of a news site, with
the interviewer as author.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.record import Record, Speaker
from edition.output.title import headline_case, quoted
from edition.page.elements import Element, make

GIVEN_NAME = re.compile(r"(\w)[^\s-]*")
NOT_LETTERS = re.compile(r"[^a-z]+")

Parts = list[Element | str]


@dataclass(frozen=True)
class Work:
    """What is cited.

    Attributes:
        record: Who interviewed whom, and where it was published.
        title: The headline.
        page: The address of the page that it was read on, or what stands for it.
        part: The part of it that is cited, such as "question 3"; all of it if empty.
    """

    record: Record
    title: str
    page: str
    part: str = ""

    @classmethod
    def of(cls, interview: Interview, page: str, part: str = "") -> "Work":
        """Return an interview, or a part of it, as a work to cite."""
        title = interview.frame["headline"].text(Reading.CORRECTED)
        return cls(interview.record, title, page, part)

    @property
    def reading_text(self) -> str:
        """What was read on the page."""
        return f"Reading text, {self.part}" if self.part else "Reading text"

    @property
    def key(self) -> str:
        """A short name for it, in letters that every program takes."""
        words = NOT_LETTERS.split(f"{self.record.interviewee.family.lower()} interview")
        return "-".join(filter(None, words))

    @property
    def notes(self) -> list[str]:
        """What reference managers have no field for."""
        said = [f"Conversation: {self.record.conversation}"] if self.record.conversation else []
        return ["Date of publication: not known", *said, f"{self.reading_text}: {self.page}"]


def mla(work: Work) -> Parts:
    """Return the entry in a list of works cited, MLA."""
    read = f". {work.reading_text}: {work.page}."
    return [*_interview(work), ", n.d., ", _original(work), read, _day(" Accessed {day}.", "en-GB")]


def chicago(work: Work) -> Parts:
    """Return the entry in a bibliography, Chicago."""
    read: Parts = [f". {work.reading_text}", _day(", accessed {day}", "en-US"), f": {work.page}."]
    return [*_interview(work), ", n.d. ", _original(work), *read]


def apa(work: Work) -> Parts:
    """Return the entry in a list of references, APA."""
    asks, answers = work.record.interviewer, work.record.interviewee
    author = make("bdi", f"{asks.family}, {initials(asks.given)}")
    subject = make("bdi", f"{initials(answers.given)} {answers.family}")
    container = f"{closed(work.record.original.publisher)} "
    read: Parts = [f" ({work.reading_text}", _day(", retrieved {day}", "en-US"), f": {work.page})"]
    form: Parts = [" [Interview with ", subject, "]. "]
    title = make("i", work.title)
    return [author, " (n.d.). ", title, *form, container, _original(work), *read]


STYLES: dict[str, Callable[[Work], Parts]] = {"MLA": mla, "Chicago": chicago, "APA": apa}


def _interview(work: Work) -> Parts:
    author = _sentence(inverted(work.record.interviewee))
    title = quoted(_title(work))
    interviewer = _sentence(work.record.interviewer.name)
    container = make("i", work.record.original.publisher)
    return [*author, f" {title} Interview by ", *interviewer, " ", container]


def _title(work: Work) -> str:
    # Capitals in a title are an English custom.
    return headline_case(work.title) if work.record.original.language == "en" else work.title


def _sentence(name: str) -> Parts:
    # A name has a direction of its own, whatever the words around it are.
    return [make("bdi", name), closed(name).removeprefix(name)]


def _original(work: Work) -> Element:
    address = work.record.original.address
    return make("a", address, href=address)


def _day(words: str, language: str) -> Element:
    # Left empty: the day of access is the reader's own, which only their browser knows.
    return make("span", data_accessed=words, lang=language)


def inverted(speaker: Speaker) -> str:
    """Return a name with the family name first."""
    return f"{speaker.family}, {speaker.given}"


def initials(given: str) -> str:
    """Return given names as their initials: "Jean-Paul" as "J.-P."."""
    return GIVEN_NAME.sub(r"\1.", given)


def closed(text: str) -> str:
    """Return a text with a full stop at its end, where it has none."""
    return text if text.endswith(".") else f"{text}."
