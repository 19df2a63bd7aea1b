"""The list of corrections: every place where the reading text departs from the published one."""

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.interview import Interview
from edition.interview.paragraph import Paragraph
from edition.page.elements import Element, make
from edition.page.render import AS_PUBLISHED, RenderContext

HEADS = ("Place", "As published", "Reading text", "Why")


def corrections(interview: Interview, context: RenderContext) -> Element:
    """Return the list of corrections as a table, with a link to each place in both readings.

    Where nothing was corrected, a paragraph says so.
    """
    head = make("tr", *(make("th", each, scope="col") for each in HEADS))
    rows = [
        _row(correction, paragraph, context)
        for paragraph in interview.paragraphs
        for correction in paragraph.corrections
    ]
    if not rows:
        return make("p", "None.")
    table = make("table", make("thead", head), make("tbody", *rows), class_="corrections")
    # The search finds the published spellings in their paragraphs.
    table.set("data-search-exclude", "")
    return table


def _row(correction: Correction, paragraph: Paragraph, context: RenderContext) -> Element:
    page = paragraph.path.relative_to(context.docs).as_posix()
    place = make("a", paragraph.name, href=context.link(page, paragraph.id))
    there = context.link(AS_PUBLISHED, paragraph.id)
    old = make("a", correction.text(Reading.PUBLISHED) or "(nothing)", href=there)
    new = correction.text(Reading.CORRECTED) or "(nothing)"
    number = make("th", f"{correction.id} ", place, scope="row")
    cells = (make("td", old), make("td", new), make("td", correction.why))
    return make("tr", number, *cells, id=correction.id)
