"""What an editor keeps in docs/ besides pages, and old addresses: nobody lays a hand on them."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests import added
from tests.built_site import Site
from tests.test_offline import visit

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with added.built(tmp_path_factory.mktemp("added") / "project") as site:
        yield site


@pytest.fixture
def reader(chromium: Browser) -> Iterator[BrowserContext]:
    context = chromium.new_context()
    yield context
    context.close()


def kept() -> dict[str, bytes]:
    """What was added to docs/ and is no page, by its name."""
    docs = added.ADDED / "docs"
    files = (path for path in docs.rglob("*") if path.is_file() and path.suffix != ".md")
    return {path.relative_to(docs).as_posix(): path.read_bytes() for path in files}


def test_what_is_no_page_stays_as_it_is_byte_for_byte(site: Site) -> None:
    files = kept()
    assert {"CNAME", ".well-known/security.txt", "google1234.html", "robots.txt"} <= {*files}
    for name, content in files.items():
        assert (site.folder / name).read_bytes() == content, name


def test_a_link_leads_to_a_place_within_a_document(site: Site) -> None:
    page = site.page("foreword/")
    assert f"{site.address}report.pdf#page=2" in {address for _, address in page.links()}


@pytest.mark.browser
def test_a_page_of_the_editors_own_has_its_style_and_runs_its_scripts(
    site: Site, reader: BrowserContext
) -> None:
    page = visit(reader, site.address)
    page.goto(f"{site.address}own/")
    assert page.title().endswith("to play with")
    assert page.evaluate("document.body.className") == "toy"
    paragraph = page.locator("p")
    assert paragraph.evaluate("element => getComputedStyle(element).color") == "rgb(0, 128, 128)"
    paragraph.click(position={"x": 1, "y": 1})
    assert paragraph.count() == 0


@pytest.mark.browser
@pytest.mark.parametrize("visited", ["", "old-name/"])
def test_an_old_address_leads_on_to_the_page_with_its_place(
    site: Site, reader: BrowserContext, visited: str
) -> None:
    page = visit(reader, site.address) if not visited else reader.new_page()
    page.goto(f"{site.address}old-name/#a-place")
    page.wait_for_url(f"{site.address}foreword/#a-place")
    assert page.locator("h1").inner_text() == "Foreword & more"
