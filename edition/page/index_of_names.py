"""The index of names: who and what the interview names, by kind, with every place."""

from edition.interview.interview import Interview
from edition.interview.mentions import Mentions, find
from edition.interview.named import Name, Names
from edition.interview.paragraph import Paragraph
from edition.page.elements import Element, make
from edition.page.references import to_paragraph, to_sources
from edition.page.render import RenderContext

HEADINGS = {"person": "People", "group": "Organisations and groups", "place": "Places"}


def index_of_names(interview: Interview, context: RenderContext) -> Element:
    """Return all names by kind, in the order of their file, each with links to its paragraphs.

    Raises:
        EditionError: The list of names has a mistake, or the text a name that it lacks.
    """
    found = find(Names.read(context.docs, interview), interview)
    index = make("div", class_="names")
    for kind, heading in HEADINGS.items():
        index.extend(_of_kind(kind, heading, found, context))
    return index


def _of_kind(kind: str, heading: str, found: Mentions, context: RenderContext) -> list[Element]:
    names = [_entry(each, found[each], context) for each in found if each.kind == kind]
    return [make("h2", heading), *names] if names else []


def _entry(name: Name, paragraphs: list[Paragraph], context: RenderContext) -> Element:
    entry = make("section", make("h3", name.title, id=name.slug))
    if name.variants:
        variants = ", ".join(f"“{each}”" for each in name.variants)
        entry.append(make("p", f"Also {variants}", class_="variants"))
    entry.append(make("p", name.about, *to_sources(name.note)))
    links = [make("li", to_paragraph(each, context)) for each in paragraphs]
    label = f"Where the interview names {name.title}"
    entry.append(make("ul", *links, class_="places", role="list", aria_label=label))
    return entry
