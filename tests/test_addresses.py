"""The site's own addresses, which Markdown doesn't know, are on the finished pages."""

from pathlib import Path

import pytest

from edition.errors import EditionError
from edition.output import context
from edition.site import addresses
from tests.built_site import Site
from tests.readings import ROOT
from tests.taken_along import site_of


def test_no_placeholder_for_an_address_is_left_on_any_page(site: Site) -> None:
    marks = (context.ADDRESS, context.ROOT, "\ufdd0", "\ufdd1", "⟪")
    assert not [page.name for page in site if any(mark in page.html for mark in marks)]


@pytest.mark.parametrize("mark", [context.ADDRESS, context.ROOT])
def test_a_malformed_placeholder_stops_the_build(tmp_path: Path, mark: str) -> None:
    site = site_of(ROOT, tmp_path)
    with pytest.raises(EditionError, match=r"page\.html: a malformed placeholder"):
        addresses.fill(f"{mark[1:]}questions/", Path("page.html"), site)


def test_a_file_is_linked_from_its_page_and_a_page_by_its_whole_address(tmp_path: Path) -> None:
    site = site_of(ROOT, tmp_path)
    html = f'<a href="{context.ROOT}c/d.bib">D</a><a href="{context.ADDRESS}c/">e</a>'
    filled = addresses.fill(html, Path("a", "b", "index.html"), site)
    assert filled == f'<a href="../../c/d.bib">D</a><a href="{site.address}c/">e</a>'
