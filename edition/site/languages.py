"""Says in which language a page's text is, and which way it runs, where that isn't the page's."""

import re
from pathlib import Path

from edition.output import own_language
from edition.output.site import Site

PAGE = re.compile(r'<html lang="(?P<language>[^"]+)"')
DIRECTION = re.compile(r'<body dir="(?P<direction>[^"]+)"')
NUMBERED = ' class="number"'  # on a page of the text, numbers stand where its lines begin
ARTICLE = re.compile(r"<article\b")
# Within tags alone: a text's “<” is written otherwise.
TEXT = re.compile(r'<[a-z][a-z0-9]*(?=[^>]* class="(?:paragraph|asked|heading|questions)\b)')


def mark(html: str, path: Path, site: Site) -> str:
    """Return a page whose text has its own language, and whose words by the site have theirs."""
    record, page, body = site.interview.record, PAGE.search(html), DIRECTION.search(html)
    if not (page and body) or page["language"] == record.language:
        return html
    text = f' lang="{record.language}"'
    if record.direction == body["direction"]:
        return TEXT.sub(rf"\g<0>{text}", html)
    html = own_language.mark(html, page["language"], body["direction"])
    if NUMBERED in html:
        html = ARTICLE.sub(f'<article dir="{record.direction}"', html)
    return TEXT.sub(rf'\g<0>{text} dir="{record.direction}"', html)
