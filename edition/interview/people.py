"""Those who take part in an interview, under the names that they have."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from edition.errors import EditionError, together
from edition.interview.fields import Fields


@dataclass(frozen=True)
class Person:
    """Someone who takes part, or an organisation that does."""

    role: str  # one of those in schemas.json
    name: str
    given: str = ""  # empty, like the family, where the name has one part only
    family: str = ""  # with the particle
    suffix: str = ""
    about: str = ""
    is_organisation: bool = False
    labels: tuple[str, ...] = ()  # how the published text names who speaks next

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "Person":
        """Take a person from the record."""
        parts = fields["name"]
        given, suffix = parts.get("given", ""), parts.get("suffix", "")
        family = " ".join(filter(None, (parts.get("particle"), parts.get("family"))))
        return cls(
            role=fields["role"],
            name=parts.get("literal") or " ".join(filter(None, (given, family, suffix))),
            given=given,
            family=family,
            suffix=suffix,
            about=fields.get("about", ""),
            is_organisation=fields.get("kind") == "organisation",
            labels=tuple(fields.get("labels", ())),
        )

    @property
    def inverted(self) -> str:
        """The name with its family part first, as lists are ordered by."""
        parts = (self.family, self.given, self.suffix)
        return ", ".join(filter(None, parts)) if self.family else self.name


def read_people(fields: Fields) -> tuple[Person, ...]:
    """Return those whom a record names."""
    people = tuple(Person.of(each) for each in fields.values["people"])
    for role in ("interviewee", "interviewer"):
        if not any(person.role == role for person in people):
            problem = f"nobody has the role {role}"
            raise fields.mistake(problem, "give it to whom it is due", "people")
    together(_doubled_labels(people, fields))
    return people


def _doubled_labels(people: tuple[Person, ...], fields: Fields) -> Iterator[EditionError]:
    whose: dict[str, Person] = {}
    for place, person in enumerate(people):
        for label in person.labels:
            if whose.setdefault(label, person) is not person:
                problem = f"the label “{label}” is that of two people"
                yield fields.mistake(problem, "take it off one", "people", place, "labels")
