"""Says what the site was built from, so that a reader can hold it against its source."""

from edition.history import CHANGED, DIGITS, UNKNOWN, commit
from edition.interview import witness
from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.page.elements import Element, make
from edition.page.render import RenderContext


def provenance(interview: Interview, context: RenderContext) -> Element:
    """Return which commit the site was built from, and the first digits of the witness's SHA-256.

    Raises:
        EditionError: The witness's checksum file is missing.
    """
    root = context.docs.parent
    # The sum that the witness was held against before the first page was built.
    digits = read_text(root / "published" / witness.SUMS)[:DIGITS]
    held = f" The SHA-256 digest of {witness.WITNESS}, the text as published, begins with "
    return make("p", *_built_from(commit(root)), held, make("code", digits), ".")


def _built_from(commit: str) -> list[Element | str]:
    if commit == UNKNOWN:
        return ["The commit that this site was built from is not known."]
    number, changed, _ = commit.partition(CHANGED)
    added = ", with changes that are in no commit yet." if changed else "."
    return ["This site was built from commit ", make("code", number), added]
