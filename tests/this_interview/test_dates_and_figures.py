"""The dates and the figures: quoted word for word, credited to who says them, and all of them."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple
from xml.etree.ElementTree import Element

import pytest

from tests.built_site import Page, Site
from tests.expected import INTERVIEWEE, INTERVIEWER, ROLES, page_of, reading_text
from tests.readings import collapse

PAGE = "dates-and-figures/"

# Each date, and the host of the note's source where the site infers something of it.
DATES = {
    "The 1980s": "",
    "The 1990s": "",
    "9 September 2001": "www.cbc.ca",
    "2001": "",
    "2014": "",
    "15 August 2021": "www.washingtonpost.com",
    "August and September 2021": "",
    "About May 2022": "trt.global",
    "1 July 2022": "gandhara.rferl.org",
}
FIGURES = [
    *("20 years", "two decades", "20 years", "two provinces", "12 provinces", "two months"),
    *("more than a thousand men", "more than 40 commanders", "7 billion dollars", "30 years"),
    *("a week or two", "two main ones", "11 months", "thousands of foreign fighters"),
    *("11 months", "less than 50%"),
]
NUMBER = re.compile(r"\d+|(?:two|three|dozen|decade|hundred|thousand|million|billion)s?\b")
TIME = re.compile(r"(?:19|20)\d\ds?|August|September|9/11|two months ago|last week")
NO_FIGURE = ["phase two"]


class Quoted(NamedTuple):
    """A quotation on the page, with its credit: who, and the place that it leads to."""

    words: str
    speaker: str
    id: str
    file: str


def spoken(element: Element) -> str:
    return collapse("".join(element.itertext()))


def by_class(page: Page, name: str) -> list[Element]:
    return [each for each in page.root.iter() if name in each.get("class", "").split()]


def dates(site: Site) -> dict[str, Element]:
    (timeline,) = by_class(site.page(PAGE), "timeline")
    assert timeline.tag == "ol"
    return {spoken(item.findall("p")[0]): item for item in timeline}


def rows(site: Site) -> list[Element]:
    (table,) = by_class(site.page(PAGE), "figures")
    return list(next(table.iter("tbody")))


def quotations(site: Site) -> Iterator[Quoted]:
    figures = [[*figure] for figure in site.page(PAGE).root.iter("figure")]
    for words, credit in [*figures, *(row.findall("td") for row in rows(site))]:
        (place,) = site.targets(site.page(PAGE), credit)
        speaker = spoken(credit).partition(",")[0]
        yield Quoted(spoken(words), speaker, place.id, place.file)


def test_every_quotation_stands_word_for_word_in_the_paragraph_that_it_leads_to(site: Site) -> None:
    found = list(quotations(site))
    assert len(found) == 11 + len(FIGURES)
    for quoted in found:
        assert re.fullmatch("“.*”", quoted.words)
        assert quoted.words[1:-1] in reading_text()[quoted.id]
        assert quoted.file == site.page(page_of(quoted.id)).name


def test_every_quotation_is_credited_to_who_speaks_in_its_paragraph(site: Site) -> None:
    for quoted in quotations(site):
        answers = ROLES[quoted.id] == "answer"
        assert quoted.speaker == (INTERVIEWEE if answers else INTERVIEWER), quoted


def test_the_timeline_has_the_dates_in_the_order_of_time(site: Site) -> None:
    assert list(dates(site)) == list(DATES)


def test_every_time_that_the_text_names_is_in_the_timeline(site: Site) -> None:
    (timeline,) = by_class(site.page(PAGE), "timeline")
    missing = unquoted(TIME, ROLES, [spoken(each) for each in timeline.iter("blockquote")])
    assert not missing


def test_every_number_in_an_answer_is_a_date_or_a_figure(site: Site) -> None:
    answers = [id for id, role in ROLES.items() if role == "answer"]
    assert not unquoted(NUMBER, answers, [each.words for each in quotations(site)] + NO_FIGURE)


def unquoted(pattern: re.Pattern[str], ids: Iterable[str], quoted: list[str]) -> list[str]:
    """What a pattern finds in the paragraphs after everything that is quoted is taken out."""
    found = []
    assert any(pattern.search(reading_text()[id]) for id in ids)
    for id in ids:
        rest = reading_text()[id]
        for words in quoted:
            rest = rest.replace(words.strip("“”"), "…")
        found += [f"{id}: {match[0]}" for match in pattern.finditer(rest)]
    return found


@pytest.mark.parametrize("date", DATES)
def test_what_the_site_infers_is_marked_with_its_source_and_nothing_else_is(
    site: Site, date: str
) -> None:
    inferred = [each for each in dates(site)[date].iter("p") if each.get("class") == "by-site"]
    assert len(inferred) == bool(DATES[date])
    for each in inferred:
        assert spoken(each).startswith("Inferred by this site: ")
        _, address = next(site.page(PAGE).links(each))
        assert DATES[date] in address


def test_the_table_has_the_figures_in_the_order_of_the_text(site: Site) -> None:
    assert [spoken(row.findall("th")[0]) for row in rows(site)] == FIGURES


def test_every_figure_is_in_the_words_quoted_beside_it(site: Site) -> None:
    for row in rows(site):
        assert spoken(row.findall("th")[0]) in spoken(row.findall("td")[0])


def test_the_page_says_first_that_these_are_the_statements_of_the_speakers(site: Site) -> None:
    (article,) = site.page(PAGE).root.iter("article")
    texts = [spoken(each) for each in article.iter() if each.tag in ("p", "h2")]
    assert texts[1].startswith("These are the speakers’ statements, in their words, and not")
    assert texts[2] == "Dates"


def test_the_files_of_data_are_not_in_the_site(site: Site) -> None:
    assert not [*site.folder.rglob("*.yml")]
