"""Cites the interview in the three styles that readers are asked for: MLA, Chicago and APA.

What is cited is the interview as it was first published; the page of this site on which it was
read follows. The styles are those of the MLA Handbook (9th edition), the Chicago Manual of Style
(17th edition, bibliography) and the Publication Manual of the APA (7th edition), as the official
CSL styles carry them out. MLA and Chicago put the interviewee first. APA cites an interview as
what it appeared in, here a page of a news site, with the interviewer as author.
"""

import re
from dataclasses import dataclass

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.publication import Publication
from edition.interview.record import Record
from edition.output import dated
from edition.output.facts import archive, conversation

NOT_LETTERS = re.compile(r"[^a-z]+")
# What stays small in the middle of a title, in the MLA Handbook (9th edition) and the Chicago
# Manual of Style (17th edition): prepositions of any length among them.
ARTICLES = "a an the"
CONJUNCTIONS = "and but for nor or"
PREPOSITIONS = """about above across after against along among around as at before behind below
    beneath beside between beyond by despite down during from in inside into near of off on onto out
    outside over past since through throughout till to toward towards under until up upon via with
    within without"""
SMALL = frozenset(f"{ARTICLES} {CONJUNCTIONS} {PREPOSITIONS}".split())

WORD = re.compile(r"(?<!\S)(?P<open>[“‘(\[]*)(?P<word>\w\S*)")
SINGLE = str.maketrans("“”", "‘’")


@dataclass(frozen=True)
class Work:
    """What is cited."""

    record: Record
    title: str
    page: str  # the address of that which it was read on

    @classmethod
    def of(cls, interview: Interview, page: str) -> "Work":
        """Return an interview as a work to cite."""
        headline = interview.frame.headline.text(Reading.CORRECTED)
        return cls(interview.record, interview.record.original.title or headline, page)

    @property
    def address(self) -> str:
        """Where it was published: elsewhere, or on this site alone."""
        return self.record.original.address or self.page

    @property
    def key(self) -> str:
        """A short name for it, in letters that every program takes."""
        answers = self.record.interviewees[0]
        words = NOT_LETTERS.split(f"{answers.family or answers.name} interview".lower())
        return "-".join(filter(None, words))

    @property
    def notes(self) -> list[str]:
        """What reference managers have no field for."""
        record = self.record
        unknown = record.original.publisher and not record.original.date
        told = {
            "Date of publication": "not known" if unknown else "",
            "Conversation": conversation(record),
            "Archive": archive(record.archive) if record.archive else "",
            "Reading text": self.page if record.original.address else "",
        }
        return [f"{term}: {words}" for term, words in told.items() if words]


def mla_place(original: Publication) -> str:
    """Return where in a publication it stands, and when, as the MLA writes it."""
    volume = f"vol. {original.volume}" if original.volume else ""
    several = "pp" if re.search(r"\D", original.pages) else "p"
    pages = f"{several}. {ranged(original.pages)}" if original.pages else ""
    return ", ".join(filter(None, (original.series, volume, dated.mla(original.date), pages)))


def chicago_place(original: Publication) -> str:
    """Return the same as Chicago writes it, with what parts it from the publication's name."""
    series = f", {original.series}" if original.series else ""
    pages = ranged(original.pages)
    if not original.volume:
        parts = filter(None, (dated.chicago(original.date), pages))
        return f"{series}{', ' if original.publisher else ''}{', '.join(parts)}"
    volume = f"{', vol.' if series else ''} {original.volume}"
    date = dated.chicago(dated.month_of(original.date))
    return f"{series}{volume} ({date})" + (f": {pages}" if pages else "")


def ranged(pages: str) -> str:
    """Return numbers of pages with the dash of a range."""
    return pages.replace("-", "–")


def stop(text: str) -> str:
    """Return the full stop that a text lacks at its end."""
    return "" if text.endswith(".") else "."


def quoted_title(title: str, language: str) -> str:
    """Return a title as MLA and Chicago quote it."""
    # Capitals in a title are an English custom.
    return quoted(headline_case(title) if language.partition("-")[0] == "en" else title)


def headline_case(title: str) -> str:
    """Return a title with headline-style capitals, those that it has kept.

    Its first word, and the first of a sentence within it, have theirs already.
    """

    def cased(found: re.Match[str]) -> str:
        word = found["word"]
        stays = word.rstrip(",;:.?!”’)]") in SMALL or not word.islower()
        return found["open"] + (word if stays else word[0].upper() + word[1:])

    return WORD.sub(cased, title)


def quoted(title: str) -> str:
    """Return a title in quotation marks, those within it single, with the stop inside them all."""
    words = title.rstrip("”")
    stop = "" if words.endswith((".", "?", "!", "…")) else "."
    inner = words + stop + title[len(words) :]
    return f"“{inner.translate(SINGLE)}”"
