"""No page and no state of it looks different for having only the style that it needs.

Each page is drawn twice: as it is, and with the whole style sheets linked as they were written.
"""

import re
import shutil
from base64 import b64decode
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from io import BytesIO
from itertools import takewhile
from typing import Any

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page, expect

from tests.built_site import NOT_FOUND, Site
from tests.conftest import PATIENCE
from tests.expected import CORRECTIONS, HERE, QUESTIONS
from tests.pages_server import serve
from tests.places import OFTEN, QUESTION, SECOND, WORD
from tests.reader import SCHEMES, WIDTHS, size
from tests.words import of_theme, say

pytestmark = pytest.mark.browser

STYLES = re.compile(r"(?:<style>.*?</style>\s*)+", re.DOTALL)
POLICY = re.compile(r"style-src [^;]*")
SHEETS = ("edition.css", "pages.css")

Both = tuple[Page, Page]
SideBySide = Callable[..., Both]
Look = dict[str, Any]

# Chromium itself draws a round corner a shade or two of 255 apart, from one time to the next; one
# time in twelve some more. What a state really changes, it changes each time.
SAME, TIMES = 3, 3

NARROW, WIDE = WIDTHS[0], WIDTHS[-1]
# No rule is for a width and a scheme at once: two looks show whatever either of them changes.
SCREENS: list[Look] = [
    {"width": width, "color_scheme": scheme}
    for width, scheme in zip((NARROW, WIDE), SCHEMES, strict=True)
]
CONDITIONS = """() => {
  const conditions = (rules, above) => [...rules].flatMap(rule => {
    const here = `${above} ${rule.media?.mediaText ?? ""}`
    return rule.cssRules?.length ? conditions(rule.cssRules, here) : here
  })
  return [...document.styleSheets].flatMap(sheet => conditions(sheet.cssRules, ""))
}"""
LOOKS = [f"{look['width']} {look['color_scheme']}" for look in SCREENS]
# Every font is there, and no caret blinks.
STILL = """document.fonts.ready.then(() => {
  document.styleSheets[0].insertRule("* { caret-color: transparent !important }")
})"""

# What the search says, but for the number.
RESULTS = [of_theme(f"search.result.{each}").strip("# ") for each in ("none", "one", "other")]
TOLD = re.compile("|".join(map(re.escape, RESULTS)))

PAPER: Look = {"media": "print"}
OTHER_COLOURS: list[Look] = [{"forced_colors": "active"}, {"contrast": "more"}]


@pytest.fixture(scope="module")
def whole(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The same site, its pages with the whole style linked in place of what was left of it."""
    folder = tmp_path_factory.mktemp("whole") / site.folder.name
    shutil.copytree(site.folder, folder)
    for page in site:
        path = folder / page.name
        links = "".join(f'<link rel="stylesheet" href="{sheet}">' for sheet in _sheets(site))
        html, places = STYLES.subn(links, page.html)
        assert places == 1, f"{page.name} has style in {places} places"
        path.write_text(POLICY.sub("style-src 'self'", html), "utf-8")
    with serve(folder) as address:
        yield Site(folder, address)


def _sheets(site: Site) -> Iterator[str]:
    written = {path.name for path in (site.folder / "assets").glob("*.css")}
    assert written == {*SHEETS}, "name every style sheet here, in the order of extra_css"
    yield from (f"/{site.folder.name}/assets/{sheet}" for sheet in SHEETS)


@pytest.fixture
def side_by_side(chromium: Browser, site: Site, whole: Site) -> Iterator[SideBySide]:
    """Opens both variants for a reader of some kind, the page as it is first."""
    contexts = []

    def opened(**kind: Any) -> Both:
        for each in (site, whole):
            context = chromium.new_context(
                base_url=each.address,
                service_workers="block",
                permissions=["clipboard-write"],
                **kind,
            )
            context.set_default_timeout(PATIENCE)
            contexts.append(context)
        return contexts[-2].new_page(), contexts[-1].new_page()

    yield opened
    for context in contexts:
        context.close()


def picture(page: Page, whole_page: bool) -> bytes:
    """Draw a page; far quicker than Playwright does it, which packs each picture well."""
    page.evaluate(STILL)
    session = page.context.new_cdp_session(page)
    box = session.send("Page.getLayoutMetrics")["cssContentSize"]
    clip = {"clip": {**box, "scale": 1}, "captureBeyondViewport": True} if whole_page else {}
    drawn = session.send("Page.captureScreenshot", {"optimizeForSpeed": True, **clip})
    session.detach()
    return b64decode(drawn["data"])


def difference(both: Both, whole_page: bool = False) -> str | None:
    """Tell where the two variants look different, if they do."""
    here, there = (picture(page, whole_page) for page in both)
    if here == there:
        return None
    one, other = (Image.open(BytesIO(each)).convert("RGB") for each in (here, there))
    if one.size != other.size:
        return f"{both[0].url} is {one.size} large, with the whole style {other.size}"
    box = ImageChops.difference(one, other).point(lambda shade: shade > SAME).getbbox()
    return f"{both[0].url} looks different within {box}" if box else None


def differences(both: Both, names: Iterable[str], looks: Iterable[Look]) -> Iterator[str]:
    """Tell of every page that looks different in one of its looks."""
    for name in names:
        for page in both:
            page.goto(name.removesuffix("index.html"))
        for look in looks:
            for page in both:
                take_on(look, page)
            if told := difference(both, whole_page=True):
                yield f"{told} as {look}"


def take_on(look: Look, page: Page) -> None:
    media = dict(look)
    page.set_viewport_size(size(media.pop("width", WIDE)))
    page.emulate_media(reduced_motion="reduce", **media)


def test_no_rule_is_for_a_width_and_a_scheme_at_once(side_by_side: SideBySide) -> None:
    _, page = side_by_side()
    page.goto("about/")
    conditions = page.evaluate(CONDITIONS)
    assert [each for each in conditions if "color-scheme" in each]
    assert [each for each in conditions if "width" in each]
    assert not [each for each in conditions if "color-scheme" in each and "width" in each]


def test_no_page_looks_different(side_by_side: SideBySide, site: Site) -> None:
    assert not [*differences(side_by_side(), site.pages, [*SCREENS, PAPER])]


def test_no_page_looks_different_in_other_colours(side_by_side: SideBySide) -> None:
    assert not [*differences(side_by_side(), ["", "about/"], OTHER_COLOURS)]


def test_no_page_looks_different_without_script(side_by_side: SideBySide, site: Site) -> None:
    names = ["", question(2)(site), NOT_FOUND]
    assert not [*differences(side_by_side(java_script_enabled=False), names, SCREENS)]


def question(number: int) -> Callable[[Site], str]:
    return lambda site: site.page(f"questions/{min(number, *QUESTIONS[-1:])}-").name.removesuffix(
        "index.html"
    )


def open_menu(page: Page) -> None:
    page.get_by_role("button", name=say("Questions")).click()


def search(page: Page, words: str) -> None:
    page.keyboard.press("/")
    page.keyboard.insert_text(words)
    expect(page.get_by_role("search").get_by_role("status")).to_have_text(TOLD)
    page.wait_for_load_state("networkidle")


def focus(page: Page, place: str) -> None:
    page.locator(place).first.focus()


def copied(page: Page, name: str) -> None:
    page.keyboard.press("Shift")  # the first sign of a reader, on which the buttons are fetched
    page.get_by_role("button", name=name).first.press("Enter")
    page.get_by_text(say("Copied"), exact=True).first.wait_for()


def cited(page: Page) -> None:
    page.get_by_text(say("Cite this answer")).click()
    copied(page, say("Copy # citation").replace("#", "MLA"))


def unfold(page: Page, words: str) -> None:
    page.locator("summary", has_text=words).first.click()


def chosen(page: Page) -> None:
    page.keyboard.press("Shift")
    page.locator(".number + [id] + .tools button").first.wait_for(state="attached")
    page.evaluate("getSelection().selectAllChildren(document.querySelector('.number + [id]'))")
    page.locator("body > .tools button").wait_for()


def marked(page: Page) -> None:
    page.goto(f"{page.url}?h={WORD}")
    page.locator("mark").first.wait_for()


def go_to(page: Page, place: str) -> None:
    page.goto(f"{page.url}{place}")


# What a reader can bring about: where, and how.
STATES: dict[str, tuple[Callable[[Site], str], Callable[[Page], None]]] = {
    "the menu open": (lambda site: "", open_menu),
    "results of a search": (question(3), partial(search, words=OFTEN)),
    "a search without results": (question(3), partial(search, words="xyzzy")),
    "words of a search marked": (question(QUESTION), marked),
    "the skip link": (question(1), partial(focus, place=".skip")),
    "a paragraph asked for": (question(QUESTION), partial(go_to, place=f"#{SECOND}")),
    "words chosen": (question(4), chosen),
    "a quotation copied": (question(4), partial(copied, name=say("Copy quotation"))),
    "a citation copied": (question(5), cited),
    "another scheme": (question(6), lambda page: page.get_by_title(say("Colours")).click()),
}
WHOLE = "interview/"  # where any notes and abbreviations are
if HERE.notes:
    STATES["notes hidden"] = lambda site: WHOLE, partial(unfold, words="Notes by this site")
if HERE.record.get("abbreviations"):
    STATES["an abbreviation explained"] = lambda site: WHOLE, partial(focus, place="abbr")
if CORRECTIONS:
    last = f"#{CORRECTIONS[-1].id}"
    STATES["a correction asked for"] = lambda site: "about/", partial(go_to, place=last)


@pytest.mark.parametrize("look", SCREENS, ids=LOOKS)
def test_no_state_looks_different(side_by_side: SideBySide, site: Site, look: Look) -> None:
    both, told = side_by_side(), []
    for state, (place, act) in STATES.items():
        found = [*takewhile(bool, (different(both, look, place(site), act) for _ in range(TIMES)))]
        told += [f"{state}: {found[0]}"] if len(found) == TIMES else []
    assert not told


def different(both: Both, look: Look, place: str, act: Callable[[Page], None]) -> str | None:
    """Bring a state about on both variants, and tell where they look different, if they do."""
    for page in both:
        page.goto("about:blank")
        take_on(look, page)
        page.goto(place)
        act(page)
    return difference(both)


def test_a_page_that_looks_different_is_told(side_by_side: SideBySide) -> None:
    both = side_by_side()
    both[1].goto("about/")
    both[1].evaluate("document.styleSheets[0].insertRule('a { letter-spacing: 1px }')")
    both[0].goto("about/")
    assert "looks different within" in (difference(both) or "")
