"""Describes a page that doesn't describe itself: by the first sentence of its running text."""

import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

from edition.interview.wording import INITIAL

PLACE = "⟪description⟫"
META = re.compile(rf'(?P<tag><meta (?:name|property)="[\w:]+" content="){PLACE}(?=">)')
# A stop of any script that has one, the quotation marks and brackets after it, and a space.
SENTENCE = re.compile(rf"""(?:[?!…؟।]|{INITIAL}\.)["'”’»)\]]*(?=\s|$)""")


def fill(html: str, path: Path) -> str:
    """Return a page with its description where the templates left a place for it."""
    if PLACE not in html:
        return html
    reader = _FirstParagraph()
    reader.feed(html)
    text = " ".join(reader.text.split())
    end = SENTENCE.search(text)
    described = escape((text[: end.end()] if end else text) or reader.title)
    return META.sub(lambda meta: meta["tag"] + described, html)


class _FirstParagraph(HTMLParser):
    """Reads the page's title, and the first paragraph with words and no class: no label."""

    def __init__(self) -> None:
        super().__init__()
        self.title = self.text = ""
        self._at = self._article = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "article":
            self._article = tag
        plain = tag == "p" and self._article and "class" not in dict(attrs)
        if tag == "title" or (plain and not self.text.strip()):
            self._at = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self._at:
            self._at = ""

    def handle_data(self, data: str) -> None:
        if self._at == "title":
            self.title += data
        elif self._at:
            self.text += data
