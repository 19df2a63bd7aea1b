"""The characters that no file made of markup can carry."""

import re

# What XML 1.0 (section 2.2) forbids, and what HTML (section 13.2.3.5) calls a mistake: control
# characters, halves of characters, and code points that are none.
NO_CHARACTERS = "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
REFUSED = re.compile(
    rf"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{NO_CHARACTERS}]"
)
REMEDY = "remove it: XML and HTML can’t carry it"


def named(found: re.Match[str]) -> str:
    """Return what a character that is refused is called."""
    return f"the control character U+{ord(found[0]):04X}"
