"""A mistake in the dates or the figures is told with its file and line."""

from pathlib import Path

import pytest

from tests.data_files import changed, copied, told

WRONG = {
    "a date’s words that are not in its paragraph": (
        *("dates", "words: the Kurds did in Iraq in 2014", "words: the Kurds did in Iraq in 2015"),
        "“the Kurds did in Iraq in 2015 against Isis” is not in q6p1",
    ),
    "a date’s words that end within a word": (
        *("dates", "words: We started our spring offensive two months ago", "words: We start"),
        "“We start” is not in q3p1",
    ),
    "a date’s paragraph that there is not": (
        *("dates", "at: q2p1", "at: q2p9"),
        "there is no paragraph q2p9",
    ),
    "a date that says nothing": (
        *(
            "dates",
            "said:\n      - at: q6p1\n        words: the Kurds did in Iraq in 2014 against Isis",
            "said: []",
        ),
        "dates.4.said: [] ",
    ),
    "a date inferred from nothing": (
        *("dates", "    note: two days prior to 9/11\n", ""),
        "dates.2: 'note' is a dependency of 'inferred'",
    ),
    "a date inferred from a note that there is not": (
        *("dates", "note: our spring offensive", "note: our autumn offensive"),
        "no note is keyed to “our autumn offensive”",
    ),
    "a year that is no text": (
        *("dates", 'when: "2001"', "when: 2001"),
        "dates.3.when: not a text, or an empty one; put a number or a date in quotes",
    ),
    "a figure that is not in its words": (
        *("figures", "figure: 12 provinces", "figure: 13 provinces"),
        "“13 provinces” is not in the words quoted",
    ),
    "a figure with one space more than in its words": (
        *("figures", "figure: 12 provinces", "figure: 12  provinces"),
        "“12  provinces” is not in the words quoted",
    ),
    "a figure’s words that are not in its paragraph": (
        *("figures", "words: they’ve lost more than 40", "words: they lost more than 40"),
        "“they lost more than 40 commanders” is not in q3p1",
    ),
    "a figure’s paragraph that there is not": (
        *("figures", "at: q8p1", "at: q9p1"),
        "there is no paragraph q9p1",
    ),
    "a figure without its place": (
        *("figures", "figure: 7 billion dollars\n    at: q3p2", "figure: 7 billion dollars"),
        "figures.8: 'at' is a required property",
    ),
}


@pytest.mark.parametrize(("part", "old", "new", "problem"), WRONG.values(), ids=WRONG)
def test_a_mistake_in_dates_or_figures_is_told_with_its_line(
    tmp_path: Path, part: str, old: str, new: str, problem: str
) -> None:
    docs = copied(tmp_path)
    line = changed(docs / f"{part}.yml", old, new)
    error = told(docs)
    assert error.problem.startswith(problem)
    assert error.path == docs / f"{part}.yml"
    # A field that is missing has no line of its own: its entry's is told.
    assert error.line in ((line,) if new else range(line - 4, line))
