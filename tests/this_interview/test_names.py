"""The index of names: complete both ways, held against the text by other means than the site's."""

import re
from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import pytest
import yaml

from tests.built_site import Site
from tests.expected import IDS, page_of, reading_text
from tests.readings import ROOT, collapse

PAGE = "people-and-places/"
NAMES = yaml.safe_load((ROOT / "docs" / "names.yml").read_text("utf-8"))
KINDS = {"person": "People", "group": "Organisations and groups", "place": "Places"}

# What is easily missed or mistaken: a son for his father, a plural, a small letter, an adjective.
TELLING = {
    "Ahmad Massoud": ["introduction", "q1p1", "q2", "q2p1"],
    "Ahmad Shah Massoud": ["introduction", "q2p1", "q2p2"],
    "Ali Maisam Nazary": ["standfirst", "introduction", "q1"],
    "Laura Prisacariu": ["byline"],
    "supreme leader": ["q5p2"],
    "National Resistance Front": [
        *("standfirst", "introduction", "q1", "q1p1", "q3", "q3p1"),
        *("q4p1", "q6", "q6p1", "q7", "q7p1"),
    ],
    "Taliban": [
        *("headline", "standfirst", "introduction", "q3p1"),
        *("q4", "q4p2", "q5", "q5p1", "q6"),
    ],
    "Isis": ["q5p1", "q6p1"],
    "western world": ["q5p2"],
    "Europe": ["standfirst", "introduction", "q5p1", "q5p2"],
    "European community": ["q5"],
    "London": ["q2p2"],
}


READ_IN_DARI = {
    "Ali Maisam Nazary": "علی میثم نظری",
    "National Resistance Front": "جبهه مقاومت ملی",
    "Ahmad Massoud": "احمد مسعود",
    "Taliban": "طالبان",
    "Panjshir": "پنجشیر",
    "Afghanistan": "افغانستان",
}


def forms(entry: dict[str, Any]) -> list[str]:
    return [entry["name"], *entry.get("variants", [])]


def whole(phrase: str) -> str:
    return rf"(?<!\w){re.escape(phrase)}(?!\w)"


def spoken(words: Element) -> str:
    return collapse("".join(words.itertext()))


def entries(site: Site) -> dict[str, Element]:
    """The built entries, by their names."""
    sections = site.page(PAGE).root.iter("section")
    return {spoken(next(section.iter("h3"))): section for section in sections}


def places(site: Site, entry: Element) -> list[str]:
    """The paragraphs that an entry leads to, each on the page that it is at home on."""
    page = site.page(PAGE)
    (lists,) = entry.iter("ul")
    found = site.targets(page, lists)
    assert all(target.file == site.page(page_of(target.id)).name for target in found)
    return [target.id for target in found]


def mentions() -> Iterator[tuple[str, str]]:
    """Every name with every paragraph that has it: the longest forms are struck out first."""
    by_form = {form: each["name"] for each in NAMES["names"] for form in forms(each)}
    left_out = dict.fromkeys(NAMES["left_out"], "")
    for id, text in reading_text().items():
        rest = text
        for form, name in sorted((by_form | left_out).items(), key=lambda each: -len(each[0])):
            rest, times = re.subn(whole(form), "_" * len(form), rest)
            if times and name:
                yield name, id


def test_every_place_that_an_entry_leads_to_has_its_name(site: Site) -> None:
    for entry in NAMES["names"]:
        found = places(site, entries(site)[entry["name"]])
        either = "|".join(map(whole, forms(entry)))
        assert found
        assert not [id for id in found if not re.search(either, reading_text()[id])], entry["name"]


def test_every_mention_has_its_place_in_the_order_of_the_text(site: Site) -> None:
    due: dict[str, list[str]] = {}
    for name, id in sorted({*mentions()}, key=lambda each: IDS.index(each[1])):
        due.setdefault(name, []).append(id)
    assert {name: places(site, entry) for name, entry in entries(site).items()} == due


@pytest.mark.parametrize("name", TELLING)
def test_a_name_that_is_easily_missed_or_mistaken_leads_to_its_places(
    site: Site, name: str
) -> None:
    assert places(site, entries(site)[name]) == TELLING[name]


def test_every_word_with_a_capital_inside_a_sentence_is_in_the_index_or_left_out() -> None:
    known = [form for each in NAMES["names"] for form in forms(each)] + NAMES["left_out"]
    words = {word for form in known for word in form.replace("’", " ").replace(".", "").split()}
    inside = [(id, word) for id, text in reading_text().items() for word in capitals(text)]
    assert len(inside) > 100
    assert not [(id, word) for id, word in inside if word not in words]


def capitals(text: str) -> Iterator[str]:
    # A sentence ends with its mark, whatever closes after it; “Mr.” is none.
    for sentence in re.split(r"(?<!Mr)[.?!][”’)]* ", text):
        _, *inner = re.findall(r"\w+", sentence)
        yield from (word for word in inner if word[0].isupper())


def test_the_index_has_what_the_file_of_names_has_by_kind_and_in_its_order(site: Site) -> None:
    found, kind = [], ""
    for element in site.page(PAGE).root.iter():
        kind = spoken(element) if element.tag == "h2" else kind
        found += [(kind, spoken(element))] if element.tag == "h3" else []
    due = [(KINDS[each["kind"]], each["name"]) for each in NAMES["names"]]
    assert found == due


def test_an_entry_shows_its_variants_and_its_line(site: Site) -> None:
    for each in NAMES["names"]:
        shown = spoken(entries(site)[each["name"]])
        assert each["about"] in shown
        assert not [form for form in each.get("variants", []) if f"“{form}”" not in shown]


def test_a_name_is_shown_in_its_own_script_and_not_as_readers_misspell_it(site: Site) -> None:
    for each in NAMES["names"]:
        entry = entries(site)[each["name"]]
        shown = {found.get("lang"): found.text for found in entry.iter("bdi")}
        assert shown == each.get("own_script", {}), each["name"]
        assert not [form for form in each.get("also_written", ()) if form in spoken(entry)]


def test_the_names_in_their_own_script_are_those_that_were_read() -> None:
    found = {each["name"]: each["own_script"] for each in NAMES["names"] if "own_script" in each}
    assert {name: script["fa-AF"] for name, script in found.items()} == READ_IN_DARI


def test_a_line_says_nothing_that_neither_the_interview_nor_a_note_says() -> None:
    known = {
        word for text in [*reading_text().values(), *notes()] for word in re.findall(r"\w+", text)
    }
    for each in NAMES["names"]:
        said = [*capitals(each["about"]), *re.findall(r"(?<!uestion )\b\d\w*", each["about"])]
        assert not [word for word in said if word not in known], each["name"]


def notes() -> Iterator[str]:
    """What the front matter of the pages says: the notes, and the full forms of abbreviations."""
    for path in [ROOT / "docs" / "index.md", *(ROOT / "docs" / "questions").glob("*.md")]:
        yield path.read_text("utf-8").split("---\n")[1]


def test_a_line_that_is_taken_from_a_note_leads_to_its_source(site: Site) -> None:
    sources = {
        "Ahmad Shah Massoud": "www.cbc.ca",
        "ANDSF": "www.hsdl.org",
        "Kabul": "washingtonpost",
    }
    for name, host in sources.items():
        assert [link for link, to in site.page(PAGE).links(entries(site)[name]) if host in to], name
