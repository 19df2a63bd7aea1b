"""Whoever takes part, and whatever is known of the publication: the citations are the official."""

import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from edition.interview.people import Person
from edition.interview.publication import Date, Publication
from edition.output.built_site import Site
from edition.output.context import Context
from edition.output.json_files import csl
from edition.output.templates import render
from edition.output.text_files import bibtex, ris
from tests.built_site import Page
from tests.cited import citations, entry_in, item_in, record_in
from tests.official_styles import STYLES, official
from tests.taken_along import ADDRESS, this_interview

ORIGINAL = "https://paper.example/keeper"


def person(given: str, family: str, role: str = "interviewee", suffix: str = "") -> Person:
    name = f"{given} {family} {suffix}".strip()
    return Person(role, name, given, family, suffix)


KEEPER, SECOND = person("Ada Jean-Marie", "Keeper"), person("Bo", "Second")
THIRD, JUNIOR = person("Cy", "van der Third"), person("Martin", "King", suffix="Jr.")
ASKING, ALSO = person("Di", "Asking", "interviewer"), person("Ed", "Also", "interviewer")
THIRD_ASKING = person("Flo", "Too", "interviewer")
PAPER = Person("interviewer", "The Paper", is_organisation=True)
ONE_NAME = Person("interviewee", "Stilgherrian")

# With what the APA calls those who answer, in running text.
PEOPLE = {
    "an organisation asks": ([KEEPER, PAPER], "A. J.-M. Keeper"),
    "a name of one part": ([ONE_NAME, ASKING], "Stilgherrian"),
    "two and two": ([KEEPER, SECOND, ASKING, ALSO], "A. J.-M. Keeper and B. Second"),
    "three and three": (
        [KEEPER, SECOND, THIRD, ASKING, ALSO, THIRD_ASKING],
        "A. J.-M. Keeper, B. Second, and C. van der Third",
    ),
    "a particle": ([THIRD, ASKING], "C. van der Third"),
    "a suffix": ([JUNIOR, replace(JUNIOR, role="interviewer")], "M. King Jr."),
}
PUBLICATIONS: dict[str, dict[str, Any]] = {
    "a day": {"date": Date("2019-05-04")},
    "a month": {"date": Date("2019-09")},
    "a year": {"date": Date("2019")},
    "an uncertain month": {"date": Date("2019-12?")},
    "unknown": {},
    "a series": {"date": Date("2019-05-04"), "series": "Keepers", "pages": "7"},
    "a volume": {"date": Date("2019-05-04"), "volume": "12", "pages": "34-38"},
    "both": {"volume": "12", "series": "Keepers", "pages": "34-38"},
    "here": {"publisher": "", "address": "", "date": Date("2019-05-04")},
}


def site_with(people: list[Person], folder: Path, **published: Any) -> Site:
    interview = this_interview()
    original = Publication("The Paper", ORIGINAL, "en", "The keeper who stayed")
    record = replace(
        interview.record, people=tuple(people), original=replace(original, **published)
    )
    return Site(folder, folder, ADDRESS, "any", replace(interview, record=record))


def cited(site: Site) -> dict[str, str]:
    context = Context(lambda _, id: id, site=ADDRESS)
    html = render("page/citations.html", interview=site.interview, context=context)
    return citations(Page("cite", "", f"<article>{html}</article>"))


def due(style: str, sites: dict[str, tuple[Site, str]]) -> dict[str, str]:
    """What the style makes of each file: of APA, as a page of the web, written by who asks."""
    items = [item_in(csl(site)) for site, _ in sites.values()]
    if style == "APA":
        for item, (_, answering) in zip(items, sites.values(), strict=True):
            item |= {"type": "webpage", "genre": f"Interview with {answering}"}
            item["author"] = item.pop("interviewer")
    entries = zip(sites, official(style, *items), items, strict=True)
    return {name: _expected(style, entry, item) for name, entry, item in entries}


def _expected(style: str, entry: str, item: dict[str, Any]) -> str:
    entry = entry.replace(" Retrieved https", " https").removesuffix(".")
    if style == "MLA" and "issued" not in item:  # which the page says
        return re.sub(r"(?=pp?\. |https)", "n.d., ", entry, count=1)
    return entry


def without_the_page_read(style: str, citation: str) -> str:
    start = " (Reading text" if style == "APA" else ". Reading text"
    return citation.partition(start)[0].removesuffix(".")


def ours(style: str, sites: dict[str, tuple[Site, str]]) -> dict[str, str]:
    return {
        name: without_the_page_read(style, cited(site)[style]) for name, (site, _) in sites.items()
    }


every_style = pytest.mark.parametrize("style", STYLES)


@pytest.mark.slow
@every_style
def test_of_whoever_takes_part(style: str, tmp_path: Path) -> None:
    published = {"date": Date("2019-05-04")}
    sites = {
        who: (site_with(people, tmp_path, **published), answering)
        for who, (people, answering) in PEOPLE.items()
    }
    assert ours(style, sites) == due(style, sites)


@pytest.mark.slow
@every_style
def test_of_whatever_is_known_of_the_publication(style: str, tmp_path: Path) -> None:
    sites = {
        what: (site_with([KEEPER, ASKING], tmp_path, **published), "A. J.-M. Keeper")
        for what, published in PUBLICATIONS.items()
    }
    assert ours(style, sites) == due(style, sites)


def test_what_was_published_here_first_is_cited_from_here_and_no_other_page_was_read(
    tmp_path: Path,
) -> None:
    site = site_with([KEEPER, ASKING], tmp_path, **PUBLICATIONS["here"])
    for citation in cited(site).values():
        assert citation.count(ADDRESS) == 1 and "Reading text" not in citation


def test_names_of_one_part_and_organisations_are_one_string_in_every_file(tmp_path: Path) -> None:
    site = site_with([ONE_NAME, PAPER], tmp_path)
    item = item_in(csl(site))
    assert item["author"] == [{"literal": "Stilgherrian"}]
    assert item["interviewer"] == [{"literal": "The Paper"}]
    assert b"author = {{Stilgherrian}}," in bibtex(site)
    assert record_in(ris(site))["authors"] == ["Stilgherrian"]


def test_a_date_of_publication_stands_in_every_file_as_far_as_it_is_known(tmp_path: Path) -> None:
    day = site_with([KEEPER, ASKING], tmp_path, date=Date("2019-05-04"))
    month = site_with([KEEPER, ASKING], tmp_path, date=Date("2019-05"))
    assert item_in(csl(day))["issued"] == {"date-parts": [[2019, 5, 4]]}
    assert item_in(csl(month))["issued"] == {"date-parts": [[2019, 5]]}
    fields = {each.key: each.value for each in entry_in(bibtex(day)).fields}
    assert (fields["year"], fields["date"]) == ("2019", "2019-05-04")
    assert (record_in(ris(day))["year"], record_in(ris(day))["date"]) == ("2019", "2019/05/04/")
    assert record_in(ris(month))["date"] == "2019/05//"
    for file in (bibtex(day), ris(day), csl(day)):
        assert b"n.d." not in file and b"not known" not in file


def test_everyone_who_answers_is_an_author_in_every_file(tmp_path: Path) -> None:
    site = site_with([KEEPER, SECOND, ASKING, ALSO], tmp_path)
    assert entry_in(bibtex(site)).fields_dict["author"].value == (
        "Keeper, Ada Jean-Marie and Second, Bo"
    )
    assert record_in(ris(site))["authors"] == ["Keeper, Ada Jean-Marie", "Second, Bo"]
    assert [each["family"] for each in item_in(csl(site))["author"]] == ["Keeper", "Second"]
    assert record_in(ris(site))["notes"][0] == "Interview by Di Asking and Ed Also"


@pytest.mark.parametrize(
    ("published", "year"),
    [("a day", "2019"), ("an uncertain month", "ca. 2019"), ("unknown", "n.d.")],
)
def test_in_a_text_the_apa_has_the_year_alone(published: str, year: str, tmp_path: Path) -> None:
    site = site_with([KEEPER, ASKING], tmp_path, **PUBLICATIONS[published])
    context = Context(lambda _, id: id, site=ADDRESS)
    html = render("page/citations.html", interview=site.interview, context=context)
    assert f'data-asked="Asking, {year}"' in html
