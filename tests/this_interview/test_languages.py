"""The Italian in a reason says that it is Italian, wherever it stands."""

from zipfile import ZipFile

import pytest
from lxml import etree
from pypdf import PdfReader

from tests.built_site import Site

ITALIAN = "È composta principalmente dalle ex forze armate dell’esercito afghano"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def read(site: Site, name: str) -> bytes:
    if name.startswith("EPUB"):
        return ZipFile(site.folder / "files" / "interview.epub").read(name)
    return (site.folder / name).read_bytes()


@pytest.mark.parametrize(
    "name",
    ["about/index.html", "files/interview.html", "files/interview.xml", "EPUB/corrections.xhtml"],
)
def test_in_pages_and_files(site: Site, name: str) -> None:
    parser = etree.HTMLParser(encoding="utf-8") if name.endswith("html") else None
    tree = etree.fromstring(read(site, name), parser)
    (found,) = (each for each in tree.iter(etree.Element) if each.text == ITALIAN)
    assert "it" in (found.get("lang"), found.get(XML_LANG))


def test_in_the_pdf(site: Site) -> None:
    pages = PdfReader(site.folder / "files" / "interview.pdf").pages
    told = (page.get_contents().get_data() for page in pages)  # type: ignore[union-attr]
    assert any(b"/Lang(it)" in content for content in told)
