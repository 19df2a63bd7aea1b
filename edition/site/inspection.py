"""Looks through a built page for what must not be sent to a reader, whoever has put it there.

Markdown, HTML written by hand, a template, an extension or a plugin: what they come to is read as a
browser reads it, and what is told is the line of the sources that it stands on.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

from edition.errors import EditionError, together
from edition.interview.criticmarkup import Reading
from edition.interview.paragraph import collapse
from edition.interview.source import Source
from edition.output.built_site import Site
from edition.output.page_parts import WHOLE
from edition.site.forbidden import Fault
from edition.site.page_reader import PageReader
from edition.site.source_lines import find

LEFT = "leave it to that paragraph, and switch off what changes its words"
AROUND = "mend what is around it: HTML, a template or an extension"

Texts = Mapping[str, str]


class Inspection:
    """What the pages of a site are held against."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.due = {site.built(page.path): self._texts(page) for page in site.interview.pages}

    def inspect(self, html: str, path: Path) -> str:
        """Return a page as it is, or raise all that is wrong with it."""
        reader = PageReader(self.site.address)
        reader.feed(html)
        due = self.due.get(self.site.folder / path, {})
        found = (*reader.faults, *_in_words(reader, due), *_doubled(reader.ids))
        together(self._told(fault, path) for fault in dict.fromkeys(found))
        return html

    def _told(self, fault: Fault, page: Path) -> EditionError:
        path, line = find(fault.written, page, self.site.root)
        return EditionError(fault.problem, fault.remedy, path, line)

    def _texts(self, page: Source) -> Texts:
        """Return the paragraphs that have to stand on a page, each in the page's reading."""
        asked = [WHOLE[name] for name, _ in page.directives if name in WHOLE]
        reading = asked[0] if asked else Reading.CORRECTED
        every = self.site.interview.paragraphs
        return {each.id: each.text(reading) for each in every if asked or each.path == page.path}


def _in_words(reader: PageReader, due: Texts) -> Iterator[Fault]:
    if lost := [id for id in due if id not in reader.words]:
        told = ", ".join(lost[:3]) + (f" and {len(lost) - 3} more" if len(lost) > 3 else "")
        yield Fault(f"the built page lacks {told}", AROUND, ("/// edition", *_written(lost[0])))
    for id in sorted(reader.unseen):
        yield Fault(f"nobody sees {id}", AROUND, _written(id))
    for id, said in reader.words.items():
        if collapse(said) != due.get(id):
            yield Fault(f"under the id {id} stand other words than its own", LEFT, _written(id))


def _doubled(ids: list[str]) -> Iterator[Fault]:
    for id, count in Counter(ids).items():
        if count > 1:
            remedy = "give one another: {#another} after a heading"
            yield Fault(f"the id “{id}” stands {count} times on a page", remedy, _written(id))


def _written(id: str) -> tuple[str, ...]:
    return f'id="{id}"', f"id='{id}'", f"id={id}", f"#{id}"
