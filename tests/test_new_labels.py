"""Who asks and who answers is proposed from the styles of labels that are met, or without any."""

from pathlib import Path

import pytest

from tests.beginner import begin, copy_of_this, taken

QUESTIONS = ("Why did you stay?", "What came then?", "And now?")
ANSWERS = ("Because of the light.", "Birds: forty of them.", "Now I read. Is it late? It is.")
TITLE = "A talk about light"

# How a question and an answer are set, and what they are taken for.
STYLES = {
    "name and colon": ("Ann Rush: {}", "Old Bly: {}", "Ann Rush", "Old Bly"),
    "with a space before it": ("Ann Rush : {}", "Bly : {}", "Ann Rush", "Bly"),
    "two colons": ("ANN:: {}", "BLY:: {}", "ANN", "BLY"),
    "bold": ("**Ann:** {}", "**Bly:** {}", "Ann", "Bly"),
    "bold before the colon": ("**Ann**: {}", "**Bly**: {}", "Ann", "Bly"),
    "in brackets": ("[Ann] {}", "[Bly] {}", "Ann", "Bly"),
    "with times": ("Speaker 1 (00:01): {}", "Speaker 2 (01:02:03): {}", "Speaker 1", "Speaker 2"),
    "a letter and a dash": ("س- {}", "ج- {}", "س", "ج"),
    "a letter and a stop": ("Q. {}", "A. {}", "Q.", "A."),
    "a letter and a colon": ("Q: {}", "A: {}", "Q", "A"),
    "none for the answers": ("Ann: {}", "{}", "Ann", "answers"),
    "numbers": ("1. {}", "{}", "asks", "answers"),
    "dashes": ("— {}", "{}", "asks", "answers"),
    "headings": ("### {}", "{}", "asks", "answers"),
    "bold questions": ("**{}**", "{}", "asks", "answers"),
    "question marks": ("{}", "{}", "asks", "answers"),
}


def text(asked: str, answered: str) -> str:
    turns = []
    for number, (question, answer) in enumerate(zip(QUESTIONS, ANSWERS, strict=True), 1):
        turns += [asked.replace("1.", f"{number}.").format(question), answered.format(answer)]
    return "\n\n".join([TITLE, *turns]) + "\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_of_this(tmp_path / "project")


def read(project: Path, transcript: str) -> list[tuple[str, str]]:
    path = project.parent / "raw.txt"
    path.write_text(transcript, "utf-8")
    outcome = begin(project, path)
    assert outcome.status == 0, outcome.output
    return taken(outcome)


@pytest.mark.parametrize("style", STYLES)
def test_who_asks_and_who_answers_is_proposed_from_the_style_of_the_labels(
    project: Path, style: str
) -> None:
    asked, answered, asks, answers = STYLES[style]
    assert read(project, text(asked, answered)) == [
        ("headline", ""),
        *(
            (f"q{number}{part}", who)
            for number in (1, 2, 3)
            for part, who in (("", asks), ("p1", answers))
        ),
    ]


def test_a_numbered_list_within_an_answer_is_no_question(project: Path) -> None:
    blocks = [TITLE, "1. Why did you stay?", "Three things:", "1. the light,", "2. the birds,"]
    blocks += ["3. and the rest.", "That was all.", "2. What came then?", "1. Nothing.", "The end."]
    ids = [id for id, _ in read(project, "\n\n".join(blocks))]
    assert ids == [
        "headline",
        "q1",
        *(f"q1p{number}" for number in range(1, 6)),
        "q2",
        "q2p1",
        "q2p2",
    ]


def test_words_before_a_colon_within_an_answer_are_no_label(project: Path) -> None:
    blocks = [TITLE, "TP: Why?", "Bly: Two things.", "One thing: the light.", "Remember: it turns."]
    speakers = read(project, "\n\n".join([*blocks, "TP: And?", "Bly: And the birds."]))
    assert [who for _, who in speakers] == ["", "TP", "Bly", "Bly", "Bly", "TP", "Bly"]


def test_a_turn_on_every_line_is_a_turn(project: Path) -> None:
    speakers = read(project, f"{TITLE}\nTP: Why?\nBly: Because\nit was so.\nTP: And?\nBly: No.\n")
    assert speakers == [
        ("headline", ""),
        ("q1", "TP"),
        ("q1p1", "Bly"),
        ("q2", "TP"),
        ("q2p1", "Bly"),
    ]


def test_thanks_that_nobody_answers_stay_with_whoever_says_them(project: Path) -> None:
    speakers = read(project, text("TP: {}", "Bly: {}") + "\nTP: Thank you.\n")
    assert speakers[-2:] == [("q3p1", "Bly"), ("q3p2", "TP")]
