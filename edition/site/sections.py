"""Reads the sections of a built page, for the search: what the site says there in its own voice."""

from dataclasses import dataclass
from html.parser import HTMLParser

from edition.interview.paragraph import collapse

HEADINGS = {"h2", "h3", "h4", "h5", "h6"}  # the page’s own is part of its beginning
INLINE = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd"),
    *("mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
# Elements that have no end (html.spec.whatwg.org, 13.1.2).
VOID = {
    *("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source"),
    *("track", "wbr"),
}
SILENT = {"button", "nav", "script", "style", "svg", "template"}
# What is no text, and what is gathered from the interview and found where it comes from.
BY_CLASS = {
    *("footnote-backref", "footnote-ref", "headerlink", "kicker", "size", "ways"),
    *("citations", "corrections", "facts", "figures", "names", "notes", "paragraph"),
    *("questions", "timeline", "whole"),
}


@dataclass
class Section:
    """What stands below a heading that has an address; above the first, that of the page."""

    id: str
    name: str = ""
    text: str = ""


def sections(html: str) -> list[Section]:
    """Return the sections of a page's article, white space collapsed."""
    reader = _Reader()
    reader.feed(html)
    return [Section(each.id, collapse(each.name), collapse(each.text)) for each in reader.sections]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.sections = [Section("")]
        self.open: list[tuple[str, bool]] = []  # the elements within the article, and what is kept
        self.heading = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self.open and tag != "article":
            return
        given = dict(attrs)
        silent = tag in SILENT or BY_CLASS & {*(given.get("class") or "").split()}
        self._part(tag)
        if tag not in VOID:
            self.open.append((tag, self._heard and not silent))
        if tag in HEADINGS and self._heard and given.get("id"):
            self.sections.append(Section(given["id"] or ""))
            self.heading = tag

    def handle_endtag(self, tag: str) -> None:
        if tag == self.heading:
            self.heading = ""
        if any(tag == each for each, _ in self.open):
            while self.open.pop()[0] != tag:
                pass  # HTML closes those by itself that are left open, such as a list's items
        self._part(tag)

    def handle_data(self, data: str) -> None:
        if self.open and self._heard:
            self._add(data)

    @property
    def _heard(self) -> bool:
        return all(heard for _, heard in self.open)

    def _part(self, tag: str) -> None:
        """Keep the words of two blocks apart."""
        if tag not in INLINE:
            self._add(" ")

    def _add(self, words: str) -> None:
        if self.heading:
            self.sections[-1].name += words
        else:
            self.sections[-1].text += words
