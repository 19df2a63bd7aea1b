"""The parts of a page that are set from the interview, as elements for Python-Markdown."""

import posixpath
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import quote
from xml.etree.ElementTree import Element, ParseError, fromstring

from markdown.util import AMP_SUBSTITUTE

from edition.errors import EditionError
from edition.history import commit, repository
from edition.interview.criticmarkup import Reading
from edition.interview.exchange import QUESTIONS
from edition.interview.interview import Interview, current
from edition.interview.paragraph import Paragraph
from edition.interview.source import read_text
from edition.output.context import PUBLISHER, Context, Linker
from edition.output.templates import render

# The parts that show all paragraphs, each in one reading.
WHOLE = {"interview": Reading.CORRECTED, "as-published": Reading.PUBLISHED}
# What pages can ask for.
DIRECTIVES = (
    *("facts", "questions", *WHOLE, "presented", "source", "readings", "rights", "corrections"),
    *("differences", "unclear", "provenance", "citations", "names", "dates", "figures", "map"),
)
# The templates of those that aren't called as theirs; `source` is for files to take along.
CALLED = {"as-published": "interview", "source": "origin"}
MAP = "assets/map.svg"


def gather(name: str, docs: Path) -> Element:
    """Return the part that a page asks for."""
    if name not in DIRECTIVES:
        raise EditionError(*unknown(name))
    interview = current(docs.resolve().parent)
    reading = WHOLE.get(name, Reading.CORRECTED)
    context = _context(interview, ".", 3 if interview.sections else 2, reading)
    more = _more(name, interview)
    return _elements(CALLED.get(name, name), interview=interview, context=context, **more)[0]


def unknown(name: str) -> tuple[str, str]:
    """Return what is wrong with a name that nothing is gathered as, and what to do."""
    return f"nothing is gathered as “{name}”", f"ask for one of {', '.join(DIRECTIVES)}"


def in_place(id: str, docs: Path) -> Element:
    """Return a paragraph, or the heading of a section, for its place on its page.

    With it comes what belongs before and after it.
    """
    interview = current(docs.resolve().parent)
    for section in interview.sections:
        if section.id == id:
            return _elements("section", section=section, level=1)
    if not (paragraph := interview.by_id.get(id)):
        raise EditionError(f"{id} is no paragraph of the interview", "take the id off")
    folder = QUESTIONS if paragraph.question else "."
    context = _context(interview, folder, _level(paragraph, interview))
    return _elements("passage", it=paragraph, interview=interview, context=context)


def _context(
    interview: Interview, folder: str, level: int, reading: Reading = Reading.CORRECTED
) -> Context:
    record = interview.record
    context = Context(_from_folder(folder), reading, level, record=record)
    if reading is Reading.PUBLISHED:  # to which the site adds nothing of its own
        return context
    return replace(context, abbreviations=record.abbreviations, noted=interview.noted)


def _level(paragraph: Paragraph, interview: Interview) -> int:
    """Return the level of the headings that the questions on a paragraph's page have."""
    number = paragraph.question
    return 2 if number and interview.exchanges[number - 1].section else 1


def _from_folder(folder: str) -> Linker:
    """Return what links from the pages in a folder of docs/, by their Markdown files."""

    def link(page: str, id: str) -> str:
        return f"{quote(posixpath.relpath(page, folder))}#{id}" if page else f"#{id}"

    return link


def _more(name: str, interview: Interview) -> dict[str, Any]:
    """Return what the template of a part is given besides the interview."""
    if name == "provenance":
        known = {"commit": commit(interview.root), "repository": repository()}
        return known | {"publisher": PUBLISHER}
    return {"drawing": _drawing(interview.docs / MAP)} if name == "map" else {}


def _drawing(path: Path) -> str:
    drawing = read_text(path)
    try:
        fromstring(f"<div>{drawing}</div>")  # as it stands in the page
    except ParseError as error:
        problem, remedy = f"a drawing that is not well-formed ({error.msg})", "mend it"
        raise EditionError(problem, remedy, path, error.position[0]) from None
    return drawing


def _elements(template: str, **given: Any) -> Element:
    """Set a template as elements whose text Markdown leaves alone, within one for all."""
    try:
        root = fromstring(f"<div>{render(f'page/{template}.html', **given)}</div>")
    except ParseError as error:
        problem = f"the part “{template}” is not well-formed ({error})"
        raise EditionError(problem, "mend its template") from None
    for each in root.iter():
        each.tag = each.tag.rpartition("}")[2]  # within HTML, an SVG element goes by its bare name
        each.text, each.tail = _literal(each.text), _literal(each.tail)
    return root


def _literal(text: str | None) -> str | None:
    if not text or ("\n" in text and not text.strip()):
        return None  # how the template is laid out
    # Python-Markdown's serializer takes `&lt;` in a text for an entity that is already escaped, so
    # an ampersand has to go in under the cover that it has for them.
    return text.replace("&", f"{AMP_SUBSTITUTE}amp;")
