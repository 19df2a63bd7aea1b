"""What the page about this edition says of it is so."""

from tests.built_site import Site
from tests.readings import collapse
from tests.test_whole_visit import STORED

# What is stored, and the words that say so.
SAID = {
    "scheme": "the colours that you choose",
    "notes": "whether you hide the notes",
    "keys": "whether you turn the keys off",
    "@": "the pages themselves",
}
COUNT = "Four things are stored"


def test_the_page_about_this_edition_says_all_that_is_stored(site: Site) -> None:
    words = collapse(site.page("about/").text())
    assert SAID.keys() == STORED and COUNT in words
    assert all(said in words for said in SAID.values())
