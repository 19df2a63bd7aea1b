"""What the search looks through: every paragraph, and each of them once."""

import pytest

from tests.built_site import Site
from tests.expected import IDS, page_of, reading_text
from tests.search import index, searched
from tests.words import say


@pytest.mark.parametrize("id", IDS)
def test_a_search_finds_each_paragraph_once_and_on_its_own_page(site: Site, id: str) -> None:
    home = site.page(page_of(id)).name.removesuffix("index.html")
    found = [place for place in searched(site.folder) if reading_text()[id] in place.text]
    assert [place.address for place in found] == [f"{home}#{id}"]


def test_the_notes_stand_apart_from_what_the_speakers_say(site: Site) -> None:
    for _, _, said, added in index(site.folder)["pages"]:
        assert not [name for _, name, _ in said if name == say("Notes by this site")]
        assert {name for _, name, _ in added} <= {say("Notes by this site")}


@pytest.mark.parametrize("name", ["interview/", "as-published/"])
def test_the_pages_with_the_whole_text_do_not_repeat_what_others_say(site: Site, name: str) -> None:
    found = [place.text for place in searched(site.folder) if place.address.startswith(name)]
    assert found and not [id for id in IDS for text in found if reading_text()[id] in text]


def test_a_page_that_gathers_what_others_say_is_found_by_its_title(site: Site) -> None:
    (found,) = [place for place in searched(site.folder) if place.address == "interview/"]
    assert site.page("interview/").text("title").startswith(f"{found.name} - ")
    assert found.text
