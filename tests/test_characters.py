"""What no file made of markup can carry is told with its place, whatever text it stands in."""

from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.interview.interview import Interview
from tests.data_files import changed
from tests.taken_along import HOSTILE, hostile_site

INDEX, QUESTION = "index.md", "questions/1-any.md"


@pytest.mark.parametrize("character", ["\x01", "\x0c", "\x7f", "\x9f", "\ufdd0", "\U0001ffff"])
def test_a_paragraph_is_told_with_its_line(tmp_path: Path, character: str) -> None:
    code = f"{ord(character):04X}"
    with pytest.raises(EditionError, match=rf"1-any\.md:9: the control character U\+{code}"):
        hostile_site(tmp_path, {**HOSTILE, "q1p2": f"a{character}b"})


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (INDEX, "description: any", r'description: "\x01"', r"index\.md:3: "),
        (INDEX, '"A & B"', r'"\x01"', r"index\.md:6: "),
        (INDEX, "'<script> &", r'"\x01" # ', r"index\.md:19: "),
        (INDEX, "“&” <b>", "\x01", r"index\.md:\d+: "),
        (QUESTION, '"<b> & *c* ]]>"', r'"\x01"', r"1-any\.md:2: "),
    ],
)
def test_so_is_whatever_else_the_files_show(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    hostile_site(tmp_path)
    changed(tmp_path / "docs" / file, old, new)
    with pytest.raises(EditionError, match=f"{told}the control character"):
        Interview.read(tmp_path)


def test_half_a_character_is_told_as_no_yaml(tmp_path: Path) -> None:
    hostile_site(tmp_path)
    changed(tmp_path / "docs" / INDEX, '"*when*', r'"\ud800*when*')
    with pytest.raises(EditionError, match=r"index\.md:9: not YAML"):
        Interview.read(tmp_path)


def test_all_other_signs_pass_and_so_do_ends_of_lines(tmp_path: Path) -> None:
    assert hostile_site(tmp_path, {**HOSTILE, "q1p2": "a\tb\r\nc"}).interview
