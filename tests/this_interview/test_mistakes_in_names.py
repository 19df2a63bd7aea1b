"""A mistake in the file of names, or a name that it lacks, is told with its file and line."""

from pathlib import Path

import pytest

from tests.data_files import changed, copied, told

WRONG = {
    "a name that the text lacks": (
        ("name: China", "name: Chinatown"),
        "“Chinatown” is not in the reading text",
    ),
    "a name with one space more than in the text": (
        ("name: Ahmad Shah Massoud", "name: Ahmad Shah  Massoud"),
        "“Ahmad Shah  Massoud” is not in the reading text",
    ),
    "a variant that the text lacks": (
        ("[taliban, Talibans]", "[taliban, Talib]"),
        "“Talib” is not in the reading text",
    ),
    "a word left out that the text lacks": (
        ("- Expert", "- Experts"),
        "“Experts” is not in the reading text",
    ),
    "a name twice": (
        ("name: UK", "name: Kabul"),
        "“Kabul” is listed twice, first on line ",
    ),
    "a variant of two names": (
        ("[westerners]", "[westerners, NRF]"),
        "“NRF” is listed twice, first on line ",
    ),
    "a word both named and left out": (
        ("- Expert", "- UN"),
        "“UN” is listed twice, first on line ",
    ),
    "a name only within others": (
        ("name: UK", "name: Shah\n    kind: person\n    about: A name.\n  - name: UK"),
        "“Shah” stands in the text only within other names",
    ),
    "a spelling in a script without its language": (
        ("{fa-AF: طالبان}", "طالبان"),
        "names.15.own_script: 'طالبان' is not of type 'object'",
    ),
    "a script with no language": (
        ("{fa-AF: طالبان}", "{Dari: طالبان}"),
        "names.15.own_script: 'Dari' does not match ",
    ),
    "an unknown kind": (
        ("kind: place", "kind: river"),
        "names.19.kind: 'river' is not one of ",
    ),
    "an unknown field": (
        ("about: The country", "colour: green\n    about: The country"),
        "names.19: unknown field “colour”",
    ),
    "a note that there is not": (
        ("note: ANDSF", "note: SPWs"),
        "no note is keyed to “SPWs”",
    ),
}


@pytest.mark.parametrize(("change", "problem"), WRONG.values(), ids=WRONG)
def test_a_mistake_in_the_file_of_names_is_told_with_its_line(
    tmp_path: Path, change: tuple[str, str], problem: str
) -> None:
    docs = copied(tmp_path)
    line = changed(docs / "names.yml", *change)
    error = told(docs)
    assert error.problem.startswith(problem)
    assert (error.path, error.line) == (docs / "names.yml", line)


def test_two_names_that_would_have_one_address_are_told(tmp_path: Path) -> None:
    docs = copied(tmp_path)
    changed(docs / "names.yml", "[taliban, Talibans]", "[Talibans]")
    line = changed(docs / "names.yml", "name: UK", "name: taliban")
    error = told(docs)
    assert error.problem.startswith("“taliban” is listed twice, first on line ")
    assert (error.path, error.line) == (docs / "names.yml", line)


def test_a_name_that_the_index_lacks_is_told_with_its_place_in_the_text(tmp_path: Path) -> None:
    docs = copied(tmp_path)
    changed(docs / "names.yml", "  - Expert\n", "")
    error = told(docs)
    assert error.problem == "“Expert” in byline has a capital and is not in the index"
    line = (docs / "index.md").read_text("utf-8").split("\nInterview")[0].count("\n") + 2
    assert (error.path, error.line) == (docs / "index.md", line)


def test_a_missing_file_of_names_is_told(tmp_path: Path) -> None:
    docs = copied(tmp_path)
    (docs / "names.yml").unlink()
    assert told(docs).path == docs / "names.yml"
