"""What no file made of markup can carry is told with its place, whatever text it stands in."""

from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.interview.interview import Interview
from edition.output import characters
from tests.data_files import changed
from tests.taken_along import HOSTILE, hostile_site

INDEX, QUESTION = "index.md", "questions/1-any.md"


@pytest.mark.parametrize("character", ["\x01", "\x0c", "\x7f", "\x9f", "\ufdd0", "\U0001ffff"])
def test_a_paragraph_is_told_with_its_line(tmp_path: Path, character: str) -> None:
    site = hostile_site(tmp_path, {**HOSTILE, "q1p2": f"a{character}b"})
    code = f"{ord(character):04X}"
    with pytest.raises(EditionError, match=rf"1-any\.md:9: q1p2 has the .* U\+{code}"):
        characters.check(site.interview)


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (INDEX, "description: any", r'description: "\x01"', r"index\.md:3: description has"),
        (INDEX, '"A & B"', r'"\x01"', r"index\.md:5: interviewee has"),
        (INDEX, "'<script> &", r'"\x01" # ', r"index\.md: a note on introduction has"),
        (INDEX, "“&” <b>", "\x01", r"index\.md:\d+: byline has"),
        (QUESTION, '"<b> & *c* ]]>"', r'"\x01"', r"1-any\.md: the title has"),
    ],
)
def test_so_is_whatever_else_the_files_show(
    tmp_path: Path, file: str, old: str, new: str, told: str
) -> None:
    hostile_site(tmp_path)
    changed(tmp_path / "docs" / file, old, new)
    with pytest.raises(EditionError, match=told):
        characters.check(Interview.read(tmp_path / "docs"))


def test_all_other_signs_pass_and_so_do_ends_of_lines(tmp_path: Path) -> None:
    characters.check(hostile_site(tmp_path, {**HOSTILE, "q1p2": "a\tb\r\nc"}).interview)
