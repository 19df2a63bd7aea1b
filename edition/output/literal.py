"""Writes a text so that a format gives back its words, whatever signs stand in them: the filters.

In Markdown the rules are those of CommonMark 0.31 and of Python-Markdown, where they agree.
"""

import re
from urllib.parse import quote

# What RFC 3986 reserves, but the brackets that only an IPv6 address may have; and what is encoded.
KEPT_IN_URI = ":/?#@!$&'()*+,;=%"
# A backslash takes its meaning from each of these in both; the rest can be had as entities only.
ACTIVE_IN_MARKDOWN = re.compile(r"[\\`*_{}\[\]#]")
# GitHub strikes through what stands between tildes.
AS_ENTITIES = {"&": "&amp;", "<": "&lt;", "~": "&#126;"}
# What makes a list, a quotation or a rule at the beginning of a line.
BEGINNING = re.compile(r"^(\d*)([-+>.)=])")
SPECIAL_IN_TEX = str.maketrans(
    {each: f"\\{each}" for each in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)
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
    return BEGINNING.sub(_no_block, escaped)


def _no_block(beginning: re.Match[str]) -> str:
    number, sign = beginning.groups()
    return f"{number}&#61;" if sign == "=" else f"{number}\\{sign}"


def markdown_address(address: str) -> str:
    """Return an address so that no sign of it is Markdown."""
    return f"<{uri(address).replace('&', '&amp;')}>"


def bibtex(text: str) -> str:
    """Return a text so that TeX prints its words."""
    return LIGATURE_IN_TEX.sub(r"\1{}", text.translate(SPECIAL_IN_TEX))


def bibtex_address(address: str) -> str:
    """Return an address as a field of BibTeX can have it."""
    return address.translate(IN_BIBTEX_ADDRESS)


FILTERS = {
    "uri": uri,
    "md": markdown,
    "md_uri": markdown_address,
    "bib": bibtex,
    "bib_uri": bibtex_address,
}
