"""The files for reference managers, read back by parsers that are none of ours."""

import re
from collections.abc import Callable
from itertools import accumulate
from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.output import built_site as built
from edition.output.json_files import csl
from edition.output.text_files import bibtex, ris
from tests.built_site import Site
from tests.cited import entry_in, item_in, record_in
from tests.expected import HERE, reading_text
from tests.taken_along import HOSTILE, hostile_site

ORIGINAL = HERE.original
INTERVIEWEES = HERE.filed("interviewee")


def named(person: dict[str, str]) -> str:
    parts = ("given", "non-dropping-particle", "family", "suffix")
    return person.get("literal") or " ".join(filter(None, map(person.get, parts)))


def test_the_bibtex_file_holds_both_roles_and_the_date_if_it_is_known(site: Site) -> None:
    entry = entry_in((site.folder / "cite" / "interview.bib").read_bytes())
    fields = {field.key: field.value for field in entry.fields}
    assert entry.entry_type == "misc" and len(fields) == len(entry.fields)
    assert fields["author"] == " and ".join(INTERVIEWEES)
    assert fields["note"].startswith(f"Interview by {HERE.all('interviewer')}")
    assert fields["note"].endswith(", n.d.") == (not HERE.date)
    assert fields.get("date", "") == HERE.date
    assert fields["title"].strip("{}") == reading_text()["headline"]
    assert (fields["howpublished"], fields["url"]) == (HERE.publisher, ORIGINAL)
    assert fields["annote"].endswith(f"Reading text: {site.address}")
    assert "urldate" not in fields


def test_the_bibtex_file_has_no_field_that_bibtex_and_biblatex_do_not_know(site: Site) -> None:
    entry = entry_in((site.folder / "cite" / "interview.bib").read_bytes())
    # editor would be a false role
    known = {"author", "title", "howpublished", "note", "url", "annote"}
    dated = {"date", "year", "month"} if HERE.date else set()
    told = {"series", "volume", "pages"} & HERE.record["published"].keys()
    assert known <= {field.key for field in entry.fields} <= known | dated | told


def test_the_ris_file_holds_both_roles_and_the_date_if_it_is_known(site: Site) -> None:
    file = (site.folder / "cite" / "interview.ris").read_bytes()
    record = record_in(file)
    assert record["authors"] == INTERVIEWEES
    assert (record["type_of_reference"], record["type_of_work"]) == ("ELEC", "Interview")
    assert record["notes"][0] == f"Interview by {HERE.all('interviewer')}"
    assert record["notes"][-1] == f"Reading text: {site.address}"
    assert (record["title"], record["urls"]) == (reading_text()["headline"], [ORIGINAL])
    assert record["secondary_title"] == HERE.publisher
    assert record.get("year", "") == HERE.date[:4]
    dates = {"Y1", "Y2"} | ({"PY", "DA"} if not HERE.date else set())
    assert not {line[:2] for line in file.decode().splitlines()} & dates
    assert file.count(b"\r\n") == file.count(b"\n")


def test_nobody_in_the_ris_file_has_a_role_that_a_program_would_take_for_another(
    site: Site,
) -> None:
    record = record_in((site.folder / "cite" / "interview.ris").read_bytes())
    people = [name for name in record if "author" in name or "editor" in name]
    assert people == ["authors"]


def test_the_csl_file_holds_both_roles_and_the_date_if_it_is_known(site: Site) -> None:
    item = item_in((site.folder / "cite" / "interview.csl.json").read_bytes())
    assert item["type"] == "interview"
    people = {"author": HERE.people("interviewee"), "interviewer": HERE.people("interviewer")}
    for role, due in people.items():
        assert [named(each) for each in item[role]] == due
    assert (item["title"], item["URL"]) == (reading_text()["headline"], ORIGINAL)
    assert item["container-title"] == HERE.publisher
    assert item["note"].startswith(f"container-title: {HERE.publisher}\n")
    assert item["note"].endswith(f"Reading text: {site.address}")
    issued = item.get("issued", {"date-parts": [[]]})["date-parts"][0]
    assert issued == [int(part) for part in HERE.date.split("-") if part]
    dates = {"accessed", "original-date", "submitted"}
    assert not item.keys() & (dates | ({"issued", "event-date"} if not HERE.date else set()))


def test_signs_that_mean_something_to_a_format_come_through_in_a_title(tmp_path: Path) -> None:
    site = hostile_site(tmp_path)
    bib = entry_in(bibtex(site)).fields_dict
    assert bib["title"].value.removeprefix("{").removesuffix("}") == HOSTILE["headline"]
    assert bib["note"].value == 'Interview by F*" _G_, n.d.'
    assert record_in(ris(site))["title"] == HOSTILE["headline"]
    assert item_in(csl(site))["title"] == HOSTILE["headline"]


@pytest.mark.parametrize("brace", ["}", "{", "} {", "{}}", "\\}"])
def test_a_brace_without_its_partner_ends_no_field_of_the_bibtex_file(
    brace: str, tmp_path: Path
) -> None:
    file = bibtex(hostile_site(tmp_path, {**HOSTILE, "headline": f"A {brace} in a title"}))
    lines = file.decode().splitlines()
    # BibTeX counts them all, whatever stands before them.
    depths = list(accumulate(line.count("{") - line.count("}") for line in lines))
    assert depths == [1] * (len(lines) - 1) + [0]


@pytest.mark.parametrize("file", [bibtex, ris, csl])
def test_a_character_that_a_file_can_not_carry_is_named_with_its_line(
    file: Callable[[built.Site], bytes], tmp_path: Path
) -> None:
    with pytest.raises(EditionError) as stopped:
        file(hostile_site(tmp_path, {**HOSTILE, "headline": "A\u0001B"}))
    assert "U+0001" in str(stopped.value) and re.search(r"index\.md:\d+: ", str(stopped.value))
