"""Makes interview.html: the whole interview in one file that needs no network and no script."""

from collections.abc import Sequence
from pathlib import Path
from xml.etree.ElementTree import tostring

from edition.interview.exchange import Exchange
from edition.interview.interview import Interview
from edition.interview.source import read_text
from edition.output import chapters
from edition.output.end_matter import Part, end_matter
from edition.output.xml_document import Element, element
from edition.page.aside import HEADING
from edition.site.built_site import Site
from edition.site.csp import hashes

STYLE = Path(__file__).with_suffix(".css")
# Whoever passes the file on, and whatever is put into it: opening it asks nobody for anything.
POLICY = "default-src 'none'; style-src {style}; base-uri 'none'; form-action 'none'"
# White space around these says nothing: each can have a line of its own.
BLOCKS = ("aside", "dd", "div", "dl", "dt", "h1", "h2", "h3", "link", "meta", "nav", "p", "section")


def single_page(site: Site) -> bytes:
    """Return the whole interview as one HTML document, style and all.

    Args:
        site: The site; its style sheet is taken from the built folder.

    Raises:
        EditionError: A text has a character that HTML can't carry, or the style sheet is missing.
    """
    language = site.interview.record.original.language
    root = element("html", _head(site), _body(site), lang=language)
    return f"<!DOCTYPE html>\n{_written(root)}".encode()


def _written(root: Element) -> str:
    for each in root.iter():
        if each.tag in BLOCKS:
            each.tail = "\n"
    return tostring(root, encoding="unicode", method="html")


def _head(site: Site) -> Element:
    style = read_text(site.folder / "assets" / "edition.css") + read_text(STYLE)
    policy = POLICY.format(style=hashes([style]))
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", name="viewport", content="width=device-width,initial-scale=1"),
        element("meta", **{"http-equiv": "Content-Security-Policy"}, content=policy),
        element("meta", name="referrer", content="no-referrer"),
        element("title", chapters.title(site)),
        element("meta", name="description", content=site.interview.record.description),
        element("link", rel="canonical", href=site.address),
        element("style", style),
    )


def _body(site: Site) -> Element:
    article = element("article", *_article(site))
    main = element("main", article, id="main", tabindex="-1")
    skip = element("a", "Skip to the text", class_="skip", href="#main")
    spread = element("div", main, class_="spread")
    return element("body", skip, _bar(site), spread, class_="inner")


def _bar(site: Site) -> Element:
    name = element("a", chapters.title(site), class_="name", href="#headline")
    menu = element("a", "Contents", class_="menu", href="#contents")
    return element("header", element("div", name, menu, class_="bar"), class_="header")


def _article(site: Site) -> list[Element]:
    tree = chapters.whole(site, "h2", explained=True)
    sections = tree.findall("section")
    for exchange, section in zip(site.interview.exchanges, sections, strict=True):
        section.set("id", _anchor(exchange))
        _name_notes(section, f"question {exchange.number}")
    _name_notes(tree, "introduction")
    tree.insert(2, chapters.at_a_glance(site))
    end = end_matter(site)
    tree.insert(list(tree).index(sections[0]), _contents(site.interview, end))
    tree.extend(_section(part) for part in end)
    return [element("p", "The whole interview in one file", class_="kicker"), tree]


def _name_notes(part: Element, place: str) -> None:
    for notes in part.findall("aside"):
        notes.set("aria-label", f"{HEADING}, {place}")


def _contents(interview: Interview, end: Sequence[Part]) -> Element:
    questions = (_item(each.title, _anchor(each)) for each in interview.exchanges)
    lists = (
        element("ol", *questions, role="list"),
        element("ul", *(_item(part.title, part.id) for part in end), role="list"),
    )
    named = {"id": "contents", "class": "contents", "aria-label": "Contents"}
    return element("nav", *lists, **named)


def _item(title: str, id: str) -> Element:
    return element("li", element("a", title, href=f"#{id}"))


def _anchor(exchange: Exchange) -> str:
    return f"question-{exchange.number}"


def _section(part: Part) -> Element:
    return element("section", element("h2", part.title, id=part.id), part.content)
