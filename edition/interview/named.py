"""The names in the interview, and what the site says of them: what `docs/names.yml` holds."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown.extensions.toc import slugify_unicode

from edition.interview.entry import Entry, read_data
from edition.interview.interview import Interview
from edition.interview.note import Note
from edition.page.references import find_note

NAMES = "names.yml"


@dataclass(frozen=True)
class Form:
    """A form in which a name stands in the text, and its line in the file of names."""

    words: str
    line: int


@dataclass(frozen=True)
class Name:
    """A person, a group or a place, in all its forms, and the one line on it."""

    kind: str
    forms: tuple[Form, ...]
    about: str
    note: Note | None

    @classmethod
    def read(cls, entry: Entry, interview: Interview) -> "Name":
        """Read one name.

        Raises:
            EditionError: There is no such note as it takes its line from.
        """
        variants = _forms(entry, "variants")
        forms = (Form(entry.values["name"], entry.line_of("name")), *variants)
        note = find_note(entry, interview)
        return cls(entry.values["kind"], forms, entry.values["about"], note)

    @property
    def title(self) -> str:
        """The form that it is listed under."""
        return self.forms[0].words

    @property
    def variants(self) -> list[str]:
        """Its other forms."""
        return [form.words for form in self.forms[1:]]

    @property
    def slug(self) -> str:
        """What addresses call it."""
        return slugify_unicode(self.title, "-")


@dataclass(frozen=True)
class Names:
    """All names, and the words with a capital that are none.

    Attributes:
        names: In the order of their file.
        left_out: Words that have a capital inside a sentence, but no place in the index.
        path: The file.
    """

    names: tuple[Name, ...]
    left_out: tuple[Form, ...]
    path: Path

    @classmethod
    def read(cls, docs: Path, interview: Interview) -> "Names":
        """Read the file of names.

        Raises:
            EditionError: The file is missing or not of its form, or refers to no note.
        """
        path = docs / NAMES
        file = read_data(path, "names")
        names = tuple(Name.read(each, interview) for each in file.within("names"))
        return cls(names, _forms(file, "left_out"), path)

    @property
    def forms(self) -> Iterator[Form]:
        """All forms of all names, and the words left out."""
        for name in self.names:
            yield from name.forms
        yield from self.left_out


def _forms(entry: Entry, field: str) -> tuple[Form, ...]:
    words = enumerate(entry.values.get(field, ()))
    return tuple(Form(each, entry.line_of(field, place)) for place, each in words)
