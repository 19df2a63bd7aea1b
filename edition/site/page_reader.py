"""Reads a built page as a browser does: its ids, what stands under them, and what nobody sees."""

from html.parser import HTMLParser
from typing import NamedTuple

from edition.interview.paragraph import ID
from edition.site.forbidden import Attributes, Fault, faults, faults_of_style
from edition.site.sections import VOID

# In these, words are not shown, or shown as no longer meant.
UNSEEN = frozenset(["del", "dialog", "noscript", "s", "script", "strike", "style", "template"])
HIDING = frozenset(("aria-hidden", "hidden", "inert"))


class Opened(NamedTuple):
    """An element that is open where the reader is."""

    tag: str
    id: str
    is_unseen: bool


class PageReader(HTMLParser):
    """Reads one page."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.address = address
        self.faults: list[Fault] = []
        self.ids: list[str] = []
        self.words: dict[str, str] = {}  # by the ids that a paragraph can have
        self.unseen: set[str] = set()  # those of them that no reader sees
        self.opened: list[Opened] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take an element's attributes up, and keep it open until its end."""
        given = {name: value or "" for name, value in attrs}
        self.faults += faults(tag, given, self.address)
        id = given.get("id", "")
        if id:
            self.ids.append(id)
        element = Opened(tag, id if ID.fullmatch(id.lower()) else "", _is_unseen(tag, given))
        if tag not in VOID:
            self.opened.append(element)
        if element.id:
            self.words[id] = ""
            if any(each.is_unseen for each in self.opened):
                self.unseen.add(id)

    def handle_endtag(self, tag: str) -> None:
        """Close the last element of that name, with what is open within it."""
        for place in reversed(range(len(self.opened))):
            if self.opened[place].tag == tag:
                del self.opened[place:]
                return
            # Nothing around these ends within them; a browser opens some anew after it.
            if self.opened[place].tag in UNSEEN:
                return

    def handle_data(self, data: str) -> None:
        """Add a text to every paragraph that it stands in."""
        if self.cdata_elem == "style":
            self.faults += faults_of_style(data, self.address)
        for each in self.opened:
            if each.id:
                self.words[each.id] += data


def _is_unseen(tag: str, given: Attributes) -> bool:
    return (
        tag in UNSEEN or not HIDING.isdisjoint(given) or (tag == "details" and "open" not in given)
    )
