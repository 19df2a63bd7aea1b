"""Takes out of a page what only its makers need: indentation, and the comments of scripts."""

import re
from pathlib import Path

from rjsmin import jsmin

from edition.errors import EditionError

INDENTATION = re.compile(r"\n\s+")
SCRIPT = re.compile(r"(?<=<script>)(?P<code>.*?)(?=</script>)", re.DOTALL)
KEPT_AS_WRITTEN = ("<pre", "<textarea")


def minify(html: str, path: Path) -> str:
    """Return a page without indentation, and its inline scripts without comments.

    Raises:
        EditionError: The page has an element in which white space counts.
    """
    if any(tag in html for tag in KEPT_AS_WRITTEN):
        problem = "text whose white space counts"
        raise EditionError(problem, f"do without {' and '.join(KEPT_AS_WRITTEN)}>", path)
    html = SCRIPT.sub(lambda script: jsmin(script["code"]).strip(), html)
    return INDENTATION.sub("\n", html)
