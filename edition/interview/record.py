"""Who interviewed whom and where it was published: the record in the home page's front matter."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from edition.interview.source import Source


@dataclass(frozen=True)
class Speaker:
    """One of the two voices of the interview."""

    given: str
    family: str
    role: str = ""

    @property
    def name(self) -> str:
        """The name as it is spoken."""
        return f"{self.given} {self.family}"


@dataclass(frozen=True)
class Publication:
    """A place where the interview was published."""

    publisher: str
    address: str
    language: str
    title: str = ""


@dataclass(frozen=True)
class Record:
    """What a library's catalogue would say of the interview."""

    interviewee: Speaker
    interviewer: Speaker
    original: Publication
    translations: tuple[Publication, ...]
    conversation: str
    abbreviations: dict[str, str]
    corrections: tuple[str, ...]
    source: Source

    @classmethod
    def of(cls, home: Source) -> "Record":
        """Read the record from the home page.

        Args:
            home: The home page.

        Raises:
            EditionError: A field is missing, unknown, or not of its form.
        """
        home.front_matter.check("home")
        fields: dict[str, Any] = home.front_matter.values["interview"]
        return cls(
            interviewee=Speaker(**fields["interviewee"]),
            interviewer=Speaker(**fields["interviewer"]),
            original=Publication(**fields["original"]),
            translations=tuple(Publication(**each) for each in fields.get("translations", ())),
            conversation=fields.get("conversation", ""),
            abbreviations=fields.get("abbreviations", {}),
            corrections=tuple(fields["corrections"]),
            source=home,
        )

    @property
    def page_title(self) -> str:
        """What the menu calls the home page."""
        return str(self.source.front_matter.values["title"])

    @property
    def description(self) -> str:
        """What the home page says of itself in a sentence or two."""
        return str(self.source.front_matter.values["description"])

    @property
    def path(self) -> Path:
        """The file it was read from."""
        return self.source.path

    def line_of(self, field: str) -> int:
        """Return the line of one of its fields, counted from 1."""
        return self.source.front_matter.line_of(["interview", field])
