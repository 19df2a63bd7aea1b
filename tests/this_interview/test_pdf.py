"""interview.pdf: what it says of this talk, of its corrections and of its unclear words."""

import re

import pytest
from pypdfium2 import PdfDocument

from tests.built_site import Site
from tests.pdf_text import pages_of

SHEETS = 5  # of paper, at most, for a class
CUT = (
    25 + 18
)  # points of an A4 page at either end: Letter lacks them, or a printer can't reach them


@pytest.fixture(scope="module")
def pdf(site: Site) -> bytes:
    return (site.folder / "files" / "interview.pdf").read_bytes()


def test_it_says_when_they_spoke_what_was_corrected_and_what_is_unclear(pdf: bytes) -> None:
    text = " ".join(pages_of(pdf))
    assert "July 2022, inferred" in text
    assert "madeAli Maisam Nazary → made Question 1, paragraph 1, page 1: a photograph’s" in text
    assert "“SPWs”, Question 3, paragraph 1, page" in text
    assert len(re.findall(r"\(Question \d, paragraph \d, page \d\):", text)) == 6


def test_a_class_gets_it_on_a_few_sheets_of_a4_or_letter_none_of_them_half_empty(
    pdf: bytes,
) -> None:
    pages = PdfDocument(pdf)
    assert len(pages) <= SHEETS
    for page in pages:
        text, height = page.get_textpage(), page.get_height()
        lines = [text.get_rect(each) for each in range(text.count_rects())]
        bottoms = sorted(round(bottom) for _, bottom, _, _ in lines)
        assert bottoms[0] > CUT and max(top for *_, top in lines) < height - CUT
        last = next(each for each in bottoms if each > bottoms[0])  # above the foot
        assert last < height / 4
