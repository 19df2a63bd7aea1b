"""Makes what other extensions set on ordinary pages fit for every reader, and for the policy.

A page's policy forbids style in attributes and pictures of other hosts; what is wider than the
page scrolls in a box of its own, which the keyboard reaches; what has no class gets one, so that
pages without it are sent none of its style. A link to another site says so and tells it nothing.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import InlineProcessor
from markdown.postprocessors import Postprocessor
from markdown.treeprocessors import Treeprocessor

BEFORE_OURS = 5.6  # while what the edition sets is out of reach (out_of_reach.py)
AFTER_RAW_HTML = 20  # which Python-Markdown puts back at 30

AFTER_CODE = 185  # in which maths may stand; a backslash before a bracket is taken away at 180

# What is told (site/forbidden.py), since nothing shows it, by the class that it is marked with:
# maths as TeX, but no prices: `$$x$$`, `$x$`, `$x^2$`, the beginning of `\(x^2\)`; changed words.
NOT_SHOWN = {
    "arithmatex": (
        r"\$\$[^$]+\$\$|\$[A-Za-z]\$|\$(?=\S)[^$\n]*[\\^_{][^$\n]*(?<=\S)\$(?!\d)"
        r"|\\[(\[](?:(?!\\[)\]]).)*?(?:[_^={]|\\\w)"
    ),
    "critic": r"\{(?:--|\+\+|~~|==|>>)",
}
# In a remark at the end of a line of code, as `# (1)!`
ANNOTATED = re.compile(r'<span class="(c\w*)">(?=[^<]*(\(\d+\)!)</span>)')
ALIGNED = re.compile(r"text-align: (?P<side>left|right|center);")
CLASSES = {"dl": "terms", "blockquote": "quotation", "figure": "figure", "details": "admonition"}
EMOJI = ("twemoji", "emojione", "gemoji")
PREFORMATTED = re.compile(r"<pre(?=[ >])(?![^>]*\btabindex)")
TASK = re.compile(r'<input type="checkbox" disabled(?P<done> checked)?/>')


def register(md: Markdown) -> None:
    """Have a Markdown instance do so."""
    for name, pattern in NOT_SHOWN.items():
        md.inlinePatterns.register(_NotShown(pattern, name), f"edition_{name}", AFTER_CODE)
    md.treeprocessors.register(_Elements(md), "edition_own_voice", BEFORE_OURS)
    md.postprocessors.register(_Written(md), "edition_own_voice", AFTER_RAW_HTML)


class _NotShown(InlineProcessor):
    """Marks what nothing shows by the class that is told, so that it isn't passed for text."""

    def __init__(self, pattern: str, name: str) -> None:
        super().__init__(pattern)
        self.name = name

    def handleMatch(  # type: ignore[override]  # noqa: N802  # as Python-Markdown names it
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        return Element("span", {"class": self.name, "title": m[0]}), m.start(), m.end()


class _Elements(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.tag in CLASSES:
                _add_class(element, CLASSES[element.tag])
            if fit := FITTED.get(element.tag):
                fit(element)
        for parent in [*root.iter()]:
            for place, child in enumerate(parent):
                if child.tag == "table":
                    parent[place] = _box(child)


class _Written(Postprocessor):
    def run(self, text: str) -> str:
        text = PREFORMATTED.sub('<pre tabindex="0"', text)
        text = ANNOTATED.sub(r'<span class="\1 annotate" title="\2">', text)
        # The characters have names that are read aloud; a field that can't be used has none.
        return TASK.sub(lambda task: "☑" if task["done"] else "☐", text)


def _add_class(element: Element, name: str) -> None:
    element.set("class", f"{element.get('class', '')} {name}".strip())


def _link(link: Element) -> None:
    if link.get("href", "").startswith(("https:", "http:")):
        link.attrib.setdefault("rel", "external noreferrer")


def _picture(image: Element) -> None:
    if (side := image.get("align")) in ("left", "right"):
        del image.attrib["align"]
        _add_class(image, f"at-{side}")
    elif image.get("class") in EMOJI:
        # The character itself, in place of its picture from another host.
        title, image.text = image.get("title", ""), image.get("alt", "")
        image.tag, image.attrib = "span", {"title": title} if title else {}


def _cell(cell: Element) -> None:
    if aligned := ALIGNED.fullmatch(cell.get("style", "")):
        del cell.attrib["style"]
        _add_class(cell, f"to-{aligned['side']}")


def _tab(element: Element) -> None:
    for name in ("id", "for"):
        if element.get(name, "").startswith("__tabbed"):
            # An id begins with a letter.
            element.set(name, element.attrib[name].removeprefix("__"))


FITTED: dict[str, Callable[[Element], None]] = {
    "a": _link,
    "abbr": lambda element: element.set("tabindex", "0"),
    "img": _picture,
    "td": _cell,
    "th": _cell,
    "input": _tab,
    "label": _tab,
}


def _box(table: Element) -> Element:
    """Return a table in a box that scrolls, called by the heads of its columns."""
    heads = ("".join(head.itertext()).strip() for head in table.iter("th"))
    name = ", ".join(filter(None, heads)) or "…"
    box = Element("section", {"class": "wide", "aria-label": name, "tabindex": "0"})
    box.tail, table.tail = table.tail, None
    box.append(table)
    return box
