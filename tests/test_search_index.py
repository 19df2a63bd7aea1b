"""What the search looks through: every paragraph, and each of them once."""

import json
from pathlib import Path
from typing import Any

import pytest

from edition.site import search_index
from tests.built_site import Page, Site
from tests.expected import IDS, page_of, reading_text
from tests.readings import ROOT, collapse
from tests.taken_along import site_of


def index(folder: Path) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((folder / "search/search_index.json").read_text("utf-8"))
    return read


@pytest.fixture(scope="module")
def entries(site: Site) -> list[tuple[str, str]]:
    """The places that a search can find, with all their words."""
    docs = index(site.folder)["docs"]
    return [(each["location"], words(f"{each['title']} {each['text']}")) for each in docs]


def words(html: str) -> str:
    return collapse(Page("any", "", f"<body>{html}</body>").text())


@pytest.mark.parametrize("id", IDS)
def test_a_search_finds_each_paragraph_once_and_on_its_own_page(
    site: Site, entries: list[tuple[str, str]], id: str
) -> None:
    home = site.page(page_of(id)).name.removesuffix("index.html")
    places = [text for location, text in entries if location.partition("#")[0] == home]
    assert sum(text.count(reading_text()[id]) for text in places) == 1


@pytest.mark.parametrize("name", ["interview/", "as-published/"])
def test_the_pages_with_the_whole_text_do_not_repeat_what_others_say(
    entries: list[tuple[str, str]], name: str
) -> None:
    found = [text for location, text in entries if location.startswith(name)]
    assert not [id for id in IDS for text in found if reading_text()[id] in text]


def test_the_search_weighs_words_alike_whichever_builder_wrote_its_index(
    site: Site, tmp_path: Path
) -> None:
    other = site_of(ROOT, tmp_path)
    written = {name: index(site.folder)["config"][name] for name in ("lang", "separator")}
    zensicals = json.dumps({"config": written, "items": []})
    (tmp_path / "search.json").write_text(zensicals, "utf-8")
    search_index.rewrite(other)
    assert index(tmp_path)["config"] == index(site.folder)["config"]
