"""The reader's own settings are respected: contrast, colours, motion."""

import itertools
import re

import pytest
from playwright.sync_api import Page

from tests.built_site import Site
from tests.conftest import OpenPage
from tests.places import OF_THE_SITE, PAGE, QUESTION, SECOND, WITH_A_MAP
from tests.reader import SCHEMES, WIDTHS, size, until

pytestmark = pytest.mark.browser

STRONG = 7  # the contrast of WCAG 2.2, 1.4.6
LINES = 3  # and of 1.4.11

COLOURS = """() => {
  const shown = [...document.querySelectorAll("body *")].filter(each => each.checkVisibility())
  const styles = shown.map(each => getComputedStyle(each))
  return {
    text: [...new Set(styles.filter((_, i) => shown[i].innerText).map(each => each.color))],
    rules: [...new Set(styles.filter(each => each.borderBlockEndWidth !== "0px" &&
      each.borderBlockEndStyle !== "none").map(each => each.borderBlockEndColor))],
    grounds: ["--paper", "--sheet", "--wash"].map(name => {
      const style = document.body.style
      style.color = `var(${name})`
      const colour = getComputedStyle(document.body).color
      style.color = ""
      return colour
    }),
  }
}"""
GROUND = "getComputedStyle(document.body).backgroundColor"
MOVED = "addEventListener('pagereveal', event => { window.moved = Boolean(event.viewTransition) })"


def luminance(colour: str) -> float:
    """The relative luminance by WCAG 2.2 of an opaque colour as a browser writes it."""
    parts = [int(each) / 255 for each in re.findall(r"\d+", colour)[:3]]
    red, green, blue = (
        (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4) for p in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def colours(page: Page) -> dict[str, list[str]]:
    found: dict[str, list[str]] = page.evaluate(COLOURS)
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_who_wants_more_contrast_has_it_in_every_text_and_line(
    open_page: OpenPage, site: Site, scheme: str
) -> None:
    page = open_page(contrast="more", color_scheme=scheme, viewport=size(WIDTHS[-1]))
    for name in ("index.html", *OF_THE_SITE):
        page.goto(site.page(name).address)
        found = colours(page)
        pairs = itertools.product(found["rules"], found["grounds"])
        assert min(itertools.starmap(contrast, pairs)) >= LINES, name
        ground = found["grounds"][0]
        assert (
            min(contrast(text, ground) for text in found["text"] if text not in found["grounds"])
            >= STRONG
        )


def marks(page: Page, part: str) -> list[str]:
    read = "(entries, part) => entries.map(each => getComputedStyle(each)[part])"
    found: list[str] = page.locator(".contents a").evaluate_all(read, part)
    return found


@pytest.mark.parametrize("scheme", SCHEMES)
def test_with_colours_of_ones_own_the_page_at_hand_is_still_marked(
    open_page: OpenPage, site: Site, scheme: str
) -> None:
    address = site.page(PAGE).address
    page = open_page(
        address, forced_colors="active", color_scheme=scheme, viewport=size(WIDTHS[-1])
    )
    borders = marks(page, "borderInlineStartColor")
    assert len(set(borders)) == 2 and borders.count(borders[QUESTION]) == 1
    ground = page.evaluate(GROUND)
    assert contrast(borders[QUESTION], ground) >= LINES > contrast(borders[0], ground)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_with_colours_of_ones_own_the_chosen_scheme_gives_way(
    open_page: OpenPage, site: Site, scheme: str
) -> None:
    page = open_page(forced_colors="active", color_scheme=scheme)
    other = SCHEMES[scheme == "light"]
    page.evaluate("chosen => choices.set('scheme', chosen)", other)
    for name in (*WITH_A_MAP, PAGE):
        page.goto(f"{site.page(name).address}#{SECOND}")
        read = "each => getComputedStyle(each).fill"
        found = colours(page)
        ground = page.evaluate(GROUND)
        texts = found["text"] + page.locator(".map text").evaluate_all(f"all => all.map({read})")
        assert min(contrast(each, ground) for each in texts) >= 4.5, texts
    outline = page.locator(f"#{SECOND}").evaluate("it => getComputedStyle(it).outlineStyle")
    assert outline == "solid"


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_pages_pass_into_each_other_only_for_who_likes_motion(
    open_page: OpenPage, motion: str, moves: bool
) -> None:
    page = open_page(reduced_motion=motion)
    page.context.add_init_script(MOVED)
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/questions/1-*/")
    until(page, "'moved' in window")
    assert page.evaluate("moved") is moves


def test_nothing_moves_by_itself(open_page: OpenPage, site: Site) -> None:
    page = open_page()
    for name in ("index.html", PAGE, *OF_THE_SITE):
        page.goto(site.page(name).address)
        assert page.evaluate("document.getAnimations().length") == 0
        assert not page.locator("video, audio, marquee, blink, [autoplay]").count()
