"""Finds what stands where it doesn’t belong: the interview’s words, corrections in their list."""

import re
from collections.abc import Iterator, Sequence

from edition.errors import EditionError, together
from edition.interview import passages
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.record import Record
from edition.interview.source import Source

UNFENCED = re.compile(r" {0,3}[\w-]+:", re.ASCII)  # MultiMarkdown's fields, which builders know


def check_own_page(page: Source) -> None:
    """Refuse, on a page in the site's own voice, an unknown field or the interview's words."""
    page.front_matter.check("page")
    if page.first_line == 1 and (found := UNFENCED.match(page.body)):
        problem = f"“{found[0]}” at the beginning would be taken for a field, and left out"
        raise page.mistake(problem, "begin with a heading, or with --- title: … ---", 1)
    together(
        page.mistake(
            f"{passage.id}, a paragraph of the interview, on a page of the site",
            "keep it on its own page",
            passage.line,
        )
        for passage in passages.split(page)
        if passage.id
    )


def without_id(home: Source, due: set[str]) -> Iterator[EditionError]:
    """Yield what stands on the home page as the site's own, but is due as published text."""
    for passage in passages.split(home):
        if not passage.id and collapse(passage.marked) in due:
            problem = "a paragraph of the published text without an id"
            remedy = "end it with one, such as {#introduction2}, on a line of its own"
            yield home.mistake(problem, remedy, passage.line)


def unlisted(record: Record, paragraphs: Sequence[Paragraph]) -> Iterator[EditionError]:
    """Yield the first correction whose place in the list is another than in the text."""
    listed, home = list(record.corrections), record.source
    for paragraph in paragraphs:
        for correction in paragraph.corrections:
            if not listed or correction.id != listed.pop(0):
                problem = f"correction {correction.id} is not next in the list of corrections"
                place = f"the list stands in the front matter of {home.path.name}"
                yield paragraph.mistake(problem, f"{place}, in the order of the text")
                return
    if listed:
        problem = f"correction {listed[0]} is in the list but not in the text"
        remedy = "mark its place or take it off the list"
        yield home.front_matter.mistake(problem, remedy, "interview", "corrections")
