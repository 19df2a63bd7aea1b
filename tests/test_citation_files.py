"""The files for reference managers, read back by parsers that are none of ours."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.output import site as built
from edition.output.json_files import csl
from edition.output.text_files import bibtex, ris
from tests.built_site import Site
from tests.cited import entry_in, item_in, record_in
from tests.readings import reading_text
from tests.taken_along import HOSTILE, hostile_site

ORIGINAL = "https://europa.today.it/interview-nazary-nrf-afganistan.html"
INTERVIEWEE, INTERVIEWER = "Nazary, Ali Maisam", "Prisacariu, Laura"


def test_the_bibtex_file_holds_both_roles_and_no_date(site: Site) -> None:
    entry = entry_in((site.folder / "cite" / "interview.bib").read_bytes())
    fields = {field.key: field.value for field in entry.fields}
    assert entry.entry_type == "misc" and len(fields) == len(entry.fields)
    assert (fields["author"], fields["interviewer"]) == (INTERVIEWEE, INTERVIEWER)
    assert fields["note"] == "Interview by Laura Prisacariu, n.d."
    assert fields["title"].strip("{}") == reading_text()["headline"]
    assert (fields["howpublished"], fields["url"]) == ("EuropaToday", ORIGINAL)
    assert fields["annote"].endswith(f"Reading text: {site.address}")
    assert not fields.keys() & {"year", "month", "date", "urldate", "editor"}


def test_the_ris_file_holds_both_roles_and_no_date(site: Site) -> None:
    file = (site.folder / "cite" / "interview.ris").read_bytes()
    record = record_in(file)
    assert (record["authors"], record["secondary_authors"]) == ([INTERVIEWEE], [INTERVIEWER])
    assert (record["type_of_reference"], record["type_of_work"]) == ("GEN", "Interview")
    assert record["notes"][0] == "Interview by Laura Prisacariu"
    assert record["notes"][-1] == f"Reading text: {site.address}"
    assert (record["title"], record["urls"]) == (reading_text()["headline"], [ORIGINAL])
    assert not {line[:2] for line in file.decode().splitlines()} & {"PY", "Y1", "Y2", "DA"}
    assert file.count(b"\r\n") == file.count(b"\n")


def test_the_csl_file_holds_both_roles_and_no_date(site: Site) -> None:
    item = item_in((site.folder / "cite" / "interview.csl.json").read_bytes())
    assert item["type"] == "interview"
    assert item["author"] == [{"family": "Nazary", "given": "Ali Maisam"}]
    assert item["interviewer"] == [{"family": "Prisacariu", "given": "Laura"}]
    assert (item["title"], item["URL"]) == (reading_text()["headline"], ORIGINAL)
    assert item["note"].endswith(f"Reading text: {site.address}")
    assert not item.keys() & {"issued", "accessed", "original-date", "event-date", "submitted"}


def test_signs_that_mean_something_to_a_format_come_through_in_a_title(tmp_path: Path) -> None:
    site = hostile_site(tmp_path)
    bib = entry_in(bibtex(site)).fields_dict
    assert bib["title"].value.removeprefix("{").removesuffix("}") == HOSTILE["headline"]
    assert bib["interviewer"].value == '_G_, F*"'
    assert record_in(ris(site))["title"] == HOSTILE["headline"]
    assert item_in(csl(site))["title"] == HOSTILE["headline"]


@pytest.mark.parametrize("file", [bibtex, ris, csl])
def test_a_character_that_a_file_can_not_carry_is_named_with_its_line(
    file: Callable[[built.Site], bytes], tmp_path: Path
) -> None:
    with pytest.raises(EditionError) as stopped:
        file(hostile_site(tmp_path, {**HOSTILE, "headline": "A\u0001B"}))
    assert "U+0001" in str(stopped.value) and re.search(r"index\.md:\d+: ", str(stopped.value))
