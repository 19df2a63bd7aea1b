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

    def __str__(self) -> str:
        year, *rest = self.edtf.removesuffix("?").split("-")
        words = [str(int(day)) for day in rest[1:]] + [MONTHS[int(month) - 1] for month in rest[:1]]
        uncertain = " (uncertain)" if self.edtf.endswith("?") else ""
        return " ".join([*words, year]) + uncertain


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

    status: str  # unknown, in-copyright, public-domain or licence
    licence: str = ""  # its SPDX identifier
    holder: str = ""
    statement: str = ""  # what the publication itself says

    @classmethod
    def of(cls, fields: dict[str, Any]) -> "Rights":
        """Take them from the record; a licence alone says the status, too."""
        return cls(**{"status": "licence", **fields})


@dataclass(frozen=True)
class Recording:
    """The recording of the conversation, into whose time a turn may lead."""

    address: str
    duration: str = ""

    @classmethod
    def of(cls, fields: dict[str, str]) -> "Recording":
        """Take it from the record."""
        return cls(fields["at"], fields.get("duration", ""))


@dataclass(frozen=True)
class Archive:
    """Where the interview is kept."""

    collection: str
    number: str = ""
