"""How a paragraph of this interview is cited in a reader's own text."""

import pytest

from tests.conftest import OpenPage
from tests.test_copying_citations import READER, opened

__all__ = ["READER"]

QUESTION_3 = "questions/3-what-to-expect-next/"


@pytest.mark.browser
def test_a_paragraph_is_cited_in_the_text_by_its_number(open_page: OpenPage) -> None:
    page = opened(open_page, name=QUESTION_3)
    for paragraph in (1, 2):
        page.evaluate("number => { location.hash = `q3p${number}` }", paragraph)
        for form in (
            f"(Nazary, question 3, par. {paragraph})",
            f"Nazary, interview, question 3, par. {paragraph}.",
            f"(Prisacariu, n.d., question 3, para. {paragraph})",
        ):
            page.get_by_text(f"In the text: {form}", exact=True).wait_for()


@pytest.mark.browser
def test_where_no_paragraph_is_asked_for_an_answer_of_several_is_cited_whole(
    open_page: OpenPage,
) -> None:
    page = opened(open_page, name=QUESTION_3)
    page.get_by_text("In the text: (Prisacariu, n.d., question 3)", exact=True).wait_for()
    page.evaluate("getSelection().selectAllChildren(document.querySelector('#q3p2'))")
    page.get_by_text("In the text: (Prisacariu, n.d., question 3, para. 2)", exact=True).wait_for()
