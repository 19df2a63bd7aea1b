"""The whole interview in one HTML file: small, by the rules, and nothing of it is elsewhere."""

import re
import shutil
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from edition.errors import EditionError
from edition.output.single_page import single_page
from tests.built_site import Page
from tests.expected import CORRECTIONS, HERE, QUESTIONS, ROLES, SPEAKERS
from tests.made_files import hostile_file, site_of, this_file
from tests.readings import ROOT
from tests.taken_along import ADDRESS, digest, hostile_site
from tests.test_html import validate
from tests.words import numeral, say

MOST_BYTES = 60_000


@pytest.fixture
def page() -> Page:
    return Page("interview.html", ADDRESS, this_file().decode())


def test_it_is_small() -> None:
    assert len(this_file()) <= MOST_BYTES


def test_it_fetches_nothing_and_runs_nothing(page: Page) -> None:
    tags = {each.tag for each in page.root.iter()}
    assert not tags & {"script", "iframe", "object", "embed", "source", "form"}
    pictures = [each.get("src", "")[:11] for each in page.root.iter("img")]
    assert pictures == ["data:image/"] * len(HERE.pictures)  # which it has within
    assert [each.get("rel") for each in page.root.iter("link")] == ["canonical"]
    assert not [name for each in page.root.iter() for name in each.attrib if name.startswith("on")]
    assert not re.search(r"url\(|@import", page.html)


def test_it_keeps_to_the_rules_of_html(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    (folder / "interview.html").write_bytes(this_file())
    (folder / "hostile.html").write_bytes(hostile_file(tmp_path))
    assert not validate(folder)


def test_the_same_sources_give_the_same_file_in_another_folder(
    tmp_path: Path,
) -> None:
    roots = (tmp_path / "one", tmp_path / "another" / "folder")  # both in no history
    for root in roots:
        for folder in ("docs", "published"):
            shutil.copytree(ROOT / folder, root / folder)
    one, other = (single_page(site_of(root)) for root in roots)
    assert digest(one) == digest(other)


def test_each_voice_is_named_before_it_speaks(page: Page) -> None:
    spoken = [
        "".join(each.itertext()) if each.get("class") == "voice" else each.attrib["id"]
        for each in page.root.iter()
        if each.get("class") == "voice" or each.get("id") in SPEAKERS
    ]
    due = [each for number in QUESTIONS for each in HERE.turns(number)]
    assert spoken[-len(due) :] == due


def test_the_paragraphs_of_an_answer_show_their_numbers(page: Page) -> None:
    for block in page.root.iter("div"):
        for paragraph in block.findall("p[@id]"):
            if ROLES.get(paragraph.attrib["id"]) == "answer":
                number = int(paragraph.attrib["id"].partition("p")[2])
                assert block[0].text == numeral(number)


def test_each_correction_leads_to_the_list_and_back(page: Page) -> None:
    for correction in CORRECTIONS:
        marks = inner_links(page, correction.paragraph)
        assert marks[correction.id] in correction.reading
        row = page.element(correction.id)
        assert correction.paragraph in inner_links(page, correction.id)
        cells = ["".join(cell.itertext()) for cell in row.iter("td")]
        assert cells[0] in correction.published and cells[1] in correction.reading


def test_each_note_leads_to_its_paragraph_and_back(page: Page) -> None:
    for number in range(1, len(HERE.notes) + 1):
        paragraph = next(iter(inner_links(page, f"n{number}")))
        (after,) = (
            after
            for around in page.root.iter()
            for before, after in pairwise(around)
            if before.get("id") == paragraph
        )
        references = [link.attrib["href"] for link in after if after.get("class") == "noted"]
        assert f"#n{number}" in references


def inner_links(page: Page, id: str) -> dict[str, str]:
    """The words of the links in an element, by the ids they lead to."""
    links = page.element(id).iter("a")
    return {link.attrib["href"][1:]: "".join(link.itertext()) for link in links}


def test_it_lists_the_words_that_are_unclear(page: Page) -> None:
    listed = [each for each in page.root.iter("section") if each[0].get("id") == "unclear"]
    found = [(link.attrib["href"][1:], words) for each in listed for words, link in quoted(each)]
    assert found == HERE.unclear


def quoted(listed: Element) -> Iterator[tuple[str, Element]]:
    for item in listed.iter("li"):
        yield (item.text or "").strip("“”, "), item[0]


def test_every_link_leads_into_the_file_or_to_another_site(page: Page) -> None:
    for link in page.root.iter("a"):
        address = link.attrib["href"]
        assert address.startswith("https://") or address[1:] in page.ids


def test_it_says_where_the_text_comes_from_and_whose_it_is(page: Page) -> None:
    source = page.text()
    for told in (HERE.original, ADDRESS, "©"):
        assert told in source
    is_unknown = HERE.record["rights"].get("status") == "unknown"
    assert (say("No licence for it was found") in source) == is_unknown


def test_a_missing_style_sheet_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match=r"edition\.css: can't be read"):
        single_page(hostile_site(tmp_path))


def test_a_rule_that_is_left_open_at_the_end_of_the_style_ends_there(tmp_path: Path) -> None:
    site = hostile_site(tmp_path)
    shutil.copytree(ROOT / "docs" / "assets", site.folder / "assets")
    with (site.folder / "assets" / "edition.css").open("a", encoding="utf-8") as style:
        style.write("\nbody { outline: 3px solid red")
    assert b"body{outline:3px solid red}" in single_page(site)
