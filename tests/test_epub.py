"""The EPUB: the reading text, whole, a chapter a question, and every link leads somewhere."""

from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.book import EPUB, XHTML, Book, said
from tests.expected import CORRECTIONS, HERE, IDS, QUESTIONS, reading_text
from tests.made_files import hostile_book, this_book
from tests.readings import departures
from tests.taken_along import LAST_CORRECTED, hostile
from tests.words import numeral, say


@pytest.fixture
def book() -> Book:
    return this_book()


def test_the_book_is_the_reading_text(book: Book) -> None:
    assert not departures(book.text, reading_text())
    assert tuple(book.text) == IDS


def test_the_book_gives_back_words_full_of_signs(tmp_path: Path) -> None:
    assert not departures(hostile_book(tmp_path).text, hostile(LAST_CORRECTED))


def test_each_question_has_a_chapter_in_which_all_who_speak_are_named(book: Book) -> None:
    for number in QUESTIONS:
        file, _ = book.element(f"q{number}")
        due = HERE.turns(number)
        assert sequence(book.chapters[file])[: len(due)] == due


def sequence(chapter: Element) -> list[str]:
    """The labels of the voices and the ids of the paragraphs, as they follow each other."""
    told = (
        said(each) if each.get("class") == "voice" else each.get("id") for each in chapter.iter()
    )
    return [each for each in told if each]


def test_the_paragraphs_of_an_answer_show_their_numbers(book: Book) -> None:
    for _, block, paragraph in book.paragraphs():
        _, numbered, number = paragraph.attrib["id"].partition("p")
        if numbered and number.isdigit():
            before = list(block)[list(block).index(paragraph) - 1]
            assert said(before) == numeral(int(number)) and "aria-hidden" not in before.attrib


def test_each_correction_leads_to_the_list_and_back(book: Book) -> None:
    for correction in CORRECTIONS:
        home, paragraph = book.element(correction.paragraph)
        list_, row = book.element(correction.id)
        assert book.links(home, paragraph)[list_, correction.id] in correction.reading
        assert (home, correction.paragraph) in book.links(list_, row)
        assert any(said(cell) and said(cell) in correction.published for cell in row)


def test_each_note_leads_to_its_paragraph_and_back(book: Book) -> None:
    blocks = {paragraph.attrib["id"]: (file, block) for file, block, paragraph in book.paragraphs()}
    for number in range(1, len(HERE.notes) + 1):
        notes, note = book.element(f"n{number}")
        home, id = next(iter(book.links(notes, note)))
        file, block = blocks[id]
        assert (file, book.links(file, block)[notes, f"n{number}"]) == (
            home,
            say("Note {}", number),
        )


def test_every_link_leads_somewhere_in_the_book_or_to_another_site(book: Book) -> None:
    ids = {
        (file, each.get("id", "")) for file, root in book.chapters.items() for each in root.iter()
    }
    for file, chapter in book.chapters.items():
        for there, id in book.links(file, chapter):
            assert (
                there.startswith("https://")
                or (there, id) in ids
                or (not id and there in book.chapters)
            )


def test_the_table_of_contents_has_every_chapter_in_order(book: Book) -> None:
    (nav,) = (book.inner(each.attrib["href"]) for each in book.items("nav"))
    (toc,) = (n for n in book.chapters[nav].iter(f"{XHTML}nav") if n.get(f"{EPUB}type") == "toc")
    assert [file for file, _ in book.links(nav, toc)] == [
        file for file in book.chapters if file != nav
    ]
