"""Keeps the ids that a page's headings get from being those of the interview or of the layout."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.toc import TocTreeprocessor
from markdown.treeprocessors import Treeprocessor

from edition.interview.paragraph import ID

BEFORE_CONTENTS = 5.5  # Python-Markdown gives headings their ids at 5
LAYOUT = ("main", "contents")  # in overrides/

Slugify = Callable[[str, str], str]


def is_taken(id: str) -> bool:
    """Say whether an id is a paragraph's, or one of the layout's."""
    return id in LAYOUT or bool(ID.fullmatch(id))


class IdsOfHeadings(Treeprocessor):
    """Has the table of contents avoid them, as it does ids that stand on the page already."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.avoiding: Slugify | None = None

    def run(self, root: Element) -> None:
        """Have headings that come to such an id get another."""
        for contents in self.md.treeprocessors:
            if isinstance(contents, TocTreeprocessor) and contents.slugify is not self.avoiding:
                contents.slugify = self.avoiding = _avoiding(contents.slugify)


def _avoiding(slugify: Slugify) -> Slugify:
    def slug(heading: str, separator: str) -> str:
        id = slugify(heading, separator)
        return f"{id}_1" if is_taken(id) else id

    return slug
