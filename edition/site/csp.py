"""Writes the content security policy of each page: what the browser may load for it, and no more.

Source: W3C, Content Security Policy Level 3.
"""

import re
from collections.abc import Mapping
from pathlib import Path

from edition.errors import EditionError
from edition.output.hashes import hashes

PLACE = '<meta http-equiv="Content-Security-Policy" content="⟪policy⟫">'
POLICY = re.compile(r'(?<=<meta http-equiv="Content-Security-Policy" content=")[^"]+(?=">)')
SCRIPT = re.compile(r'<script(?: type="speculationrules")?>(.*?)</script>', re.DOTALL)
STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
MEDIA = re.compile(r"<(?:audio|video)\b")


def fill(html: str, path: Path) -> str:
    """Return a page with a policy that names its inline scripts and styles by their hashes."""
    if (places := html.count(PLACE)) != 1:
        problem = f"{places} places for the page’s policy"
        raise EditionError(problem, "mend overrides/partials/head.html", path)
    return html.replace(PLACE, PLACE.replace("⟪policy⟫", policy(html)))


def policy(html: str) -> str:
    """Return the policy of a page."""
    # No `require-trusted-types-for`: the service worker's address would need a policy of types,
    # and all that it could let through is this site's own.
    directives = {
        "default-src": "'none'",
        "script-src": f"'self' {hashes(SCRIPT.findall(html))}",
        "style-src": hashes(STYLE.findall(html)),
        "img-src": "'self' data:",
        **({"media-src": "'self'"} if MEDIA.search(html) else {}),
        "connect-src": "'self'",
        "manifest-src": "'self'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    return "; ".join(f"{name} {value}" for name, value in directives.items())


def admit(html: str, sources: Mapping[str, str]) -> str:
    """Return a page whose policy lets in more; one without a policy stays as it is."""
    return POLICY.sub(lambda policy: _admitting(policy[0], sources), html, count=1)


def _admitting(policy: str, sources: Mapping[str, str]) -> str:
    directives = dict(each.strip().partition(" ")[::2] for each in policy.split(";"))
    for name, more in sources.items():
        known = directives.get(name, "").split()
        directives[name] = " ".join(dict.fromkeys([*known, more]))
    return "; ".join(f"{name} {value}" for name, value in directives.items())
