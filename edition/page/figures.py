"""The table of figures: the numbers that the speakers give, each in their words.

They stand in `docs/figures.yml`.
"""

from edition.interview import wording
from edition.interview.entry import Entry, read_data
from edition.interview.interview import Interview
from edition.interview.statement import Statement
from edition.page.elements import Element, make
from edition.page.render import RenderContext

FIGURES = "figures.yml"
HEADS = ("Figure", "In the speaker’s words", "Who says it, and where")


def figures(interview: Interview, context: RenderContext) -> Element:
    """Return the figures, in the order of their file, as a table.

    Raises:
        EditionError: A figure or its words are not in the interview; the message names the line.
    """
    head = make("tr", *(make("th", each, scope="col") for each in HEADS))
    entries = read_data(context.docs / FIGURES, "figures").within("figures")
    rows = [_row(each, Statement.read(each, interview), context) for each in entries]
    return make("table", make("thead", head), make("tbody", *rows), class_="figures")


def _row(entry: Entry, statement: Statement, context: RenderContext) -> Element:
    figure: str = entry.values["figure"]
    if not wording.has(statement.words, figure):
        remedy = "give the figure as the words have it"
        raise entry.mistake(f"“{figure}” is not in the words quoted", remedy, "figure")
    cells = (make("td", statement.quoted), make("td", *statement.credit(context)))
    return make("tr", make("th", figure, scope="row"), *cells)
