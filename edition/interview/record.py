"""Who interviewed whom, where it was published and when: the record of the home page."""

from dataclasses import dataclass
from typing import Any

from edition.errors import EditionError
from edition.interview.date import Date
from edition.interview.entry import Entry
from edition.interview.source import Source

UNKNOWN = "unknown"  # said by the editor, never by the program


@dataclass(frozen=True)
class Person:
    """Someone who takes part, under a name of one part (`literal`) or of two.

    Attributes:
        role: What they do in the interview.
        name: The name as it is spoken.
        given: Its given part, empty where the name has one part.
        family: Its family part, likewise.
        about: What they are.
    """

    role: str
    name: str
    given: str = ""
    family: str = ""
    about: str = ""

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "Person":
        """Take a person from the record."""
        parts = fields["name"]
        name = parts.get("literal") or f"{parts['given']} {parts['family']}"
        given, family = parts.get("given", ""), parts.get("family", "")
        return cls(fields["role"], name, given, family, fields.get("about", ""))

    @property
    def inverted(self) -> str:
        """The name with its family part first, as lists are ordered by."""
        return f"{self.family}, {self.given}" if self.family else self.name


@dataclass(frozen=True)
class Publication:
    """A place where the interview was published; without a date, the date isn't known."""

    publisher: str
    address: str
    language: str
    title: str = ""
    date: Date | None = None

    @classmethod
    def of(cls, fields: dict[str, Any], language: str) -> "Publication":
        """Take a publication from the record, in a language where it says no other."""
        date, language = fields.get("date", UNKNOWN), fields.get("language", language)
        known = None if date == UNKNOWN else Date(str(date))
        return cls(fields["by"], fields["at"], language, fields.get("title", ""), known)


@dataclass(frozen=True)
class Conversation:
    """When the speakers talked, and how it is known, if the site infers it."""

    date: Date
    inferred: str = ""

    def __str__(self) -> str:
        return f"{self.date}, inferred {self.inferred}" if self.inferred else f"{self.date}"


@dataclass(frozen=True)
class Record:
    """What a library's catalogue would say of the interview.

    Attributes:
        people: All who take part, in the order of the record.
        original: Where it was first published.
        translations: Where else.
        conversation: When it took place, if the record says so.
        rights: What is known of the rights in the text.
        language: The language of the text (BCP 47).
        abbreviations: What their full form is shown for.
        corrections: The ids of the corrections, in the order of the text.
        source: The home page, which it stands on.
    """

    people: tuple[Person, ...]
    original: Publication
    translations: tuple[Publication, ...]
    conversation: Conversation | None
    rights: str
    language: str
    abbreviations: dict[str, str]
    corrections: tuple[str, ...]
    source: Source

    @classmethod
    def of(cls, home: Source) -> "Record":
        """Read the record from the home page.

        Raises:
            EditionError: A field is missing, unknown, or not of its form.
        """
        home.check("home")
        fields = Entry(home.front_matter.values, home.front_matter).part("interview")
        values, language = fields.values, fields.values["language"]
        return cls(
            people=_people(fields),
            original=Publication.of(values["published"], language),
            translations=tuple(Publication.of(each, language) for each in values.get("also", ())),
            conversation=_conversation(values.get("conversation")),
            rights=values["rights"]["status"],
            language=language,
            abbreviations=values.get("abbreviations", {}),
            corrections=tuple(values["corrections"]),
            source=home,
        )

    @property
    def interviewee(self) -> Person:
        """The one who answers."""
        return next(person for person in self.people if person.role == "interviewee")

    @property
    def interviewer(self) -> Person:
        """The one who asks."""
        return next(person for person in self.people if person.role == "interviewer")

    @property
    def page_title(self) -> str:
        """What the menu calls the home page."""
        return str(self.source.front_matter.values["title"])

    @property
    def description(self) -> str:
        """What the home page says of itself in a sentence or two."""
        return str(self.source.front_matter.values["description"])


def _people(fields: Entry) -> tuple[Person, ...]:
    people = tuple(Person.of(each) for each in fields.values["people"])
    for role in ("interviewee", "interviewer"):
        if (found := sum(person.role == role for person in people)) != 1:
            raise _one(role, found, fields)
    return people


def _one(role: str, found: int, fields: Entry) -> EditionError:
    return fields.mistake(f"{found} people with the role {role}", "give it to one", "people")


def _conversation(fields: dict[str, Any] | None) -> Conversation | None:
    if fields is None:
        return None
    return Conversation(Date(str(fields["date"])), fields.get("inferred", ""))
