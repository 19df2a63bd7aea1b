"""Sets what is given into the templates of `edition/templates/`: a text there is always literal."""

import json
from pathlib import Path
from traceback import extract_tb
from typing import Any
from xml.sax.saxutils import escape

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
    UndefinedError,
    pass_eval_context,
)
from jinja2.nodes import EvalContext
from jinja2.utils import select_autoescape
from markupsafe import Markup

from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.paragraph import collapse
from edition.interview.source import location
from edition.output import citation, cited_people, content, context, dated, literal, phrases
from edition.output.facts import facts
from edition.output.markdown_text import as_markdown
from edition.output.people import names
from edition.output.rights import in_brief, licence_address, rights
from edition.output.words import english, mark

TEMPLATES = Path(__file__).parents[1] / "templates"
MARKUP = ("html", "ncx", "opf", "xhtml", "xml")
# What templates call by its own name.
FILTERS = (
    *(as_markdown, collapse, facts, licence_address, literal.uri, location, names, rights),
    *(citation.chicago_place, citation.mla_place, citation.quoted_title, citation.stop),
    *(cited_people.as_author, cited_people.bib_name, cited_people.chicago_authors),
    *(cited_people.in_text, cited_people.listed, cited_people.mla_authors),
    *(cited_people.mla_people, cited_people.spoken, cited_people.with_initials),
    *(content.groupby_section, content.id_of, content.in_order, content.items, content.lines),
    *(content.excerpt, content.speaker_of, content.split_at_unclear),
    *(context.notes_id, context.seconds, phrases.language_name, phrases.parts),
)


def render(name: str, /, **given: Any) -> str:
    """Return a file below `edition/templates/` filled in; in markup, every text is escaped."""
    try:
        by = in_json if name.endswith(".json") else environment
        return by.get_template(name).render(given)
    except (TemplateSyntaxError, UndefinedError) as error:
        # Jinja2 puts the lines of templates among those of programs.
        lines = extract_tb(error.__traceback__)
        *_, at = (each for each in lines if each.filename.startswith(str(TEMPLATES)))
        remedy = "mend the template, or what it is given"
        raise EditionError(f"{error}", remedy, Path(at.filename), at.lineno) from None


@pass_eval_context
def _literal(context: EvalContext, value: Any) -> Any:
    """Escape what has to be and no more: apostrophes stay readable to whoever opens the file."""
    if not context.autoescape or hasattr(value, "__html__"):
        return value
    return Markup(escape(str(value), {'"': "&quot;"}))


def _in_json(value: Any) -> Markup:
    """Write a value as JSON has it, and leave alone what a macro has written."""
    if isinstance(value, Markup):
        return value
    return Markup(json.dumps(value, ensure_ascii=False))


@pass_eval_context
def _say(context: EvalContext, phrase: Any, *values: Any) -> Any:
    """Mark a phrase to be said in another language, with whatever markup is in its values."""
    marked = mark(
        phrase, *(_literal(context, each) if isinstance(each, str) else each for each in values)
    )
    return Markup(marked) if context.autoescape else marked


environment = Environment(
    loader=FileSystemLoader(TEMPLATES, encoding="utf-8-sig"),
    autoescape=select_autoescape(MARKUP),
    finalize=_literal,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)
environment.globals |= {"Reading": Reading, "say": _say, "mark": mark, "english": english}
environment.filters |= {each.__name__: each for each in FILTERS} | {
    "apa_date": dated.apa,
    "bib": literal.bibtex,
    "bib_uri": literal.bibtex_address,
    "inline": phrases.remark,
    "md": literal.markdown,
    "md_uri": literal.markdown_address,
    "rights_in_brief": in_brief,
    "ris_date": dated.ris,
}
in_json = environment.overlay(finalize=_in_json, autoescape=True)
