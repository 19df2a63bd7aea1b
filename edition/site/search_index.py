"""Makes the search find the interview paragraph by paragraph, by its published spelling, too.

The index is the one that the theme's search reads (`search/search_index.json`, the format of
MkDocs' search plugin): a list of places with location, title and text, the latter as HTML. What
Zensical writes is the same list under other names, without how the worker is to weigh it.
"""

import json
import re
from collections.abc import Iterator, Sequence
from html import escape, unescape
from pathlib import Path
from typing import Any

from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.exchange import Exchange
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph
from edition.output.context import AS_PUBLISHED, notes_id
from edition.output.site import Site

INDEX = Path("search", "search_index.json")
INDEX_OF_ZENSICAL = Path("search.json")
HEADING = "Notes by this site"
WORD = re.compile(r"\w+")
# As Material's plugin, which Zensical doesn't call, tells the worker by itself.
WEIGHED = {
    "pipeline": ["stopWordFilter"],
    "fields": {"title": {"boost": 1e3}, "text": {"boost": 1.0}, "tags": {"boost": 1e6}},
}

NOTE_BOOST = 0.1  # as much as a note by the site weighs beside a speaker's words

Place = dict[str, Any]
FIELDS = ("location", "title", "text")


def rewrite(site: Site) -> None:
    """Replace what the builder indexed of the interview's pages by their paragraphs.

    Args:
        site: The built site.

    Raises:
        EditionError: The builder wrote no index, or not in the form known here.
    """
    pages = {site.page(paragraph.path) for paragraph in site.interview.paragraphs}
    config, places = _take(site)
    others = [each for each in places if site.address + _page(each) not in pages]
    index = {"config": config, "docs": [*_places(site), *others]}
    path = site.folder / INDEX
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(json.dumps(index, ensure_ascii=False, separators=(",", ":")).encode())


def _take(site: Site) -> tuple[dict[str, Any], list[Place]]:
    """Take what the builder wrote: how its index is to be read, and the places in it."""
    written = [site.folder / each for each in (INDEX_OF_ZENSICAL, INDEX)]
    path = next((each for each in written if each.is_file()), written[-1])
    try:
        index = json.loads(path.read_text("utf-8"))
        places = index["items" if path == written[0] else "docs"]
        found = [_as_html({field: each[field] for field in FIELDS}) for each in places]
    except (OSError, ValueError, KeyError) as error:
        problem = f"no search index as the theme’s search reads it ({error})"
        raise EditionError(problem, "keep the plugin “search” in mkdocs.yml", path) from None
    path.unlink()
    return (index["config"] | WEIGHED if path == written[0] else index["config"]), found


def _as_html(place: Place) -> Place:
    # A section's title comes from the page's HTML, and so does a page's own, if its front matter
    # has none; else it is text.
    title = place["title"] if "#" in place["location"] else _html(unescape(place["title"]))
    return {**place, "title": title}


def _page(place: Place) -> str:
    return str(place["location"]).partition("#")[0]


def _places(site: Site) -> Iterator[Place]:
    yield _place("", site.interview.record.page_title, "")
    for paragraph in site.interview.frame.values():
        yield _paragraph(paragraph, site)
    for exchange in site.interview.exchanges:
        yield from _exchange(exchange, site)
    yield from _notes(site.interview.frame_notes, site)
    yield from _gathered(site)
    for paragraph in site.interview.paragraphs:
        yield from _published_spellings(paragraph)


def _exchange(exchange: Exchange, site: Site) -> Iterator[Place]:
    location = site.page(exchange.path).removeprefix(site.address)
    yield _place(location, f"{exchange.number}. {exchange.title}", "")
    for paragraph in exchange.paragraphs:
        yield _paragraph(paragraph, site)
    yield from _notes(exchange.notes, site)


def _paragraph(paragraph: Paragraph, site: Site) -> Place:
    location = site.permalink(paragraph).removeprefix(site.address)
    return _place(location, paragraph.name, paragraph.text(Reading.CORRECTED))


def _notes(notes: Sequence[Note], site: Site) -> Iterator[Place]:
    for note in notes[:1]:
        location = site.page(note.paragraph.path).removeprefix(site.address)
        text = " ".join(f"“{each.words}”: {each.text}" for each in notes)
        yield _place(f"{location}#{notes_id(note)}", HEADING, text) | {"boost": NOTE_BOOST}


def _gathered(site: Site) -> Iterator[Place]:
    """Yield the pages whose content is found where it comes from, by what they say they are."""
    for page in site.interview.pages:
        fields = page.front_matter.values
        if page.directives and fields.get("search", {}).get("exclude"):
            location, title = site.page(page.path).removeprefix(site.address), page.path.stem
            yield _place(location, fields.get("title", title), fields.get("description", ""))


def _published_spellings(paragraph: Paragraph) -> Iterator[Place]:
    known = {word.lower() for word in WORD.findall(paragraph.text(Reading.CORRECTED))}
    for correction in paragraph.corrections:
        words = {word.lower() for word in WORD.findall(correction.published)}
        if words - known:
            location = f"{Path(AS_PUBLISHED).stem}/#{paragraph.id}"
            yield _place(location, f"{paragraph.name}, as published", correction.published)


def _place(location: str, title: str, text: str) -> Place:
    return {"location": location, "title": _html(title), "text": _html(text)}


def _html(text: str) -> str:
    # An apostrophe written as an entity would stand in the way of the words around it.
    return escape(text, quote=False)
