"""Both readings stand side by side at one address, where they differ and only there."""

from tests.built_site import Page, Site
from tests.expected import page_of
from tests.house import House
from tests.readings import ROOT, collapse
from tests.test_proof import text

DIFFERENCES = "both-readings/"


def rows(page: Page) -> list[tuple[str, str, str]]:
    """What each place says: of itself, as published, in the reading text."""
    found = page.root.findall(".//tbody")
    return [(text(each[0]), text(each[1][0]), text(each[1][1])) for each in found]


def test_both_readings_stand_side_by_side_at_the_places_where_they_differ(site: Site) -> None:
    house = House(ROOT)
    found = rows(site.page(DIFFERENCES))
    assert [row[0].split()[0] for row in found] == [each.id for each in house.corrections]
    for (_, published, corrected), due in zip(found, house.corrections, strict=True):
        assert due.published in published and due.reading in corrected
        for shown, whole in ((published, house.published), (corrected, house.corrected)):
            assert shown.strip("… ") in collapse(whole[due.paragraph])


def test_each_place_leads_to_its_paragraph_and_to_both_texts(site: Site) -> None:
    page, house = site.page(DIFFERENCES), House(ROOT)
    targets = site.targets(page, page.root.find(".//table"))
    assert {each.file for each in targets} >= {"as-published/index.html", "interview/index.html"}
    for each in house.corrections:
        assert [
            to for to in targets if to.id == each.paragraph and page_of(each.paragraph) in to.file
        ]


def test_the_places_are_found_from_the_page_about_this_edition_alone(site: Site) -> None:
    leading = [
        page.name
        for page in site
        if not page.name.startswith(DIFFERENCES)
        and any(target.file == f"{DIFFERENCES}index.html" for target in site.targets(page))
    ]
    assert leading == ["about/index.html"]
