"""Marks every link to another site, so that it says so and tells that site nothing."""

from xml.etree.ElementTree import Element

from markdown.treeprocessors import Treeprocessor

REL = "external noreferrer"


class ExternalLinks(Treeprocessor):
    """Gives links to other sites the relation that styles and browsers act on."""

    def run(self, root: Element) -> None:
        """Mark the links of a page."""
        mark(root)


def mark(root: Element) -> None:
    """Mark the links within an element."""
    for link in root.iter("a"):
        if link.get("href", "").startswith(("https:", "http:")):
            link.set("rel", REL)
