"""Checks the sources before a page is built: the text, the witness, the front matter."""

import re
from pathlib import Path
from urllib.parse import urlsplit

from edition.errors import EditionError
from edition.interview import passages, witness
from edition.interview.interview import HOME, Interview, current
from edition.interview.source import Source
from edition.output import characters
from edition.output.page_parts import DIRECTIVES, gather, unknown

# The parts of pages that are made from lists of data, and the lists.
GATHERED_DATA = {
    "unclear": HOME,
    "names": "names.yml",
    "dates": "dates.yml",
    "figures": "figures.yml",
}
DIRECTIVE = re.compile(r"///+ edition(?: \|)? ?(?P<name>.*)")


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
    for page in map(Source.read, sorted(docs.glob("*.md"))):
        _check_directives(page)
        if page.path.name != HOME:
            _check_page(page)
    current.cache_clear()
    interview = current(docs)
    witness.check(interview, root / "published")
    characters.check(interview)
    for part, data in GATHERED_DATA.items():
        if (docs / data).is_file():
            gather(part, docs)
    return interview


def _check_page(source: Source) -> None:
    source.front_matter.check("page")
    for passage in passages.split(source.body):
        if passage.id:
            line = source.first_line + passage.line
            problem = f"{passage.id}, a paragraph of the interview, on a page of the site"
            raise EditionError(problem, "keep it on its own page", source.path, line)


def _check_directives(source: Source) -> None:
    for passage in passages.split(source.body):
        if (found := DIRECTIVE.match(passage.marked)) and found["name"] not in DIRECTIVES:
            line = source.first_line + passage.line
            raise EditionError(*unknown(found["name"]), source.path, line)


def check_deployment(address: str, contact: str) -> None:
    """Check that a site about to be deployed says where it is and whom to ask.

    Raises:
        EditionError: Its address is this machine's, or it has no address for reports.
    """
    if urlsplit(address).hostname in (None, "localhost", "127.0.0.1"):
        raise EditionError("no address to deploy to", "set SITE_URL=https://…/")
    if not contact:
        raise EditionError("no address for reports", "set CONTACT=https://… or mailto:…")
