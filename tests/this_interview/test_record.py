"""What the site adds to this interview: its notes, abbreviations, unclear words; whose it is."""

from tests.built_site import Site
from tests.expected import HERE, INTERVIEWEE, INTERVIEWER, page_of
from tests.this_interview import literals

# Where each note of the edition stands, and the words it is tied to.
NOTES = {
    ("introduction", "the Talibans entered Kabul"): "index.html",
    ("introduction", "Head of Relations"): "index.html",
    ("q1p1", "ANDSF"): "questions/1",
    ("q2p1", "two days prior to 9/11"): "questions/2",
    ("q2p2", "he mostly focused on his education"): "questions/2",
    ("q3p1", "our spring offensive"): "questions/3",
    ("q3p2", "7 billion dollars"): "questions/3",
    ("q5p2", "Just last week their so called supreme leader in his speech"): "questions/5",
}
ABBREVIATIONS = {"NRF", "ANDSF", "NATO", "UN", "SPWs"}
UNCLEAR = [
    ("introduction", "Head of Relations"),
    ("q1", "Head of Foreign Relations"),
    ("q3p1", "SPWs"),
    ("q4p2", "roughed terrain"),
    ("q7p1", "all lots of life"),
]
ORIGINAL = "https://europa.today.it/interview-nazary-nrf-afganistan.html"


def test_the_notes_are_these() -> None:
    assert HERE.notes == list(NOTES)
    assert all(page_of(id).startswith(page) for (id, _), page in NOTES.items())


def test_the_abbreviations_are_these_and_one_is_not_known() -> None:
    abbreviations = HERE.record["abbreviations"]
    assert abbreviations.keys() == ABBREVIATIONS
    assert abbreviations["SPWs"] == "as published, meaning not established"


def test_the_unclear_words_are_these() -> None:
    assert HERE.unclear == UNCLEAR


def test_the_people_and_the_original_are_these() -> None:
    assert (INTERVIEWER, INTERVIEWEE) == (literals.INTERVIEWER, literals.INTERVIEWEE)
    assert (HERE.publisher, HERE.original) == ("EuropaToday", ORIGINAL)
    assert HERE.filed("interviewee") == ["Nazary, Ali Maisam"]


def test_a_search_engine_cuts_no_more_of_a_title_than_the_sites_name(site: Site) -> None:
    titles = ["".join(next(page.root.iter("title")).itertext()) for page in site]
    assert len(titles) > 10 and not [title for title in titles if len(title) > 80]
