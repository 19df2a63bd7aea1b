"""The site's own addresses, which Markdown doesn't know, are on the finished pages."""

from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.page import addresses
from tests.built_site import Site
from tests.readings import ROOT
from tests.taken_along import site_of


def test_no_placeholder_for_an_address_is_left_on_any_page(site: Site) -> None:
    marks = (addresses.OPEN, addresses.CLOSE, "⟪")
    assert not [page.name for page in site if any(mark in page.html for mark in marks)]


def test_a_malformed_placeholder_stops_the_build(tmp_path: Path) -> None:
    site = site_of(ROOT, tmp_path)
    with pytest.raises(EditionError, match=r"page\.html: a malformed placeholder"):
        addresses.fill(f"{addresses.OPEN}questions/", Path("page.html"), site)


def test_a_link_with_words_is_relative_to_its_page_and_one_without_is_whole(tmp_path: Path) -> None:
    site = site_of(ROOT, tmp_path)
    html = addresses.placeholder("c/d.bib", "D") + addresses.placeholder("c/")
    filled = addresses.fill(html, Path("a", "b", "index.html"), site)
    whole = f"{site.address}c/"
    assert filled == f'<a href="../../c/d.bib">D</a><a href="{whole}">{whole}</a>'
