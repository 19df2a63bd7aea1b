"""A page as an editor sees it: it reloads itself, and has on top what stopped the last build."""

import re

from edition.output.hashes import hashes
from edition.output.templates import render
from edition.site import csp

# What the builder's server has added last of all.
RELOADING = re.compile(
    r"<script>(?P<code>(?:(?!<script>).)*)</script>[^<]*(?:</body>|\Z)", re.DOTALL
)
HEAD_ENDS = "</head>"
BODY_BEGINS = re.compile(r"<body\b[^>]*>")


def live(html: str, mistake: str) -> str:
    """Return a page whose policy lets in the script that reloads it, and which tells a mistake."""
    *_, reloading = [None, *RELOADING.finditer(html)]
    if reloading:
        allowed = {"script-src": hashes([reloading["code"]]), "connect-src": "'self'"}
        html = csp.admit(html, allowed)
    return _with_bar(html, mistake) if mistake else html


def _with_bar(html: str, mistake: str) -> str:
    style = render("preview/mistake.css")
    html = csp.admit(html, {"style-src": hashes([style])})
    html = html.replace(HEAD_ENDS, f"<style>{style}</style>{HEAD_ENDS}", 1)
    bar = render("preview/mistake.html", lines=mistake.splitlines())
    return BODY_BEGINS.sub(lambda body: body[0] + bar, html, count=1)
