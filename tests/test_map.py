"""The map: it is what its script draws, shows where things are, and looks the part in a page."""

from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from edition.errors import EditionError
from scripts.draw_map import ATLAS, COUNTRIES, COUNTRY, COUNTRY_AT, MAP, PLACES, draw, on_paper
from scripts.draw_map import outline as drawn_outline
from scripts.outlines import Line, Outlines, Point, simplified, within

MOST_BYTES = 15 * 1024
LEAST_PIXELS = 11
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "title", "desc", "g", "rect", "path", "circle", "text"}


@pytest.fixture(scope="module")
def outlines() -> Outlines:
    return Outlines.read(ATLAS)


@pytest.fixture(scope="module")
def drawing() -> ElementTree.Element:
    return ElementTree.fromstring(MAP.read_bytes())


def is_inside(place: Point, ring: Line) -> bool:
    """Whether a line from the place to the left crosses the ring an odd number of times."""
    x, y = place
    sides = pairwise([*ring, ring[0]])
    crossed = [(a, b) for a, b in sides if (a[1] > y) != (b[1] > y)]
    return sum(a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) < x for a, b in crossed) % 2 == 1


def rings(outlines: Outlines, country: str) -> list[Line]:
    alone = (replace(outlines, rings={country: [ring]}) for ring in outlines.rings[country])
    return [[place for border in part.around(country) for place in border] for part in alone]


def test_the_map_is_what_its_script_draws(outlines: Outlines) -> None:
    assert MAP.read_bytes() == draw(outlines).encode()


def test_the_map_weighs_less_than_15_kilobytes() -> None:
    assert MAP.stat().st_size < MOST_BYTES


def test_the_map_is_told_in_words_to_those_who_do_not_see_it(drawing: ElementTree.Element) -> None:
    title, description = drawing[0], drawing[1]
    assert (title.tag, description.tag) == (f"{SVG}title", f"{SVG}desc")
    assert drawing.get("role") == "img"
    assert drawing.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"
    assert all(name in (description.text or "") for name in ("Kabul", "Panjshir", "approximately"))


def test_the_map_names_kabul_and_the_panjshir_valley(drawing: ElementTree.Element) -> None:
    names = [text.text for text in drawing.iter(f"{SVG}text")]
    assert {"Kabul", "Panjshir valley", COUNTRY} <= set(names)


def test_the_map_has_no_style_or_script_and_asks_for_nothing(drawing: ElementTree.Element) -> None:
    assert {element.tag.removeprefix(SVG) for element in drawing.iter()} <= SHAPES
    attributes = [pair for element in drawing.iter() for pair in element.attrib.items()]
    assert not [name for name, _ in attributes if name == "style" or name.startswith("on")]
    assert not [name for name, value in attributes if "href" in name or "url(" in value]


@pytest.mark.parametrize("name", PLACES)
def test_a_place_stands_in_the_country_as_it_is_drawn(outlines: Outlines, name: str) -> None:
    assert is_inside(on_paper(PLACES[name]), drawn_outline(outlines))


@pytest.mark.parametrize("name", [COUNTRY, *COUNTRIES])
def test_a_countrys_name_stands_in_that_country(outlines: Outlines, name: str) -> None:
    place = COUNTRIES.get(name, COUNTRY_AT)
    assert any(is_inside(place, ring) for ring in rings(outlines, name))


def test_a_simplified_border_strays_no_further_than_it_may() -> None:
    bent = [(0.0, 0.0), (1.0, 0.4), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)]
    assert simplified(bent, 0.5) == [(0.0, 0.0), (2.0, 0.0), (3.0, 2.0), (4.0, 0.0)]
    assert simplified(bent, 0.3) == bent
    assert simplified(bent, 2.0) == [bent[0], bent[-1]]


def test_a_border_that_leaves_the_map_and_returns_is_drawn_in_two_stretches() -> None:
    border = [(1.0, 1.0), (9.0, 1.0), (20.0, 1.0), (20.0, 5.0), (20.0, 9.0), (9.0, 9.0)]
    assert list(within(border, 10, 10)) == [border[:3], border[4:]]


def test_without_outlines_the_script_says_in_one_line_how_to_get_them(tmp_path: Path) -> None:
    missing = tmp_path / "countries-50m.json"
    with pytest.raises(EditionError, match="make map") as told:
        Outlines.read(missing)
    assert str(told.value).startswith(f"{missing}: ")
    assert "\n" not in str(told.value)


# The size of each name in pixels, its box, and all that is drawn, as points, in the map's units.
LAID_OUT = """() => {
  const map = document.querySelector("svg");
  const names = [...map.querySelectorAll("text")].map((text) => {
    const size = parseFloat(getComputedStyle(text).fontSize);
    const box = text.getBBox();
    const line = parseFloat(text.getAttribute("y"));
    return {
      name: text.textContent,
      pixels: size * map.getBoundingClientRect().width / map.viewBox.baseVal.width,
      box: [box.x, line - 0.7 * size, box.x + box.width, line + 0.2 * size],
    };
  });
  const points = [...map.querySelectorAll("path, circle")].flatMap((shape) => {
    const steps = [...Array(Math.ceil(shape.getTotalLength())).keys()];
    return steps.map((step) => shape.getPointAtLength(step)).map(({ x, y }) => [x, y]);
  });
  return { names, points, width: document.documentElement.scrollWidth };
}"""

Box = tuple[float, float, float, float]


def holds(box: Box, point: Point) -> bool:
    return box[0] <= point[0] <= box[2] and box[1] <= point[1] <= box[3]


def overlap(one: Box, other: Box) -> bool:
    return all(one[i] < other[i + 2] and other[i] < one[i + 2] for i in (0, 1))


@pytest.mark.browser
@pytest.mark.parametrize("width", [328, 768])
def test_every_name_can_be_read_and_stands_clear_of_lines_and_names(
    chromium: Browser, width: int
) -> None:
    style = "".join(sheet.read_text("utf-8") for sheet in sorted(MAP.parent.glob("*.css")))
    page = chromium.new_page(viewport={"width": width, "height": 600})
    page.set_content(f"<!doctype html><style>{style}</style>{MAP.read_text('utf-8')}")
    laid_out = page.evaluate(LAID_OUT)
    page.close()
    assert laid_out["width"] == width
    names = {each["name"]: each["box"] for each in laid_out["names"]}
    assert len(names) == 1 + len(COUNTRIES) + len(PLACES) + 1
    assert min(each["pixels"] for each in laid_out["names"]) >= LEAST_PIXELS
    assert not [pair for pair in combinations(names, 2) if overlap(*(names[n] for n in pair))]
    assert not [n for n in names if any(holds(names[n], point) for point in laid_out["points"])]
