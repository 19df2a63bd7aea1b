"""A page, style and all, is on the screen after one answer that a connection's first flight holds.

That flight is ten packets of 1,460 bytes (RFC 6928); headers and the handshake take what is left
of it. What is weighed is what a server sends: gzip, level 6.
"""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from rjsmin import jsmin

from tests.built_site import Page, Site
from tests.expected import HERE
from tests.readings import ROOT

MAX_PAGE_BYTES = 13_600
LIGHT = 10_000  # what the home page and a question, where most readers arrive, are to stay under

# What weighs alike wherever the tests run: the address of a site, in place of theirs.
ADDRESS = "https://example.github.io/some-repo/"

# The parts of a page that grow unseen, and what each of them may weigh before it counts as grown.
PARTS = {
    "style": (r"<style>.*?</style>", 3_700),
    "scripts": (r"<script>.*?</script>", 1_150),
    "data for catalogues": (r'<script type="application/ld\+json">.*?</script>', 400),
    "policy": (r'<meta http-equiv="Content-Security-Policy"[^>]*>', 350),
    "icon": (r'<link rel="icon"[^>]*>', 200),
    "menu": (r'<nav class="contents".*?</nav>', 400),
}

KILOBYTE = 1000
PROMISE = re.compile(r"\bunder (?P<size>[\d.]+) KB\b")
FOLDERS = (
    ROOT / "docs" / "assets",
    ROOT / "overrides" / "partials" / "javascripts",
    ROOT / "edition" / "site",
)

# What a browser fetches with a page without being asked.
FETCHED = {"script": "src", "img": "src", "iframe": "src", "source": "srcset", "object": "data"}
FETCHING_LINKS = {
    "stylesheet",
    "icon",
    "manifest",
    "preload",
    "modulepreload",
    "prefetch",
    "prerender",
}


def limit(page: Page) -> int:
    return LIGHT if page.name.startswith(("index.html", "questions/")) else MAX_PAGE_BYTES


def weight(html: str) -> int:
    return len(gzip.compress(html.encode(), compresslevel=6, mtime=0))


def too_heavy(page: Page, site: Site, most: int) -> str | None:
    """Tell what a page weighs, part by part, if it is more than it may."""
    html = page.html.replace(site.address, ADDRESS)
    if weight(html) <= most:
        return None
    parts = "; ".join(weighed(html))
    return f"{page.name} weighs {weight(html):,} bytes, {weight(html) - most:,} too many: {parts}"


def weighed(html: str) -> Iterator[str]:
    """Tell what each part adds to a page's weight, and which have grown."""
    parts = {name: part_of(html, pattern) for name, (pattern, _) in PARTS.items()}
    for name, (_, share) in PARTS.items():
        grown = f", has grown beyond {share:,}" if parts[name] > share else ""
        yield f"{name} {parts[name]:,}{grown}"
    yield f"the text and all else {weight(html) - sum(parts.values()):,}"


def part_of(html: str, pattern: str) -> int:
    return weight(html) - weight(re.sub(pattern, "", html, flags=re.DOTALL))


def fetched(page: Page) -> Iterator[str]:
    for element in page.root.iter():
        address = element.get(FETCHED.get(element.tag, ""), "")
        if element.tag == "link" and FETCHING_LINKS & {*element.get("rel", "").split()}:
            address = element.get("href", "")
        if address and not address.startswith("data:"):
            yield f"{page.name} fetches {address}"


def size(script: str) -> int:
    """What a script takes, without its comments and indentation."""
    return len(jsmin(script).encode())


def test_a_page_arrives_in_one_flight(site: Site) -> None:
    heavy = [too_heavy(page, site, limit(page)) for page in site]
    assert not list(filter(None, heavy)), "\n".join(filter(None, heavy))


def test_what_has_grown_in_a_page_that_is_too_heavy_is_told(site: Site) -> None:
    page = site.page("questions/1-")
    rules = "".join(f".x{place}{{inset:{place**5}px}}" for place in range(200))
    fat = Page(page.name, page.address, page.html.replace("</style>", f"{rules}</style>"))
    told = too_heavy(fat, site, weight(page.html) + 100) or ""
    assert re.search(r"style [\d,]+, has grown beyond 3,700; scripts [\d,]+[;,]", told), told


def test_a_page_fetches_nothing_with_it(site: Site) -> None:
    pictures = tuple(HERE.pictures)  # the interview's own
    every = (told for page in site for told in fetched(page))
    assert not [told for told in every if not (pictures and told.endswith(pictures))]


def test_what_a_page_fetches_is_told() -> None:
    html = (
        '<script src="a.js"></script><link rel="icon" href="data:,"><link rel="preload" href="b">'
    )
    assert [*fetched(Page("any", "", f"<head>{html}</head>"))] == [
        "any fetches a.js",
        "any fetches b",
    ]


def promises() -> Iterator[tuple[Path, float]]:
    """The scripts whose first line promises a size, with that size in bytes."""
    for path in sorted(path for folder in FOLDERS for path in folder.glob("*.js")):
        if promise := PROMISE.search(path.read_text("utf-8").partition("\n")[0]):
            yield path, float(promise["size"]) * KILOBYTE


@pytest.mark.parametrize(
    ("path", "promised"), [*promises()], ids=lambda given: getattr(given, "name", "")
)
def test_a_script_is_as_small_as_its_first_line_promises(path: Path, promised: float) -> None:
    assert size(path.read_text("utf-8")) < promised


def test_every_script_that_is_fetched_for_the_text_promises_a_size() -> None:
    promised = [path for path, _ in promises()]
    assert {*FOLDERS[0].glob("*.js")} <= {*promised}
