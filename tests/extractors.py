"""What programs that take the text out of a page make of those named, by its words alone.

It runs in an environment of its own (`make programs`) and needs nothing of the tests.
"""

import json
import logging
import sys
from collections.abc import Callable
from pathlib import Path


def by_trafilatura(html: str) -> tuple[str, str]:
    """Return the words, and the date that is told of them."""
    from trafilatura import bare_extraction

    found = bare_extraction(html, with_metadata=True)
    return f"{found.title} {found.text}", str(found.date or "")


def by_newspaper(html: str) -> tuple[str, str]:
    """Return the words, and the date that is told of them."""
    from newspaper import Article

    article = Article("https://example.org/")
    article.download(input_html=html)
    article.parse()
    date = article.publish_date
    return f"{article.title} {article.text}", f"{date:%Y-%m-%d}" if date else ""


def by_readability(html: str) -> tuple[str, str]:
    """Return the words; it tells no date."""
    from lxml.html import document_fromstring
    from readability import Document

    document = Document(html)
    words = "".join(map(str, document_fromstring(document.summary()).itertext()))
    return f"{document.title()} {words}", ""


PROGRAMS: dict[str, Callable[[str], tuple[str, str]]] = {
    "trafilatura": by_trafilatura,
    "newspaper4k": by_newspaper,
    "readability-lxml": by_readability,
}

if __name__ == "__main__":
    logging.disable(logging.CRITICAL)
    name, *paths = sys.argv[1:]
    print(json.dumps([PROGRAMS[name](Path(path).read_text("utf-8")) for path in paths]))
