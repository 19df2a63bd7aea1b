"""Writes the search: a script with the interview in it, and another with all else that it finds.

A page is a list there: its address below the site's, its title, what the speakers say on it, and
what the site adds. The latter two are lists of places: id, name, text. Beside the interview stand
the names that readers write in another way, each in its forms in the text, and in theirs. Pages in
the site's own voice come in a script of their own, which a first answer doesn't have to wait for.
"""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from pathlib import Path
from typing import Any

from edition.interview.criticmarkup import Reading
from edition.interview.interview import HOME
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph
from edition.interview.source import Source, read_text
from edition.output.built_site import Site
from edition.output.context import AS_PUBLISHED, notes_id
from edition.output.words import fill, fill_script, mark
from edition.site.minify import script
from edition.site.sections import sections

SCRIPTS = [Path(__file__).with_name(name) for name in ("find.js", "search.js")]
# Chromium then compiles all of it at once, while keys are typed, and off the page’s own thread.
HINT = "//# allFunctionsCalledOnLoad"
HEADING = mark("Notes by this site")
TITLE = re.compile(r"<title>(?P<title>[^<]*)</title>")
WORD = re.compile(r"\w+")

Place = tuple[str, str, str]
Page = tuple[str, str, list[Place], list[Place]]


def search_script(site: Site) -> bytes:
    """Return the script of the search, with the words of the interview in it."""
    interview = site.interview
    names = [(each.forms, each.spellings) for each in interview.names if each.spellings]
    index = {"language": interview.record.language, "pages": [*_interview(site)], "names": names}
    # One file, since what is fetched one after the other takes twice as long on a slow line.
    code = fill_script(script("\n".join(map(read_text, SCRIPTS))), site.language)
    # Browsers read JSON in half the time that they take for the same as a script.
    raw = _said(index, site).replace("`", r"\u0060").replace("${", r"\u0024{")
    return f"{HINT}\n{code}".replace("⟪index⟫", raw).encode()


def pages_script(site: Site) -> bytes:
    """Return what the site says in its own voice, on the pages that a builder wrote."""
    return f"export default {_said([*_others(site)], site)}".encode()


def _said(value: Any, site: Site) -> str:
    written = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return fill(written, site.language, with_tags=False)


def _interview(site: Site) -> Iterator[Page]:
    interview = site.interview
    home = interview.docs / HOME
    frame = [_paragraph(each) for each in interview.frame.paragraphs]
    yield _address(home, site), interview.record.page_title, frame, [*_notes(interview.frame_notes)]
    for exchange in interview.exchanges:
        said = [_paragraph(each) for each in exchange.paragraphs]
        yield _address(exchange.path, site), exchange.title, said, [*_notes(exchange.notes)]
    published = [*_published_spellings(interview.paragraphs)]
    yield _address(interview.docs / AS_PUBLISHED, site), "", published, []


def _others(site: Site) -> Iterator[Page]:
    for page in site.interview.pages:
        built = site.built(page.path)
        if page.path not in site.interview.by_path and built.is_file():
            html = fill(built.read_text("utf-8"), site.language, with_tags=False)
            title = _title(page, html, site)
            yield _address(page.path, site), title, [], [*_added(page, html, title)]


def _added(page: Source, html: str, title: str) -> Iterator[Place]:
    """Yield the sections of a page; what is gathered on it is found where it comes from."""
    fields = page.front_matter.values
    if not fields.get("search", {}).get("exclude"):
        found = ((each.id, each.name or title, each.text) for each in sections(html))
        # The home page is found by what the speakers say on it.
        yield from (place for place in found if any(place[::2]) or page.path.name != HOME)
    elif page.directives:
        yield "", title, fields.get("description", "")


def _address(path: Path, site: Site) -> str:
    return site.page(path).removeprefix(site.address)


def _title(page: Source, html: str, site: Site) -> str:
    if page.path == site.interview.docs / HOME:
        return site.interview.record.page_title
    found = TITLE.search(html)
    return unescape(found["title"] if found else "").removesuffix(f" - {site.name}")


def _paragraph(paragraph: Paragraph) -> Place:
    return paragraph.id, mark(paragraph.name), paragraph.text(Reading.CORRECTED)


def _notes(notes: Iterable[Note]) -> Iterator[Place]:
    for note in list(notes)[:1]:
        text = " ".join(f"“{each.words}”: {each.text}" for each in notes)
        yield notes_id(note), HEADING, text


def _published_spellings(paragraphs: Iterable[Paragraph]) -> Iterator[Place]:
    for paragraph in paragraphs:
        known = {word.lower() for word in WORD.findall(paragraph.text(Reading.CORRECTED))}
        for correction in paragraph.corrections:
            if {word.lower() for word in WORD.findall(correction.published)} - known:
                name = mark("{}, as published", mark(paragraph.name))
                yield paragraph.id, name, correction.published
