"""Writes what programs that visit the site read: sitemap.xml, robots.txt and llms.txt."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from edition.interview.criticmarkup import Reading
from edition.output.literal import markdown as words
from edition.output.literal import markdown_address as destination
from edition.site.build_time import build_time
from edition.site.built_site import Site

SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9"


def sitemap(site: Site) -> bytes:
    """Return the list of pages with the day of each one's last change (sitemaps.org, 0.9)."""
    urls = "".join(
        f"<url><loc>{escape(site.page(page))}</loc><lastmod>{day}</lastmod></url>\n"
        for page, day in _pages(site)
    )
    declaration = '<?xml version="1.0" encoding="UTF-8"?>'
    return f'{declaration}\n<urlset xmlns="{SITEMAPS}">\n{urls}</urlset>\n'.encode()


def _pages(site: Site) -> Iterator[tuple[Path, str]]:
    gathered = _last_change(site.root / "docs", site)
    for page in sorted((site.root / "docs").rglob("*.md")):
        own = _last_change(page, site)
        # What is gathered from other files changes with any of them.
        yield page, gathered if "/// edition" in page.read_text("utf-8") else own


def _last_change(path: Path, site: Site) -> str:
    """Return the day, in UTC, of the last commit that changed a path, else the build's day."""
    asked = ["git", "log", "-1", "--format=%cd", "--date=format-local:%Y-%m-%d", "--", str(path)]
    environment = os.environ | {"TZ": "UTC"}
    try:
        told = subprocess.run(asked, cwd=site.root, env=environment, capture_output=True, text=True)
    except OSError:
        return build_time().date().isoformat()
    return told.stdout.strip() or build_time().date().isoformat()


def robots(site: Site) -> bytes:
    """Return robots.txt (RFC 9309): everything may be visited."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site.address}sitemap.xml\n".encode()


def llms(site: Site) -> bytes:
    """Return llms.txt (llmstxt.org): what this is, and where its plain text lies."""
    record, headline = site.interview.record, site.interview.frame["headline"]
    return f"""# {words(headline.text(Reading.CORRECTED))}

> {words(record.description)}

The words are the speakers’, not this site’s. The text is © its author and publisher:
{words(record.original.publisher)}, {destination(record.original.address)}

- [The interview as Markdown]({site.address}files/interview.md): the reading text, with notes
- [The text as published]({site.address}files/interview.txt): letter for letter
""".encode()
