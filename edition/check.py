"""Checks the sources before a page is built: the text, the witness, the front matter."""

from pathlib import Path

from edition import witness
from edition.interview import HOME, Interview
from edition.source import Source


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
    interview = Interview.read(docs)
    witness.check(interview, root / "published")
    return interview
