"""Emphasis and links of a witness that is Markdown; a sign without its partner stays a sign."""

import pytest

from edition.interview import inline
from tests.readings import collapse


def shown(text: str, kind: str = "speech") -> str:
    pieces = inline.parse((text,), kind)
    return "".join(
        piece if isinstance(piece, str) else f"<{'' if piece.is_open else '/'}{piece.name}>"  # type: ignore[union-attr]
        for piece in pieces
    )


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("a *b* **c**", "a <em>b</em> <strong>c</strong>"),
        ("***a*** b", "<strong><em>a</em></strong> b"),
        ("**a *b* c**", "<strong>a <em>b</em> c</strong>"),
        ("[a *b*](https://c.example)", "<a>a <em>b</em></a>"),
        ("*a\nb*", "<em>a\nb</em>"),
        ("_a_ snake_case_name", "<em>a</em> snake_case_name"),
    ],
)
def test_emphasis_has_a_beginning_and_an_end(text: str, due: str) -> None:
    assert shown(text) == due


@pytest.mark.parametrize(
    ("text", "due"),
    [
        ("5 * 3 = 15, and *that*", "5 * 3 = 15, and <em>that</em>"),
        ("a ** b", "a ** b"),
        ("*a", "*a"),
        ("a_", "a_"),
        ("**a *b** c*", "<strong>a *b</strong> c*"),
        ("*a [b* c](https://d.example)", "*a <a>b* c</a>"),
        ("[a *b](https://c.example) d*", "<a>a *b</a> d*"),
    ],
)
def test_a_sign_without_its_partner_is_a_word_of_the_text(text: str, due: str) -> None:
    assert shown(text) == due


def test_no_emphasis_reaches_from_one_item_of_a_list_into_another() -> None:
    assert collapse(shown("- *a\n- b*", "list")) == "<li>*a</li> <li>b*</li>"
