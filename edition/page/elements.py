"""Builds HTML elements whose text is literal: no Markdown, no HTML in it is ever interpreted."""

from xml.etree.ElementTree import Element

from markdown.util import AMP_SUBSTITUTE, AtomicString

__all__ = ["Element", "append", "literal", "make"]


def literal(text: str) -> AtomicString:
    """Return a text that Python-Markdown leaves alone and writes out as it is.

    Its serializer takes `&lt;` in a text for an entity that is already escaped, so that an
    ampersand has to go in under the cover that it has for them.
    """
    return AtomicString(text.replace("&", f"{AMP_SUBSTITUTE}amp;"))


def make(tag: str, *children: Element | str, **attributes: str) -> Element:
    """Return an element with its children, texts among them.

    Args:
        tag: Its name.
        *children: Elements and literal texts, in order.
        **attributes: Its attributes; a trailing underscore is dropped, others become hyphens.
    """
    names = {name.rstrip("_").replace("_", "-"): value for name, value in attributes.items()}
    element = Element(tag, names)
    append(element, *children)
    return element


def append(element: Element, *children: Element | str) -> None:
    """Add children to an element, texts among them."""
    for child in children:
        if not isinstance(child, str):
            element.append(child)
        elif len(element):
            element[-1].tail = literal((element[-1].tail or "") + child)
        else:
            element.text = literal((element.text or "") + child)
