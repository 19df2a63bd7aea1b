"""The map shows where things are, and looks the part in a page."""

from itertools import combinations, pairwise
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser

from edition.output.page_parts import gather
from tests.readings import ROOT

MAP = ROOT / "docs/assets/map.svg"
COUNTRY = "Afghanistan"
NEIGHBOURS = {"Iran", "Turkmenistan", "Uzbekistan", "Tajikistan", "China", "Pakistan", "India"}
PLACES = {"Kabul", "Panjshir valley"}
MOST_BYTES = 15 * 1024
LEAST_PIXELS = 11
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {"svg", "title", "desc", "g", "rect", "path", "circle", "text"}


Point = tuple[float, float]


@pytest.fixture(scope="module")
def drawing() -> ElementTree.Element:
    return ElementTree.fromstring(MAP.read_bytes())


def layer(drawing: ElementTree.Element, name: str) -> ElementTree.Element:
    (found,) = (group for group in drawing if group.get("class") == f"map-{name}")
    return found


def spot(element: ElementTree.Element, x: str = "x", y: str = "y") -> Point:
    return float(element.attrib[x]), float(element.attrib[y])


def is_in_the_country(drawing: ElementTree.Element, place: Point) -> bool:
    """Whether a line from the place to the left crosses the outline an odd number of times."""
    x, y = place
    outline = layer(drawing, "country")[0].attrib["d"].strip("MZ").split()
    points = list(zip(map(float, outline[::2]), map(float, outline[1::2]), strict=True))
    sides = pairwise([*points, points[0]])
    crossed = [(a, b) for a, b in sides if (a[1] > y) != (b[1] > y)]
    return sum(a[0] + (y - a[1]) / (b[1] - a[1]) * (b[0] - a[0]) < x for a, b in crossed) % 2 == 1


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
    assert {COUNTRY, *PLACES} <= set(names)


def test_the_map_has_no_style_or_script_and_asks_for_nothing(drawing: ElementTree.Element) -> None:
    assert {element.tag.removeprefix(SVG) for element in drawing.iter()} <= SHAPES
    attributes = [pair for element in drawing.iter() for pair in element.attrib.items()]
    assert not [name for name, _ in attributes if name == "style" or name.startswith("on")]
    assert not [name for name, value in attributes if "href" in name or "url(" in value]


def test_places_stand_in_the_country_as_it_is_drawn(drawing: ElementTree.Element) -> None:
    marks = [spot(mark, "cx", "cy") for mark in layer(drawing, "marks")]
    assert len(marks) == len(PLACES)
    assert all(is_in_the_country(drawing, mark) for mark in marks)


def test_a_countrys_name_stands_in_that_country(drawing: ElementTree.Element) -> None:
    (heading,) = layer(drawing, "heading")
    assert is_in_the_country(drawing, spot(heading))
    names = {name.text: spot(name) for name in layer(drawing, "names")}
    assert names.keys() > NEIGHBOURS
    assert not [name for name in NEIGHBOURS if is_in_the_country(drawing, names[name])]


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
    assert len(names) == 1 + len(NEIGHBOURS) + len(PLACES) + 1
    assert min(each["pixels"] for each in laid_out["names"]) >= LEAST_PIXELS
    assert not [pair for pair in combinations(names, 2) if overlap(*(names[n] for n in pair))]
    assert not [n for n in names if any(holds(names[n], point) for point in laid_out["points"])]


def test_the_drawing_is_sound() -> None:
    assert gather("map", ROOT / "docs") is not None
