"""Who interviewed whom, where it was published and when: the record of the home page."""

from collections.abc import Mapping
from dataclasses import dataclass

from edition.interview.people import Person, read_people
from edition.interview.publication import Archive, Conversation, Publication, Recording, Rights
from edition.interview.source import Source

RIGHT_TO_LEFT = ("ar", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi")


@dataclass(frozen=True)
class Remarks:
    """Sentences of the site, with their links in Markdown: on what was corrected, or is unclear."""

    corrections: str = ""
    unclear: str = ""


@dataclass(frozen=True)
class Record:
    """What a library's catalogue would say of the interview."""

    people: tuple[Person, ...]
    original: Publication  # empty where that is here
    translations: tuple[Publication, ...]
    conversation: Conversation | None
    rights: Rights
    language: str  # BCP 47
    edited: str  # how, before it was published
    archive: Archive | None
    recording: Recording | None
    remarks: Remarks
    abbreviations: dict[str, str]
    corrections: tuple[str, ...]  # ids, in the order of the text
    source: Source

    @classmethod
    def of(cls, home: Source) -> "Record":
        """Read the record from the home page."""
        home.check("home")
        fields = home.front_matter.part("interview")
        values, language = fields.values, fields.values["language"]
        heard = values.get("recording")
        return cls(
            people=read_people(fields),
            original=Publication.of(values.get("published", {}), language),
            translations=tuple(Publication.of(each, language) for each in values.get("also", ())),
            conversation=Conversation.of(talk) if (talk := values.get("conversation")) else None,
            rights=Rights(**values["rights"]),
            language=language,
            edited=values.get("edited", ""),
            archive=Archive(**kept) if (kept := values.get("archive")) else None,
            recording=Recording(heard["at"], heard.get("duration", "")) if heard else None,
            remarks=Remarks(**values.get("remarks", {})),
            abbreviations=values.get("abbreviations", {}),
            corrections=tuple(values.get("corrections", ())),
            source=home,
        )

    @property
    def interviewers(self) -> tuple[Person, ...]:
        """All who ask."""
        return self.having("interviewer")

    @property
    def interviewees(self) -> tuple[Person, ...]:
        """All who answer."""
        return self.having("interviewee")

    def having(self, role: str) -> tuple[Person, ...]:
        """Return those who have a role, in the order of the record."""
        return tuple(person for person in self.people if person.role == role)

    @property
    def labels(self) -> Mapping[str, Person]:
        """Who is meant by each label and each name that can begin a paragraph."""
        return {label: person for person in self.people for label in (person.name, *person.labels)}

    @property
    def direction(self) -> str:
        """The direction of the text, as HTML has it."""
        return "rtl" if self.language.partition("-")[0] in RIGHT_TO_LEFT else "ltr"

    @property
    def page_title(self) -> str:
        """What the menu calls the home page."""
        return str(self.source.front_matter.values["title"])

    @property
    def description(self) -> str:
        """What the home page says of itself in a sentence or two."""
        return str(self.source.front_matter.values["description"])
