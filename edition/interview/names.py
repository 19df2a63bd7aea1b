"""The names in the interview, and what the site says of them: what `docs/names.yml` holds."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from markdown.extensions.toc import slugify_unicode

from edition.errors import EditionError, each, together
from edition.interview import wording
from edition.interview.criticmarkup import Reading
from edition.interview.fields import Fields
from edition.interview.note import Note, find_note
from edition.interview.paragraph import Paragraph


@dataclass(frozen=True)
class Name:
    """A person, a group or a place, in all its forms, and the one line on it."""

    kind: str
    title: str
    variants: tuple[str, ...]
    own_script: tuple[tuple[str, str], ...]  # each form after its language
    also_written: tuple[str, ...]  # by readers; for the search alone
    about: str
    note: Note | None  # that the line comes from
    paragraphs: list[Paragraph] = field(default_factory=list, compare=False)

    @property
    def forms(self) -> tuple[str, ...]:
        """All its forms."""
        return (self.title, *self.variants)

    @property
    def spellings(self) -> tuple[str, ...]:
        """How else it is written than the text does."""
        return (*(form for _, form in self.own_script), *self.also_written)

    @property
    def slug(self) -> str:
        """What addresses call it."""
        return slugify_unicode(self.title, "-")


def read_names(
    file: Fields, paragraphs: Mapping[str, Paragraph], notes: Iterable[Note]
) -> tuple[Name, ...]:
    """Read the file of names, in its order, and find where the interview names them.

    They are found by whole words of the reading text. Where forms overlap, the one that begins
    first counts, and of these the longest: a son isn't named where his father's name ends with
    the same word.
    """
    if not file.values:
        return ()
    entries = list(file.within("names"))
    names = each(lambda entry: _name(entry, notes), entries)
    forms = list(_forms(file))
    together(_doubled(forms, names))
    together(_absent(forms, paragraphs.values()))
    each(lambda paragraph: _find_in(paragraph, names, file.values["left_out"]), paragraphs.values())
    together(_hidden(names, entries))
    return tuple(names)


def _name(entry: Fields, notes: Iterable[Note]) -> Name:
    values = entry.values
    return Name(
        kind=values["kind"],
        title=values["name"],
        variants=tuple(values.get("variants", ())),
        own_script=tuple(values.get("own_script", {}).items()),
        also_written=tuple(values.get("also_written", ())),
        about=values["about"],
        note=find_note(entry, notes),
    )


def _find_in(paragraph: Paragraph, names: list[Name], left_out: list[str]) -> None:
    """Note the paragraph with each name in it, and refuse a name that is in no list."""
    by_form = {form: name for name in names for form in name.forms}
    text = paragraph.text(Reading.CORRECTED)
    found = list(wording.whole([*by_form, *left_out]).finditer(text))
    together(_unlisted(paragraph, [match.span() for match in found]))
    for name in dict.fromkeys(by_form[match[0]] for match in found if match[0] in by_form):
        name.paragraphs.append(paragraph)


def _unlisted(paragraph: Paragraph, listed: list[tuple[int, int]]) -> Iterator[EditionError]:
    remedy = "add its name to names.yml, or the word to left_out there"
    for word in wording.inner_capitals(paragraph.text(Reading.CORRECTED)):
        if not any(start <= word.start() < end for start, end in listed):
            problem = f"“{word[0]}” in {paragraph.id} has a capital and is not in the index"
            yield paragraph.mistake(problem, remedy)


def _hidden(names: list[Name], entries: list[Fields]) -> Iterator[EditionError]:
    for name, entry in zip(names, entries, strict=True):
        if not name.paragraphs:
            problem = f"“{name.title}” stands in the text only within other names"
            yield entry.mistake(problem, "take it off the list", "name")


def _forms(file: Fields) -> Iterator[Fields]:
    """Yield every form of every name, and after them the words left out."""
    for entry in file.within("names"):
        yield entry.part("name")
        yield from entry.within("variants")
    yield from file.within("left_out")


def _doubled(forms: list[Fields], names: list[Name]) -> Iterator[EditionError]:
    """Yield the forms that stand twice, or would have one address."""
    titles = [form for form in forms if form.keys[-1] == "name"]
    addresses = [f"#{name.slug}" for name in names]
    first: dict[str, Fields] = {}
    told: list[Fields] = []
    keyed = [(form.values, form) for form in forms]
    for key, form in [*keyed, *zip(addresses, titles, strict=True)]:
        if (other := first.setdefault(key, form)) is not form and form not in told:
            told.append(form)
            problem = f"“{form.values}” is listed twice, first on line {other.line_of()}"
            yield form.mistake(problem, "keep one")


def _absent(forms: list[Fields], paragraphs: Iterable[Paragraph]) -> Iterator[EditionError]:
    texts = [paragraph.text(Reading.CORRECTED) for paragraph in paragraphs]
    remedy = "write it as it stands there, or take it off"
    for form in forms:
        if not any(wording.has(text, form.values) for text in texts):
            yield form.mistake(f"“{form.values}” is not in the reading text", remedy)
