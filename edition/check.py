"""Checks the sources before a page is built: the text, the witness, the front matter."""

from pathlib import Path

from edition import witness
from edition.formats import characters
from edition.gathered import gather
from edition.interview import HOME, Interview, current
from edition.source import Source

# The parts of pages that are made from lists of data, and the lists.
GATHERED_DATA = {
    "unclear": HOME,
    "names": "names.yml",
    "dates": "dates.yml",
    "figures": "figures.yml",
}


def check(root: Path) -> Interview:
    """Check everything that must hold for the site to be built.

    Args:
        root: The project's folder, with `docs/` and `published/`.

    Returns:
        The interview.

    Raises:
        EditionError: The first mistake found, with its file and line.
    """
    docs = root / "docs"
    for page in sorted(docs.glob("*.md")):
        if page.name != HOME:
            Source.read(page).front_matter.check("page")
    current.cache_clear()
    interview = current(docs)
    witness.check(interview, root / "published")
    characters.check(interview)
    for part, data in GATHERED_DATA.items():
        if (docs / data).is_file():
            gather(part, docs)
    return interview
