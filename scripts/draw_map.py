"""Draws the locator map: `make map` writes docs/assets/map.svg, which is committed.

Outlines: Natural Earth, 1:50 million, public domain, https://www.naturalearthdata.com, as the npm
package world-atlas has them. The places are approximate: degrees rounded by hand. Projection:
equirectangular, true to scale along one parallel. There is no sea in the frame.

The map stands inline in a page, whose style sheet gives its layers the colours of the scheme in
force; the colours here are for the file by itself. No style is written into it: a page's content
security policy wouldn't allow it.
"""

from itertools import chain
from math import cos, radians
from pathlib import Path
from xml.etree.ElementTree import indent, tostring

from edition.errors import stop_on_mistake
from edition.page.elements import Element, make
from scripts.outlines import Line, Outlines, Point, number, path, simplified, within

ROOT = Path(__file__).parents[1]
ATLAS = ROOT / "tests/node_modules/world-atlas/countries-50m.json"
MAP = ROOT / "docs/assets/map.svg"

WIDTH, HEIGHT = 600, 430
WEST, NORTH, PARALLEL = 57.6, 40.4, 34.0  # degrees
DEGREE = 35.0  # of latitude, in units of the drawing
KILOMETRE = DEGREE / 111.2  # 111.2 km: 1/360 of the way around the globe
SCALE_KILOMETRES = 200
HALF_HEIGHT = 7  # of a name: as far below its middle its line is
TOLERANCE = 0.5  # how far a border may stray: less than a pixel wherever the map is shown

TITLE = "Map of Afghanistan and its neighbours"
DESCRIPTION = (
    "Iran lies to the west of Afghanistan; Turkmenistan, Uzbekistan and Tajikistan to the north;"
    " China at the end of a narrow strip in the north-east; Pakistan to the east and south. Kabul"
    " is in the east of the country, the Panjshir valley north-east of Kabul. Both are placed"
    " approximately. Borders as in Natural Earth."
)
# Longitude and latitude, in degrees: of the middle of a country's name, and of the two places.
COUNTRY, COUNTRY_AT = "Afghanistan", (65.1, 32.8)
COUNTRIES = {
    "Iran": (59.0, 33.4),
    "Turkmenistan": (61.1, 38.2),
    "Uzbekistan": (65.2, 39.8),
    "Tajikistan": (71.2, 38.95),
    "China": (76.5, 38.3),
    "Pakistan": (70.3, 30.3),
    "India": (76.2, 30.9),
}
PLACES = {"Kabul": (69.2, 34.5), "Panjshir valley": (69.7, 35.3)}

LOOKS = {
    "paper": {"fill": "#fffdf8", "stroke": "#ddd5c5"},
    "lines": {"fill": "none", "stroke": "#625b52", "stroke-width": "1.3"},
    "country": {"fill": "#eaeff7", "stroke": "#1d3f7a", "stroke-width": "1.8"},
    "marks": {"fill": "#1d3f7a", "stroke": "#1d3f7a", "stroke-width": "2.4"},
    "heading": {"fill": "#1d3f7a", "font-size": "28", "letter-spacing": "4"},
    "names": {"fill": "#625b52", "font-size": "22", "font-style": "italic"},
    "places": {"fill": "#211e1a", "font-size": "22", "text-anchor": "end"},
}


def draw(outlines: Outlines) -> str:
    """Return the map as SVG."""
    drawing = make(
        "svg",
        make("title", TITLE, id="map-title"),
        make("desc", DESCRIPTION, id="map-description"),
        *_lines(outlines),
        *_words(),
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {WIDTH} {HEIGHT}",
        width=f"{WIDTH}",
        height=f"{HEIGHT}",
        class_="map",
        role="img",
        aria_labelledby="map-title map-description",
    )
    indent(drawing)
    return tostring(drawing, encoding="unicode") + "\n"


def _lines(outlines: Outlines) -> tuple[Element, ...]:
    paper = make("rect", x=".5", y=".5", width=f"{WIDTH - 1}", height=f"{HEIGHT - 1}")
    dots = make("path", d=_borders(outlines), stroke_linecap="round", stroke_dasharray=".1 4")
    scale = make("path", d=f"M16 {HEIGHT - 22}v6h{number(SCALE_KILOMETRES * KILOMETRE)}v-6")
    country = make("path", d=f"{path(outline(outlines))}Z", stroke_linejoin="round")
    city, valley = PLACES.values()
    return (
        _layer("paper", paper),
        _layer("lines", dots, scale),
        _layer("country", country),
        _layer("marks", _mark(city, r="4.5"), _mark(valley, r="6", fill="none")),
    )


def _words() -> tuple[Element, ...]:
    scale = make("text", f"{SCALE_KILOMETRES} km", x="16", y=f"{HEIGHT - 31}")
    names = (_name(name, at, text_anchor="middle") for name, at in COUNTRIES.items())
    heading = _name(COUNTRY, COUNTRY_AT, text_anchor="middle", font_variant="small-caps")
    places = (_name(name, at, right=-13) for name, at in PLACES.items())
    return _layer("names", *names, scale), _layer("heading", heading), _layer("places", *places)


def _layer(name: str, *drawn: Element) -> Element:
    return make("g", *drawn, class_=f"map-{name}", **LOOKS[name])


def _mark(place: Point, **look: str) -> Element:
    x, y = on_paper(place)
    return make("circle", cx=number(x), cy=number(y), **look)


def _name(name: str, place: Point, right: float = 0, **look: str) -> Element:
    x, y = on_paper(place)
    return make("text", name, x=number(x + right), y=number(y + HALF_HEIGHT), **look)


def _borders(outlines: Outlines) -> str:
    lines = ([on_paper(place) for place in line] for line in outlines.apart_from(COUNTRY))
    stretches = chain.from_iterable(within(line, WIDTH, HEIGHT) for line in lines)
    return "".join(path(simplified(stretch, TOLERANCE)) for stretch in stretches)


def outline(outlines: Outlines) -> Line:
    """Return the country's outline as it is drawn; it closes from the last point to the first."""
    line: Line = []
    for border in outlines.around(COUNTRY):
        line += simplified([on_paper(place) for place in border], TOLERANCE)[:-1]
    return line


def on_paper(place: Point) -> Point:
    """Project a place, longitude and latitude in degrees, to right and down in the drawing."""
    longitude, latitude = place
    return (longitude - WEST) * cos(radians(PARALLEL)) * DEGREE, (NORTH - latitude) * DEGREE


@stop_on_mistake
def main() -> None:
    """Write the map."""
    MAP.write_text(draw(Outlines.read(ATLAS)), "utf-8")


if __name__ == "__main__":
    main()
