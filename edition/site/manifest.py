"""Writes the web app manifest (W3C), by which a browser installs the site."""

import json
import re

from edition.errors import EditionError
from edition.interview.source import read_text
from edition.site.built_site import Site

STYLE = "docs/assets/edition.css"
COLOUR = r"--{name}: var\(--light, (#[0-9a-f]+)\)"
SIZES = (192, 512)


def manifest(site: Site) -> bytes:
    """Return the manifest, in the colours of the style sheet.

    Raises:
        EditionError: The style sheet lacks a colour.
    """
    icons = [
        {"src": f"icons/{size}.png", "sizes": f"{size}x{size}", "type": "image/png", "purpose": use}
        for size in SIZES
        for use in ("any", "maskable")
    ]
    fields = {
        "name": site.name,
        "lang": site.interview.record.original.language,
        "start_url": ".",
        "scope": ".",
        "display": "minimal-ui",
        "background_color": _colour("paper", site),
        "theme_color": _colour("lapis", site),
        "icons": icons,
    }
    return json.dumps(fields, ensure_ascii=False, indent=2).encode()


def _colour(name: str, site: Site) -> str:
    path = site.root / STYLE
    found = re.search(COLOUR.format(name=name), read_text(path))
    if not found:
        raise EditionError(f"no colour --{name}", "say its light and its dark form", path)
    return found[1]
