"""Says in which language the words by the site are, where a text in another stands around them."""

import re

ENGLISH = "en"
# Within tags alone: a text's “<” is written otherwise.
BY_SITE = re.compile(
    r'<[a-z]+(?=[^>]* class="(?:cite|downloads|facts|kicker|noted|notes|tools|turn|ways)\b)'
)


def mark(markup: str, language: str, direction: str) -> str:
    """Return a document whose parts by the site have their language and their direction."""
    return BY_SITE.sub(rf'\g<0> lang="{language}" dir="{direction}"', markup)


def mark_in_file(markup: str, language: str) -> str:
    """Return a document in a language, its parts by the site, which are in English, marked."""
    return markup if language.partition("-")[0] == ENGLISH else mark(markup, ENGLISH, "ltr")
