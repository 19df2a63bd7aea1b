"""Writes the web app manifest (W3C), by which a browser installs the site."""

import json

from edition.output.built_site import Site
from edition.output.icons import SIZES
from edition.output.palette import palette


def manifest(site: Site) -> bytes:
    """Return the manifest, in the colours of the style sheet."""
    colours = palette(site.root / "docs")
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
        "background_color": colours["paper"],
        "theme_color": colours["lapis"],
        "icons": icons,
    }
    return json.dumps(fields, ensure_ascii=False, indent=2).encode()
