"""Looks through a built page for what must not be sent to a reader, whoever has put it there.

Markdown, HTML written by hand, a template, an extension or a plugin: what they come to is read as a
browser reads it, and what is told is the line of the sources that it stands on.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path

from edition.errors import EditionError, together
from edition.interview.criticmarkup import Reading
from edition.interview.paragraph import ID, collapse
from edition.output.site import Site
from edition.site.forbidden import Fault, faults, faults_of_style
from edition.site.source_lines import find

LEFT = "leave it to that paragraph, and switch off what changes its words"


class Inspection:
    """What the pages of a site are held against."""

    def __init__(self, site: Site) -> None:
        self.site = site

    def inspect(self, html: str, path: Path) -> str:
        """Return a page as it is.

        Raises:
            EditionError: It would load from another host, has what its policy forbids, an id
                twice, or other words under an id of the interview than that paragraph's.
        """
        reader = _Reader(self.site.address)
        reader.feed(html)
        found = (*reader.faults, *self._in_words(reader.words), *_doubled(reader.ids))
        together(self._told(fault, path) for fault in dict.fromkeys(found))
        return html

    def _told(self, fault: Fault, page: Path) -> EditionError:
        path, line = find(fault.written, page, self.site.root)
        return EditionError(fault.problem, fault.remedy, path, line)

    def _in_words(self, words: dict[str, str]) -> Iterator[Fault]:
        for id, said in words.items():
            if collapse(said) not in self._readings.get(id, ()):
                yield Fault(f"under the id {id} stand other words than its own", LEFT, _written(id))

    @cached_property
    def _readings(self) -> dict[str, set[str]]:
        paragraphs = self.site.interview.paragraphs
        return {each.id: {each.text(reading) for reading in Reading} for each in paragraphs}


def _doubled(ids: list[str]) -> Iterator[Fault]:
    for id, count in Counter(ids).items():
        if count > 1:
            remedy = "give one another: {#another} after a heading"
            yield Fault(f"the id “{id}” stands {count} times on a page", remedy, _written(id))


def _written(id: str) -> tuple[str, ...]:
    return f"#{id}", f'id="{id}"', f"id='{id}'", f"id={id}"


class _Reader(HTMLParser):
    """Reads one page.

    Attributes:
        faults: What is wrong with its elements.
        ids: Their ids, in order.
        words: What stands in elements with an id that a paragraph can have.
    """

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.faults: list[Fault] = []
        self.ids: list[str] = []
        self.words: dict[str, str] = {}
        self.within: list[tuple[str, str]] = []  # tag and id, of the element and those inside

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.faults += faults(tag, given, self.address)
        if id := given.get("id"):
            self.ids.append(id)
            if ID.fullmatch(id):
                self.words[id] = ""
                self.within.append((tag, id))

    def handle_endtag(self, tag: str) -> None:
        if self.within and self.within[-1][0] == tag:
            self.within.pop()

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "style":
            self.faults += faults_of_style(data, self.address)
        if self.within:
            self.words[self.within[-1][1]] += data
