"""The citations on the pages, held against what the official styles make of the interview."""

import re

import pytest

from edition.interview.people import Person
from edition.output.citation import headline_case, quoted
from edition.output.cited_people import as_author, initials, with_initials
from tests.built_site import Site
from tests.cited import citations
from tests.expected import HERE, QUESTIONS
from tests.official_styles import STYLES

READ = {
    "MLA": ". Reading text{part}: {page}.",
    "Chicago": ". Reading text{part}: {page}.",
    "APA": " (Reading text{part}: {page})",
}


@pytest.mark.parametrize("number", QUESTIONS)
def test_the_citation_of_an_answer_names_its_question_and_its_own_page(
    number: int, site: Site
) -> None:
    page = site.page(f"questions/{number}-")
    whole = citations(site.page("about/"))
    for style, citation in citations(page).items():
        read = READ[style].format(part="", page=site.address)
        there = READ[style].format(part=f", question {number}", page=page.address)
        assert citation == whole[style].removesuffix(read) + there


def test_every_style_gives_the_year_or_says_that_the_date_is_not_known(
    site: Site,
) -> None:
    for page in [site.page("about/"), *(site.page(f"questions/{each}-") for each in QUESTIONS)]:
        assert list(citations(page)) == list(STYLES)
        for citation in citations(page).values():
            assert citation.count("n.d.") == (not HERE.date)
            years = re.findall(r"\b(?:19|20)\d\d\b", citation)
            assert years == ([HERE.date[:4]] if HERE.date else [])


@pytest.mark.parametrize(
    ("title", "due"),
    [
        ("A gardener speaks", "“A Gardener Speaks.”"),
        ("Who speaks for the garden?", "“Who Speaks for the Garden?”"),
        ("The garden. “We need rain!”", "“The Garden. ‘We Need Rain!’”"),
        ("“We need rain”", "“‘We Need Rain.’”"),
        (
            "Rain, but from the west: an iPad in 3rd place",
            "“Rain, but from the West: an iPad in 3rd Place.”",
        ),
    ],
)
def test_a_title_has_capitals_and_quotation_marks_as_mla_and_chicago_want_them(
    title: str, due: str
) -> None:
    assert quoted(headline_case(title)) == due


def test_given_names_become_initials_with_their_hyphens() -> None:
    assert [initials(each) for each in ("Ali Maisam", "Jean-Paul", "J. R.", "Élodie")] == [
        "A. M.",
        "J.-P.",
        "J. R.",
        "É.",
    ]


def test_a_name_of_one_part_and_an_organisations_are_cited_whole() -> None:
    paper = Person("interviewer", "The Paper")
    assert as_author(paper) == with_initials(paper) == "The Paper"
