"""Sets what follows the interview in a file that is read without the site, in the site's voice."""

from dataclasses import dataclass

from edition.interview.unclear import list_of_unclear_words
from edition.output.chapters import apart, context
from edition.output.literal import uri
from edition.output.rights import rights
from edition.output.xml_document import Element, element
from edition.page import corrections
from edition.page.external_links import REL
from edition.page.render import AS_PUBLISHED
from edition.site.built_site import Site


@dataclass(frozen=True)
class Part:
    """What has a heading of its own after the interview.

    Attributes:
        id: Its name in addresses.
        title: Its heading.
        type: What it is, in the words of the EPUB Structural Semantics Vocabulary.
        content: What stands below the heading.
    """

    id: str
    title: str
    type: str
    content: Element


def end_matter(site: Site) -> list[Part]:
    """Return what follows the interview: corrections, unclear words, its source and its rights.

    Raises:
        EditionError: Words are listed as unclear that don't stand in their paragraph.
    """
    unclear = list_of_unclear_words(site.interview, context(site))
    parts = (
        Part("corrections", "Corrections", "appendix", _corrections(site)),
        Part("unclear", "Unclear words, as published", "appendix", apart(unclear)),
        Part("source", "Source and rights", "colophon", _imprint(site)),
    )
    return [part for part in parts if part.content.find(".//a") is not None]


def _corrections(site: Site) -> Element:
    table = apart(corrections.corrections(site.interview, context(site)))
    for cell in table.iter("td"):
        # The text as published, which these lead to, is not in the file.
        for link in cell.findall("a"):
            cell.text = link.text
            cell.remove(link)
    return table


def _imprint(site: Site) -> Element:
    record = site.interview.record
    other = site.page(site.root / "docs" / AS_PUBLISHED)
    told: dict[str, Element | str] = {
        "Original": _address(record.original.address),
        "This edition": _address(site.address),
        "Letter for letter as published": _address(other),
        "Rights": rights(record),
    }
    pairs = (element("div", element("dt", term), element("dd", told[term])) for term in told)
    return element("dl", *pairs, class_="facts")


def _address(address: str) -> Element:
    return element("a", address, href=uri(address), rel=REL)
