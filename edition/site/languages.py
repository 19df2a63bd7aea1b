"""Says in which language a page's text is, and which way it runs, where that isn't the page's."""

import re
from pathlib import Path

from edition.output.built_site import Site, language
from edition.output.words import ENGLISH

DIRECTION = re.compile(r'<body dir="(?P<direction>[^"]+)"')
NUMBERED = ' class="number"'  # on a page of the text, numbers stand where its lines begin
ARTICLE = re.compile(r"<article\b")
TEXT = re.compile(r'<[a-z][a-z0-9]*(?=[^>]* class="(?:paragraph|asked|heading|questions)\b)')
BY_SITE = re.compile(
    r'<[a-z]+(?=[^>]* class="(?:cite|downloads|facts|kicker|notes|tools|turn|ways)\b)'
    r"(?![^>]* lang=)"
)
STYLES = re.compile(r'<dl(?= class="citations")')  # which are in English


def mark(html: str, path: Path, site: Site) -> str:
    """Return a page whose text has its own language, and whose words by the site have theirs."""
    record, spoken, body = site.interview.record, language(html), DIRECTION.search(html)
    if spoken.partition("-")[0] != ENGLISH:
        html = STYLES.sub(rf'\g<0> lang="{ENGLISH}" dir="ltr"', html)
    if not body or spoken == record.language:
        return html
    text = f' lang="{record.language}"'
    if record.direction == body["direction"]:
        return TEXT.sub(rf"\g<0>{text}", html)
    html = BY_SITE.sub(rf'\g<0> lang="{spoken}" dir="{body["direction"]}"', html)
    if NUMBERED in html:
        html = ARTICLE.sub(f'<article dir="{record.direction}"', html)
    return TEXT.sub(rf'\g<0>{text} dir="{record.direction}"', html)
