"""Where an interview was published, when it was held, and what is known of the rights in it."""

from dataclasses import dataclass
from typing import Any

UNKNOWN = "unknown"  # said by the editor, never by the program
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


@dataclass(frozen=True)
class Date:
    """A date by the Extended Date/Time Format, levels 0 and 1: `2022`, `2022-07`, `2022-07-12?`."""

    edtf: str

    @property
    def parts(self) -> list[int]:
        """The year, and the month and the day as far as they are known."""
        return [int(part) for part in self.edtf.removesuffix("?").split("-")]

    @property
    def is_uncertain(self) -> bool:
        """Whether the record has a question mark behind it."""
        return self.edtf.endswith("?")

    def __str__(self) -> str:
        _, *rest = self.parts
        words = [*map(str, rest[1:]), *(MONTHS[month - 1] for month in rest[:1]), self.edtf[:4]]
        return " ".join(words) + (" (uncertain)" if self.is_uncertain else "")


def _date(fields: dict[str, Any]) -> Date | None:
    given = fields.get("date", UNKNOWN)
    return None if given == UNKNOWN else Date(str(given))


@dataclass(frozen=True)
class Publication:
    """A place where the interview was published."""

    publisher: str
    address: str
    language: str  # BCP 47
    title: str = ""  # if it is another than the headline
    date: Date | None = None
    series: str = ""
    volume: str = ""
    pages: str = ""
    archived: tuple[str, ...] = ()  # addresses of copies

    @classmethod
    def of(cls, fields: dict[str, Any], language: str) -> "Publication":
        """Take a publication from the record, in a language where it says no other."""
        return cls(
            publisher=fields.get("by", ""),
            address=fields.get("at", ""),
            language=fields.get("language", language),
            title=fields.get("title", ""),
            date=_date(fields),
            **{name: str(fields.get(name, "")) for name in ("series", "volume", "pages")},
            archived=tuple(fields.get("archived", ())),
        )


@dataclass(frozen=True)
class Conversation:
    """When, where and by what means the speakers talked; how the date is known, if inferred."""

    date: Date | None = None
    inferred: str = ""
    evidence: str = ""  # what it is inferred from, in a sentence of Markdown
    place: str = ""
    medium: str = ""

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "Conversation":
        """Take it from the record."""
        return cls(**{**fields, "date": _date(fields)})

    def __str__(self) -> str:
        when = str(self.date or "")
        return f"{when}, inferred {self.inferred}" if when and self.inferred else when


@dataclass(frozen=True)
class Rights:
    """What is known of the rights in the text."""

    status: str = "licence"  # or unknown, in-copyright, public-domain; a licence alone says it
    licence: str = ""  # its SPDX identifier
    holder: str = ""
    statement: str = ""  # what the publication itself says


@dataclass(frozen=True)
class Recording:
    """The recording of the conversation, into whose time a turn may lead."""

    address: str
    duration: str = ""


@dataclass(frozen=True)
class Archive:
    """Where the interview is kept."""

    collection: str
    number: str = ""
