"""Cites the interview in the three styles that readers are asked for: MLA, Chicago and APA.

What is cited is the interview as it was first published; the page of this site on which it was
read follows. The styles are those of the MLA Handbook (9th edition), the Chicago Manual of Style
(17th edition, bibliography) and the Publication Manual of the APA (7th edition), as the official
CSL styles carry them out. MLA and Chicago put the interviewee first. APA cites an interview as
what it appeared in, here a page of a news site, with the interviewer as author.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.people import Person
from edition.interview.publication import Publication
from edition.interview.record import Record
from edition.output import dated
from edition.output.facts import archive, conversation
from edition.output.literal import bibtex
from edition.output.title import headline_case, quoted

GIVEN_NAME = re.compile(r"(\w)[^\s-]*")
PARTICLE = re.compile(r"(?:[a-zß-ÿ]+ )+")
NOT_LETTERS = re.compile(r"[^a-z]+")

# Names, and what stands between them, by turns: each format shows the names in its way.
Listed = list[str]


@dataclass(frozen=True)
class Work:
    """What is cited.

    Attributes:
        record: Who interviewed whom, and where it was published.
        title: The title that it was published under.
        page: The address of the page that it was read on.
    """

    record: Record
    title: str
    page: str

    @classmethod
    def of(cls, interview: Interview, page: str) -> "Work":
        """Return an interview as a work to cite."""
        headline = interview.frame["headline"].text(Reading.CORRECTED)
        return cls(interview.record, interview.record.original.title or headline, page)

    @property
    def address(self) -> str:
        """Where it was published: elsewhere, or on this site alone."""
        return self.record.original.address or self.page

    @property
    def key(self) -> str:
        """A short name for it, in letters that every program takes."""
        answers = self.record.interviewee
        words = NOT_LETTERS.split(f"{answers.family or answers.name} interview".lower())
        return "-".join(filter(None, words))

    @property
    def interviewers(self) -> str:
        """Who asks, in plain words."""
        return "".join(spoken([person.name for person in self.record.interviewers]))

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


def initials(given: str) -> str:
    """Return given names as their initials: "Jean-Paul" as "J.-P."."""
    return GIVEN_NAME.sub(r"\1.", given)


def as_author(person: Person) -> str:
    """Return a name as the APA has authors, whole if it is one of a single part."""
    parts = (person.family, initials(person.given), person.suffix)
    return ", ".join(filter(None, parts)) if person.family else person.name


def with_initials(person: Person) -> str:
    """Return a name as the APA has it in running text."""
    parts = (initials(person.given), person.family, person.suffix)
    return " ".join(filter(None, parts)) if person.family else person.name


def bib_name(person: Person) -> str:
    """Return a name as BibTeX has authors: last, suffix, first; whole in braces of its own."""
    parts = (person.family, person.suffix, person.given)
    inverted = ", ".join(filter(None, map(bibtex, parts)))
    return inverted if person.family else f"{{{bibtex(person.name)}}}"


def listed(names: Sequence[str], two: str, last: str) -> Listed:
    """Return names with what stands between them."""
    between = [", "] * (len(names) - 2) + [last] if len(names) > 2 else [two] * (len(names) - 1)
    return [each for pair in zip(names, [*between, ""], strict=True) for each in pair][:-1]


def spoken(names: Sequence[str]) -> Listed:
    """Return names as a sentence lists them."""
    return listed(names, " and ", ", and ")


def mla_authors(people: Sequence[Person]) -> Listed:
    """Return names as the MLA begins with them: of more than two, only the first."""
    first, *others = people
    if len(others) > 1:
        return [first.inverted, ", et al."]
    return listed([first.inverted, *(each.name for each in others)], ", and ", "")


def mla_people(people: Sequence[Person]) -> Listed:
    """Return names as the MLA has them in running text."""
    names = [each.name for each in people]
    return [names[0], " et al."] if len(names) > 2 else spoken(names)


def chicago_authors(people: Sequence[Person]) -> Listed:
    """Return names as Chicago begins with them."""
    first, *others = people
    return listed([_demoted(first), *(each.name for each in others)], ", and ", ", and ")


def _demoted(person: Person) -> str:
    """Return a name as Chicago orders it, a small particle after the given names."""
    if not (found := PARTICLE.match(person.family)):
        return person.inverted
    given = f"{person.given} {found[0].strip()}"
    return ", ".join(filter(None, (person.family[found.end() :], given, person.suffix)))


def chicago_people(people: Sequence[Person]) -> Listed:
    """Return names as Chicago has them in running text."""
    return spoken([each.name for each in people])


def apa_authors(people: Sequence[Person]) -> Listed:
    """Return names as the APA has authors."""
    return listed([as_author(each) for each in people], ", & ", ", & ")


def apa_people(people: Sequence[Person]) -> Listed:
    """Return names as the APA has them in running text."""
    return spoken([with_initials(each) for each in people])


def in_text(people: Sequence[Person], joint: str) -> str:
    """Return names as they stand in a text that cites them, the last two joined."""
    names = [each.family or each.name for each in people]
    return f"{names[0]} et al." if len(names) > 2 else joint.join(names)


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


FILTERS = {
    "apa_authors": apa_authors,
    "apa_date": dated.apa,
    "apa_people": apa_people,
    "bib_name": bib_name,
    "in_text": in_text,
    "chicago_authors": chicago_authors,
    "chicago_people": chicago_people,
    "chicago_place": chicago_place,
    "mla_authors": mla_authors,
    "mla_people": mla_people,
    "mla_place": mla_place,
    "date_parts": dated.parts,
    "quoted_title": quoted_title,
    "ris_date": dated.ris,
    "stop": stop,
}
