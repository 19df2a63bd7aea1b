"""Writes text so that a Markdown reader gives back its words, whatever signs stand in them.

The rules are those of CommonMark 0.31 and of Python-Markdown, where they agree.
"""

import re

from edition.output.uri import uri

# A backslash takes its meaning from each of these in both; the rest can be had as entities only.
ACTIVE = re.compile(r"[\\`*_{}\[\]#]")
# GitHub strikes through what stands between tildes.
AS_ENTITIES = {"&": "&amp;", "<": "&lt;", "~": "&#126;"}
# What makes a list, a quotation or a rule at the beginning of a line.
BEGINNING = re.compile(r"^(\d*)([-+>.)=])")


def words(text: str) -> str:
    """Return a text as Markdown that stands for its words alone.

    Args:
        text: Any text without line breaks.
    """
    escaped = ACTIVE.sub(r"\\\g<0>", text)
    for sign, entity in AS_ENTITIES.items():
        escaped = escaped.replace(sign, entity)
    return BEGINNING.sub(_no_block, escaped)


def _no_block(beginning: re.Match[str]) -> str:
    number, sign = beginning.groups()
    return f"{number}&#61;" if sign == "=" else f"{number}\\{sign}"


def link(text: str, address: str) -> str:
    """Return a link with a literal text."""
    return f"[{words(text)}]({destination(address)})"


def destination(address: str) -> str:
    """Return an address so that no sign of it is Markdown."""
    return f"<{uri(address).replace('&', '&amp;')}>"
