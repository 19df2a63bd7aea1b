"""Writes a text so that a format gives back its words, whatever signs stand in them: the filters.

In Markdown the rules are those of CommonMark 0.31, Python-Markdown and pandoc, where they agree.
"""

import re
from collections.abc import Iterator
from urllib.parse import quote

# What RFC 3986 reserves, but the brackets that only an IPv6 address may have; and what is encoded.
KEPT_IN_URI = ":/?#@!$&'()*+,;=%"
# A backslash takes its meaning from each of these in all; the rest can be had as entities only.
ACTIVE_IN_MARKDOWN = re.compile(r"[\\`*_{}\[\]#]")
# GitHub strikes through what stands between tildes. Pandoc makes typographic signs of straight
# quotation marks, dots and hyphens; formulas, raised letters, references and tables of the rest.
AS_ENTITIES = {"&": "&amp;", "<": "&lt;", **{each: f"&#{ord(each)};" for each in "~'\"$^@|"}}
TYPOGRAPHIC = re.compile(r"(?<=-)-|(?<=\.)\.(?=\.)")
# What makes a list, a quotation, a rule, a definition or a division at the beginning of a line.
NUMBERED = re.compile(r"^(\(?(?:\d+|[A-Za-z]|[ivxlcdm]+|[IVXLCDM]+)?)([.)])(?=\s|$)")
BEGINNING = re.compile(r"^[-+>:=]")
SPECIAL_IN_TEX = {each: f"\\{each}" for each in "&%$#_{}"} | {
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "\\": r"\textbackslash{}",
}
# BibTeX counts braces, also those that are escaped, and a field ends where they come out even.
LONE_IN_TEX = {"{": r"\textbraceleft{}", "}": r"\textbraceright{}"}
LIGATURE_IN_TEX = re.compile(r"([-'`])(?=\1)")  # TeX sets two of these as one sign
IN_BIBTEX_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def uri(address: str) -> str:
    """Return an address as a URI by RFC 3986, all other signs of it percent-encoded as UTF-8."""
    return quote(address, KEPT_IN_URI)


def markdown(text: str) -> str:
    """Return a text, which has no line breaks, as Markdown that stands for its words alone."""
    escaped = ACTIVE_IN_MARKDOWN.sub(r"\\\g<0>", text)
    for sign, entity in AS_ENTITIES.items():
        escaped = escaped.replace(sign, entity)
    apart = TYPOGRAPHIC.sub(_entity, NUMBERED.sub(r"\1\\\2", escaped))
    return BEGINNING.sub(_entity, apart)


def _entity(found: re.Match[str]) -> str:
    return f"&#{ord(found[0])};"


def markdown_address(address: str) -> str:
    """Return an address so that no sign of it is Markdown."""
    return f"<{uri(address).replace('&', '&amp;')}>"


def bibtex(text: str) -> str:
    """Return a text so that TeX prints its words, and BibTeX finds its end."""
    lone = set(_lone_braces(text))
    signs = (
        (LONE_IN_TEX if at in lone else SPECIAL_IN_TEX).get(sign, sign)
        for at, sign in enumerate(text)
    )
    return LIGATURE_IN_TEX.sub(r"\1{}", "".join(signs))


def _lone_braces(text: str) -> Iterator[int]:
    opened: list[int] = []
    for at, sign in enumerate(text):
        if sign == "{":
            opened.append(at)
        elif sign == "}" and opened:
            opened.pop()
        elif sign == "}":
            yield at
    yield from opened


def bibtex_address(address: str) -> str:
    """Return an address as a field of BibTeX can have it."""
    return address.translate(IN_BIBTEX_ADDRESS)
