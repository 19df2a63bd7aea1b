"""Writes XML documents in which every text is literal and every block has its own line."""

from collections.abc import Collection
from xml.etree.ElementTree import Element, tostring

__all__ = ["Element", "document", "element"]


def element(name: str, /, *children: Element | str, **attributes: str) -> Element:
    """Return an element with its children, texts among them.

    Args:
        name: Its name.
        *children: Elements and literal texts, in order.
        **attributes: Its attributes; `xml_id` stands for `xml:id`, and a trailing underscore is
            dropped.
    """
    names = {key.rstrip("_").replace("xml_", "xml:"): text for key, text in attributes.items()}
    made = Element(name, names)
    for child in children:
        _append(made, child)
    return made


def _append(parent: Element, child: Element | str) -> None:
    if not isinstance(child, str):
        parent.append(child)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + child
    else:
        parent.text = (parent.text or "") + child


def document(root: Element, literal: Collection[str]) -> bytes:
    """Return a document as UTF-8, indented; it ends with a line break.

    Args:
        root: Its outermost element, which is changed by the indentation.
        literal: Names of the elements that hold running text, in which no white space is added.
    """
    _indent(root, "\n", literal)
    root.tail = "\n"
    return bytes(tostring(root, encoding="UTF-8", xml_declaration=True))


def _indent(block: Element, margin: str, literal: Collection[str]) -> None:
    if block.tag in literal or block.text or not len(block):
        return
    block.text = inner = f"{margin}  "
    for child in block:
        _indent(child, inner, literal)
        child.tail = inner
    block[-1].tail = margin
