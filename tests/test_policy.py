"""The content security policy: in every page, of its own scripts and styles, and of no others."""

import base64
import hashlib
import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser

from tests.built_site import NOT_FOUND, Page, Site
from tests.places import PAGE
from tests.reader import until

META = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
DIGEST = re.compile(r"'sha256-([^']+)'")
OWN = {"'none'", "'self'", "data:"}
EXECUTED = ("", "module", "speculationrules", "importmap")
NONE = ("default-src", "base-uri", "form-action")
# What someone might put into a page, and what forbids it.
PUT_IN = {
    "<script>attacked = true</script>": "script-src-elem",
    "<script src=https://elsewhere.example/a.js></script>": "script-src-elem",
    "<img src=data:, onerror='attacked = true'>": "script-src-attr",
    "<p style='color: red'>": "style-src-attr",
    "<style>p { color: red }</style>": "style-src-elem",
    "<img src=https://elsewhere.example/a.png>": "img-src",
    "<iframe src=about></iframe>": "frame-src",
    "<object data=about></object>": "object-src",
    "<base href=https://elsewhere.example/>": "base-uri",
}
PUT = """html => new Promise(told => {
  document.addEventListener("securitypolicyviolation", event => told(event.effectiveDirective))
  document.body.append(document.createRange().createContextualFragment(html))
  setTimeout(() => told("nothing"), 1000)
})"""
JS = "text/javascript"
EVALUATING = "try { Function('1')() } catch (refusal) { document.title = refusal.name }"


def directives(page: Page) -> dict[str, set[str]]:
    (content,) = META.findall(page.html)
    parts = (part.split() for part in content.split(";"))
    return {name: set(sources) for name, *sources in parts}


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_every_page_has_a_policy_that_stands_before_all_it_is_for(site: Site) -> None:
    for page in site:
        (policy,) = META.finditer(page.html)
        assert not re.search(r"<(script|style|link|body)\b", page.html[: policy.start()])
        assert all(directives(page)[name] == {"'none'"} for name in NONE)


def test_a_policy_names_this_site_and_hashes_and_nothing_else(site: Site) -> None:
    for page in site:
        sources = set().union(*directives(page).values())
        assert not {each for each in sources - OWN if not DIGEST.fullmatch(each)}, page.name


def test_the_hashes_are_those_of_the_scripts_and_styles_that_are_there(site: Site) -> None:
    for page in site:
        scripts = [each for each in page.root.iter("script") if each.get("type", "") in EXECUTED]
        inline = {digest(each.text or "") for each in scripts if "src" not in each.attrib}
        styles = {digest(each.text or "") for each in page.root.iter("style")}
        for name, due in (("script-src", inline), ("style-src", styles)):
            assert due == set(DIGEST.findall(" ".join(directives(page)[name]))), page.name
            assert due


def test_no_page_has_script_or_style_in_an_attribute(site: Site) -> None:
    for page in site:
        names = {name for each in page.root.iter() for name in each.attrib}
        assert not [name for name in names if name == "style" or name.startswith("on")]
        addresses = {address for _, address in page.links()}
        assert {urlsplit(address).scheme for address in addresses} <= {"http", "https"}


def test_no_page_tells_where_its_reader_comes_from(site: Site) -> None:
    for page in site:
        names = {each.get("name"): each.get("content") for each in page.root.iter("meta")}
        assert names["referrer"] == "no-referrer"


@pytest.mark.browser
@pytest.mark.parametrize("name", [PAGE, NOT_FOUND])
def test_what_someone_puts_into_a_page_is_kept_from_working(
    chromium: Browser, site: Site, name: str
) -> None:
    page = chromium.new_page()
    for html, directive in PUT_IN.items():
        page.goto(site.page(name).address)
        assert page.evaluate(PUT, html) == directive, html
        assert not page.evaluate("'attacked' in window")
    page.close()


@pytest.mark.browser
def test_no_text_is_taken_for_a_script(chromium: Browser, site: Site) -> None:
    page = chromium.new_page(service_workers="block")
    page.route("**/assets/cite.js", lambda route: route.fulfill(body=EVALUATING, content_type=JS))
    page.goto(site.address)
    page.keyboard.press("Shift")  # the first sign of a reader, at which the script is fetched
    until(page, "document.title === 'EvalError'")
    page.close()
