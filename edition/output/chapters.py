"""Sets the interview for files that are read without the site: its own elements, inner links.

The elements are those of the site's pages, so that one style fits both. What needs the site
around it is left out; every link to a place in the interview is a bare `#id`.
"""

from itertools import count

from markdown.util import AMP_SUBSTITUTE

from edition.interview.criticmarkup import Reading
from edition.output import characters
from edition.output.literal import uri
from edition.output.xml_document import Element, element
from edition.page import directives
from edition.page.external_links import ExternalLinks
from edition.page.facts import facts
from edition.page.render import RenderContext
from edition.site.built_site import Site


class Apart(RenderContext):
    """How a paragraph is set in a file of its own: every place is in that file."""

    def link(self, page: str, anchor: str) -> str:
        """Return the address of a place, whatever page of the site it is on."""
        return f"#{anchor}"


def title(site: Site) -> str:
    """Return what a file is called: its subject, not what is claimed in it."""
    return f"An interview with {site.interview.record.interviewee.name}"


def whole(site: Site, question: str, *, explained: bool) -> Element:
    """Return the whole interview in the reading text, its notes numbered and linked both ways.

    Args:
        site: The site.
        question: The heading element that a question is set in.
        explained: Whether abbreviations show their full form.

    Raises:
        EditionError: A text has a character that the file can't carry.
    """
    characters.check(site.interview)
    tree = apart(directives.whole(site.interview, context(site, question, explained)))
    _link_notes(tree)
    return tree


def at_a_glance(site: Site) -> Element:
    """Return the facts of the interview: who, by whom, where, when."""
    return apart(facts(site.interview, context(site)))


def context(site: Site, question: str = "h2", explained: bool = False) -> Apart:
    """Return how the site's elements are set in a file.

    Args:
        site: The site.
        question: As for `whole`.
        explained: As for `whole`.
    """
    abbreviations = site.interview.record.abbreviations if explained else {}
    return Apart(Reading.CORRECTED, "", site.root / "docs", abbreviations, question)


def apart(tree: Element) -> Element:
    """Return elements that were made for a page of the site as a file can have them.

    Args:
        tree: The elements; they are changed.
    """
    for parent in list(tree.iter()):
        for child in parent.findall("*[@class='tools']"):
            parent.remove(child)
        for child in parent.findall("details"):
            _unfold(parent, child)
        for name in [name for name in parent.attrib if name.startswith("data-")]:
            del parent.attrib[name]
        # They are written by another serializer than Python-Markdown's.
        parent.text, parent.tail = _plain(parent.text), _plain(parent.tail)
    ExternalLinks().run(tree)
    for link in tree.iter("a"):
        link.set("href", uri(link.attrib["href"]))
    return tree


def _unfold(parent: Element, details: Element) -> None:
    """Show always what a page lets its reader fold away: not every reader of a file can."""
    summary, *shown = details
    place = list(parent).index(details)
    parent[place : place + 1] = [*summary, *shown]


def _plain(text: str | None) -> str | None:
    return text and text.replace(f"{AMP_SUBSTITUTE}amp;", "&")


def _link_notes(tree: Element) -> None:
    """Number the notes through the whole interview, and refer to each from its paragraph."""
    blocks = {each.get("id"): block for block in tree.iter("div") for each in block}
    for number, entry in zip(count(1), tree.iterfind(".//aside//dl/div"), strict=False):
        entry.set("id", f"n{number}")
        term, back = entry[0], entry[0][0]
        term.text = f"{number}. {term.text or ''}"
        back.set("role", "doc-backlink")
        _refer(blocks[back.attrib["href"][1:]], number)


def _refer(block: Element, number: int) -> None:
    references = block.find("p[@class='noted']")
    if references is None:
        references = element("p", class_="noted")
        block.append(references)
    for other in references[-1:]:
        other.tail = ", "
    references.append(element("a", f"Note {number}", href=f"#n{number}", role="doc-noteref"))
