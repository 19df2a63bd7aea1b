"""The table of figures: the numbers that the speakers give, each in their words.

They stand in `docs/figures.yml`.
"""

from edition.page.elements import Element, make
from edition.page.render import Setting
from edition.text import wording
from edition.text.entry import Entry, read_data
from edition.text.interview import Interview
from edition.text.statement import Statement

FIGURES = "figures.yml"
HEADS = ("Figure", "In the speaker’s words", "Who says it, and where")


def figures(interview: Interview, setting: Setting) -> Element:
    """Return the figures, in the order of their file, as a table.

    Raises:
        EditionError: A figure or its words are not in the interview; the message names the line.
    """
    head = make("tr", *(make("th", each, scope="col") for each in HEADS))
    entries = read_data(setting.docs / FIGURES, "figures").within("figures")
    rows = [_row(each, Statement.read(each, interview), setting) for each in entries]
    return make("table", make("thead", head), make("tbody", *rows), class_="figures")


def _row(entry: Entry, statement: Statement, setting: Setting) -> Element:
    figure: str = entry.values["figure"]
    if not wording.has(statement.words, figure):
        remedy = "give the figure as the words have it"
        raise entry.mistake(f"“{figure}” is not in the words quoted", remedy, "figure")
    cells = (make("td", statement.quoted), make("td", *statement.credit(setting)))
    return make("tr", make("th", figure, scope="row"), *cells)
