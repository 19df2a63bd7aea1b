"""Every address in the built site leads somewhere, and nothing is fetched from anyone else."""

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from urllib.parse import urljoin
from xml.etree import ElementTree

from tests.built_site import NOT_FOUND, Page, Site
from tests.expected import HERE
from tests.search import searched

LEADING = ("href", "src", "action", "poster", "data")
FETCHING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "object": "data"}
LINKED_ONLY = frozenset({"alternate", "author", "canonical", "license", "next", "prev"})
STYLED = re.compile(r"""url\(\s*["']?([^"')]+)""")


def addresses(page: Page, site: Site) -> Iterator[str]:
    """Every address on a page, whether it is followed, fetched, or only told to machines."""
    for element in page.root.iter():
        for name in LEADING:
            if name in element.attrib:
                yield urljoin(page.address, element.attrib[name])
    yield from re.findall(re.escape(site.address) + r"[^\s\"'<>\\]*", page.html)


def leads_nowhere(address: str, site: Site) -> bool:
    target = site.target(address)
    if target is None:
        return False
    if target.id:
        return target.file not in site.pages or target.id not in site.pages[target.file].ids
    return not (site.folder / target.file).is_file()


def test_no_page_has_a_dead_link_to_a_page_a_place_or_a_file(site: Site) -> None:
    found = [(page.name, each) for page in site for each in addresses(page, site)]
    assert len(found) > 20 * len(site.pages)
    assert not [(name, address) for name, address in found if leads_nowhere(address, site)]


def test_no_link_leaves_the_path_that_the_site_is_served_under(site: Site) -> None:
    host = site.address.removesuffix("some-repo/")
    found = [address for page in site for address in addresses(page, site)]
    assert not [each for each in found if each.startswith(host) and not site.target(each)]


def test_no_id_stands_twice_on_a_page(site: Site) -> None:
    doubled = {page.name: [id for id in page.ids if page.ids.count(id) > 1] for page in site}
    assert not {name: ids for name, ids in doubled.items() if ids}


def test_no_page_fetches_anything_from_another_host(site: Site) -> None:
    fetched = [(page.name, each) for page in site for each in fetches(page)]
    assert fetched
    own = (site.address, "data:")
    assert not [(name, address) for name, address in fetched if not address.startswith(own)]


def fetches(page: Page) -> Iterator[str]:
    for element in page.root.iter():
        name = FETCHING.get(str(element.tag))
        if element.tag == "link" and not LINKED_ONLY & set(element.get("rel", "").split()):
            name = "href"
        if name in element.attrib:
            yield urljoin(page.address, element.attrib[str(name)])


def test_no_style_sheet_fetches_what_is_not_there(site: Site) -> None:
    for sheet in site.folder.rglob("assets/*.css"):
        base = site.address + sheet.relative_to(site.folder).as_posix()
        for address in STYLED.findall(sheet.read_text("utf-8")):
            assert not leads_nowhere(urljoin(base, address), site)


def test_the_sitemap_names_the_pages_and_nothing_else(site: Site) -> None:
    sitemap = ElementTree.parse(site.folder / "sitemap.xml")
    named = [site.target(each.text or "") for each in sitemap.iter() if each.tag.endswith("loc")]
    assert sorted(target.file for target in named if target) == sorted({*site.pages} - {NOT_FOUND})


def test_the_search_knows_only_places_that_are_there(site: Site) -> None:
    places = [site.address + place.address for place in searched(site.folder)]
    assert places and not [place for place in places if leads_nowhere(place, site)]


def test_of_the_themes_files_none_is_shipped(site: Site) -> None:
    theme = Path(str(files("material"))) / "templates"
    assert not _assets(site.folder) & _assets(theme)
    folders = {path.relative_to(site.folder).as_posix() for path in site.folder.glob("assets/*/")}
    assert folders == {str(Path(each).parent) for each in HERE.pictures}
    assert not [*site.folder.glob("search*")]


def _assets(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.glob("assets/**/*.*")}
