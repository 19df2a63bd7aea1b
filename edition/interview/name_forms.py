"""The forms of names, and the words left out, as `docs/names.yml` lists them; each of them once."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from edition.errors import EditionError
from edition.interview import wording
from edition.interview.criticmarkup import Reading
from edition.interview.fields import Fields
from edition.interview.paragraph import Paragraph


@dataclass(frozen=True)
class Form:
    """A form of a name, or a word left out, and its place in the file of names."""

    words: str
    entry: Fields
    keys: tuple[str | int, ...]

    def mistake(self, problem: str, remedy: str) -> EditionError:
        """Return the error to raise over it."""
        return self.entry.mistake(f"“{self.words}” {problem}", remedy, *self.keys)

    @property
    def line(self) -> int:
        """Its line in the file, counted from 1."""
        return self.entry.line_of(*self.keys)


def all_forms(file: Fields) -> Iterator[Form]:
    """Yield every form of every name, and after them the words left out."""
    for entry in file.within("names"):
        yield Form(entry.values["name"], entry, ("name",))
        yield from _listed(entry, "variants")
    yield from _listed(file, "left_out")


def _listed(entry: Fields, field: str) -> Iterator[Form]:
    for place, words in enumerate(entry.values.get(field, ())):
        yield Form(words, entry, (field, place))


def doubled(forms: list[Form], slugs: list[str]) -> Iterator[EditionError]:
    """Yield the forms that stand twice, or would have one address: its slug, for each name."""
    titles = [form for form in forms if form.keys == ("name",)]
    addresses = [f"#{slug}" for slug in slugs]
    first: dict[str, Form] = {}
    told: list[Form] = []
    keyed = [(form.words, form) for form in forms]
    for key, form in [*keyed, *zip(addresses, titles, strict=True)]:
        if (other := first.setdefault(key, form)) is not form and form not in told:
            told.append(form)
            yield form.mistake(f"is listed twice, first on line {other.line}", "keep one")


def absent(forms: list[Form], paragraphs: Iterable[Paragraph]) -> Iterator[EditionError]:
    """Yield the forms that are nowhere in the reading text."""
    texts = [paragraph.text(Reading.CORRECTED) for paragraph in paragraphs]
    remedy = "write it as it stands there, or take it off"
    for form in forms:
        if not any(wording.has(text, form.words) for text in texts):
            yield form.mistake("is not in the reading text", remedy)
