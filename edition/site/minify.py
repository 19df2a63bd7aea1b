"""Takes out of a page what only its makers need: indentation, comments, the strokes of XHTML."""

import re
from pathlib import Path

from rjsmin import jsmin

INDENTATION = re.compile(r"\n\s+")
SCRIPT = re.compile(r"(?<=<script>)(?P<code>.*?)(?=</script>)", re.DOTALL)
KEPT_AS_WRITTEN = re.compile(r"(<(?:pre|textarea)\b.*?</(?:pre|textarea)>)", re.DOTALL)
# XHTML's empty elements; those within SVG need the stroke.
CLOSED = re.compile(r"<((?:br|hr|img|input|source|track|wbr)\b[^<>]*?) ?/>")


def script(code: str) -> str:
    """Return a script without what only its makers need."""
    return str(jsmin(code, keep_bang_comments=True)).strip()


def minify(html: str, path: Path) -> str:
    """Return a page without indentation, and its inline scripts without comments."""
    html = SCRIPT.sub(lambda inline: script(inline["code"]), html)
    parts = KEPT_AS_WRITTEN.split(html)
    parts[::2] = [CLOSED.sub(r"<\1>", INDENTATION.sub("\n", part)) for part in parts[::2]]
    return "".join(parts)
