"""The share cards and the icons: what they say, how they look, what they weigh."""

import re
import subprocess
import sys
from io import BytesIO
from itertools import product
from math import hypot
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from edition.errors import EditionError
from edition.interview.exchange import Exchange
from edition.output import card, typeset
from edition.output.icon import icon
from edition.site.built_site import Site
from tests.expected import INTERVIEWEE, INTERVIEWER, QUESTIONS
from tests.readings import ROOT, collapse, reading_text
from tests.taken_along import HOSTILE, hostile_site, site_of

CARD = (1200, 630)  # pixels, as social networks show it whole
SPINE, EDGE = 122, 72  # pixels on the left that are drawn on, and on the right that are not
STYLE = ROOT / "docs" / "assets" / "edition.css"
PALETTE = ROOT / "edition" / "output" / "typst" / "palette.typ"
SIGNS = "“#let x = 1” *bold* $x^2$ <script> \\ // @ref \"'[]{}& שלום عربی"
MAKE = """\
import sys
from pathlib import Path
from edition.output import card, icon
from tests.taken_along import site_of
site = site_of(Path(sys.argv[1]), Path(sys.argv[2]))
sys.stdout.buffer.write(card.card(site) + icon.icon(site, 192))
"""
LONG = "Why not? " * 1200
LONG_WORD = "unpronounceable" * 700


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(ROOT, tmp_path_factory.mktemp("site"))


def exchange(site: Site, number: int) -> Exchange:
    return site.interview.exchanges[number - 1]


def hostile(project: Path, question: str) -> Site:
    """The site of an interview with a question of these words."""
    words = {**HOSTILE, "introduction": "right to left", "q1": question}
    site = hostile_site(project, words)
    (project / "docs" / "assets").mkdir()
    drawing = (ROOT / "docs" / "assets" / "icon.svg").read_text("utf-8")
    (project / "docs" / "assets" / "icon.svg").write_text(drawing, "utf-8")
    return site


def said(site: Site, of: Exchange | None = None) -> str:
    """What a card says: the same template gives the picture, and here a file that can be read."""
    made = typeset.pdf("card", card.content(site, of), site.root / "docs")
    (page,) = PdfReader(BytesIO(made)).pages
    return collapse(page.extract_text())


def heights(site: Site, words: str) -> list[float]:
    """How far above the foot of a card the lines are that have one of some words, in pixels."""
    made = typeset.pdf("card", card.content(site, exchange(site, 1)), site.root / "docs")
    found = []

    def look(text: str, outer: list[float], inner: list[float], *_: object) -> None:
        if words in text:
            found.append(outer[5] + outer[3] * inner[5])

    PdfReader(BytesIO(made)).pages[0].extract_text(visitor_text=look)
    return found


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def colours(image: Image.Image, left: int, right: int) -> set[object]:
    """The colours between two columns."""
    found = image.crop((left, 0, right, image.height)).getcolors(1 << 20)
    return {colour for _, colour in found or ()}


def named_colours(path: Path, pattern: str) -> dict[str, str]:
    return dict(re.findall(pattern, path.read_text("utf-8")))


@pytest.mark.parametrize("number", QUESTIONS)
def test_a_question_s_card_says_the_question_and_the_names_and_no_more(
    site: Site, number: int
) -> None:
    words = f"{reading_text()[f'q{number}']} {INTERVIEWER} asks {INTERVIEWEE} answers"
    due = f"question {number} of 8 {words}"
    assert said(site, exchange(site, number)).casefold() == due.casefold()


def test_the_site_s_card_says_whose_interview_it_is_and_no_claim(site: Site) -> None:
    assert (
        said(site).casefold()
        == (
            f"in 8 questions an interview with {INTERVIEWEE} head of foreign relations, national "
            f"resistance front of afghanistan {INTERVIEWER} asks europatoday published it first"
        ).casefold()
    )


def test_every_card_is_a_light_picture_with_nothing_beyond_its_margins(site: Site) -> None:
    for of in (None, *site.interview.exchanges):
        made = card.card(site, of)
        image = picture(made)
        assert image.size == CARD and len(made) < 60_000
        paper = image.getpixel((CARD[0] - 1, 0))
        assert colours(image, CARD[0] - EDGE, CARD[0]) == {paper}
        assert len(colours(image, SPINE, CARD[0] - EDGE)) > 10


@pytest.mark.parametrize("question", [SIGNS, LONG, LONG_WORD], ids=["signs", "long", "word"])
def test_a_hostile_question_stays_text_and_within_its_card(tmp_path: Path, question: str) -> None:
    site = hostile(tmp_path, question.strip())
    image = picture(card.card(site, exchange(site, 1)))
    assert colours(image, CARD[0] - EDGE, CARD[0]) == {image.getpixel((CARD[0] - 1, 0))}


def test_a_long_question_is_set_so_small_that_all_of_it_stands_above_the_names(
    tmp_path: Path,
) -> None:
    site = hostile(tmp_path, "Why not? " * 130 + "Finis.")
    (end,), (name,) = heights(site, "Finis."), heights(site, "asks")
    assert end > name + 60


def test_signs_that_mean_something_to_typst_stand_on_the_card_as_they_are(tmp_path: Path) -> None:
    site = hostile(tmp_path, SIGNS)
    assert SIGNS.partition(" ש")[0] in said(site, exchange(site, 1))


def test_a_character_in_no_font_stops_the_build_and_names_its_line(tmp_path: Path) -> None:
    site = hostile(tmp_path, "A smile: 😀")
    with pytest.raises(EditionError, match=r"1-any\.md:4: “😀”, U\+1F600, can’t be set"):
        card.card(site, exchange(site, 1))


def test_cards_and_pdf_have_the_colours_of_the_pages() -> None:
    of_pages = named_colours(STYLE, r"--(\w+): var\(--light, (#\w+)\)")
    set_in = named_colours(PALETTE, r'#let (\w+) = rgb\("(#\w+)"\)')
    assert set_in and set_in.items() <= of_pages.items()


@pytest.mark.parametrize("size", [192, 512])
def test_an_app_icon_is_drawn_within_what_no_phone_cuts_off(site: Site, size: int) -> None:
    image = picture(icon(site, size))
    ground = image.getpixel((0, 0))
    drawn = [
        hypot(x + 0.5 - size / 2, y + 0.5 - size / 2)
        for x, y in product(range(size), repeat=2)
        if image.getpixel((x, y)) != ground
    ]
    assert image.size == (size, size)
    assert len(drawn) > size * size / 20 and max(drawn) <= 0.4 * size


def test_the_same_sources_give_the_same_pictures_elsewhere(site: Site, tmp_path: Path) -> None:
    command = [sys.executable, "-c", MAKE, str(ROOT), str(tmp_path)]
    made = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert made.stdout == card.card(site) + icon(site, 192)
