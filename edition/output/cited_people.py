"""Names of people as the styles of citation have them: where a reference begins, and in a text."""

import re
from collections.abc import Sequence

from edition.interview.people import Person
from edition.output.literal import bibtex

GIVEN_NAME = re.compile(r"(\w)[^\s-]*")
PARTICLE = re.compile(r"(?:[a-zß-ÿ]+ )+")

# Names, and what stands between them, by turns: each format shows the names in its way.
Listed = list[str]


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


def in_text(people: Sequence[Person], joint: str) -> str:
    """Return names as they stand in a text that cites them, the last two joined."""
    names = [each.family or each.name for each in people]
    return f"{names[0]} et al." if len(names) > 2 else joint.join(names)
