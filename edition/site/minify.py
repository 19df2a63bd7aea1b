"""Takes out of each page what only its makers need: indentation, and the comments of scripts."""

import re

from rjsmin import jsmin

from edition.errors import EditionError
from edition.site.built_site import Site

INDENTATION = re.compile(r"\n\s+")
SCRIPT = re.compile(r"(?<=<script>)(?P<code>.*?)(?=</script>)", re.DOTALL)
KEPT_AS_WRITTEN = ("<pre", "<textarea")


def minify(site: Site) -> None:
    """Write every page without indentation, and its inline scripts without comments.

    Args:
        site: The built site.

    Raises:
        EditionError: A page has an element in which white space counts.
    """
    for page in sorted(site.folder.rglob("*.html")):
        html = page.read_text("utf-8")
        if any(tag in html for tag in KEPT_AS_WRITTEN):
            problem = f"{page.relative_to(site.folder)} has text whose white space counts"
            raise EditionError(problem, f"do without {' and '.join(KEPT_AS_WRITTEN)}>")
        html = SCRIPT.sub(lambda script: jsmin(script["code"]).strip(), html)
        page.write_text(INDENTATION.sub("\n", html), "utf-8")
