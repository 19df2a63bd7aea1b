"""The share cards and the icons: what they say, how they look, what they weigh."""

import re
import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import CancelledError
from functools import reduce
from io import BytesIO
from pathlib import Path
from threading import Event
from typing import cast

import pytest
from PIL import Image, ImageChops, ImageDraw, ImageOps
from PIL.ImageColor import getrgb
from pypdf import PageObject, PdfReader

from edition.errors import EditionError
from edition.output import cards, typeset
from edition.output.built_site import Site
from edition.output.palette import palette
from edition.output.pdf import interview_pdf
from edition.output.pictures import Pictures, artist
from tests.expected import HERE, QUESTIONS, reading_text
from tests.pdf_text import rightwards
from tests.readings import ROOT, collapse
from tests.taken_along import HOSTILE, hostile_site, site_of
from tests.words import all_with, say

Colour = tuple[int, ...]

CARD = (1200, 630)  # pixels, as social networks show it whole
# Pixels on the left that are drawn on, and on the right that are not; the other way round where
# text runs leftwards.
SPINE, EDGE = 122, 72
LEFTWARDS = HERE.record["language"].partition("-")[0] in ("ar", "fa", "he", "ps", "ur")
STYLE = ROOT / "docs" / "assets" / "edition.css"
COLOUR = re.compile(r"rgb\(|luma\(|\"#[0-9a-f]{3,8}\"")
SIGNS = "“#let x = 1” *bold* $x^2$ <script> \\ // @ref \"'[]{}& שלום عربی"
MAKE = """\
import sys
from pathlib import Path
from edition.interview.interview import Interview
from edition.output.pictures import Pictures
pictures = Pictures(Interview.read(Path(sys.argv[1])))
sys.stdout.buffer.write(b"".join(picture for _, picture in pictures.others()))
"""
LONG = "Why not? " * 1200
LONG_WORD = "unpronounceable" * 700


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    return site_of(ROOT, tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="module")
def made(site: Site) -> dict[str, bytes]:
    return pictures_of(site, "cards/")


def pictures_of(site: Site, folder: str) -> dict[str, bytes]:
    """The pictures of a folder by their names."""
    every = Pictures(site.interview).others()
    return {name: picture for name, picture in every if name.startswith(folder)}


def test_while_cards_say_the_same_they_are_not_set_again(
    site: Site, made: dict[str, bytes]
) -> None:
    again = pictures_of(site, "cards/")
    assert all(picture is made[name] for name, picture in again.items())


def test_of_a_build_that_is_stopped_no_further_picture_is_drawn(site: Site) -> None:
    busy = Event()
    artist.submit(busy.wait)
    pictures = Pictures(site.interview)
    pictures.stop()
    busy.set()
    with pytest.raises(CancelledError):
        pictures.cover()
    with pytest.raises(CancelledError):
        next(pictures.others())


def card_of_question(site: Site) -> bytes:
    return pictures_of(site, "cards/")["cards/1.png"]


def hostile(project: Path, question: str) -> Site:
    """The site of an interview with a question of these words."""
    words = {**HOSTILE, "introduction": "right to left", "q1": question}
    return hostile_site(project, words)


def pages(site: Site) -> Sequence[PageObject]:
    """The cards, the site's first: the template of the pictures gives here what can be read."""
    set_as_pdf = typeset.pdf("cards", cards.content(site.interview), site.root / "docs")
    return PdfReader(BytesIO(set_as_pdf)).pages


def said(site: Site, number: int = 0) -> str:
    """What a question's card says, or the site's."""
    return collapse(pages(site)[number].extract_text())


def heights(site: Site, words: str) -> list[float]:
    """How far above the foot of a card the lines are that have one of some words, in pixels."""
    found = []

    def look(text: str, outer: list[float], inner: list[float], *_: object) -> None:
        if words in text:
            found.append(outer[5] + outer[3] * inner[5])

    pages(site)[1].extract_text(visitor_text=look)
    return found


def doing(role: str, does: str) -> str:
    """Those who have a role, and what they do."""
    return f"{all_with(role)} {say(f'{does}s' if len(HERE.people(role)) == 1 else does)}"


def picture(content: bytes) -> Image.Image:
    return Image.open(BytesIO(content)).convert("RGB")


def colours(image: Image.Image, left: int, right: int) -> set[Colour]:
    """The colours between two columns."""
    found = image.crop((left, 0, right, image.height)).getcolors(1 << 20)
    return {cast(Colour, colour) for _, colour in found or ()}


def named_colours(path: Path, pattern: str) -> dict[str, str]:
    return dict(re.findall(pattern, path.read_text("utf-8")))


@rightwards
@pytest.mark.parametrize("number", QUESTIONS)
def test_a_question_s_card_says_the_question_and_the_names_and_no_more(
    site: Site, number: int
) -> None:
    words = f"{reading_text()[f'q{number}']} {doing('interviewer', 'ask')}"
    words += f" {doing('interviewee', 'answer')}"
    due = f"{say('Question {} of {}', number, len(QUESTIONS))} {words}"
    assert said(site, number).casefold() == due.casefold()


@rightwards
def test_the_site_s_card_says_whose_interview_it_is_and_no_claim(site: Site) -> None:
    (about, *others) = (
        each.get("about", "") for each in HERE.record["people"] if each["role"] == "interviewee"
    )
    names = f"{say('An interview with')} {all_with('interviewee')} {'' if others else about}"
    published = f"{doing('interviewer', 'ask')} {HERE.publisher} {say('published it first')}"
    due = f"{say('In {} questions', len(QUESTIONS))} {names} {published}"
    assert said(site).casefold() == collapse(due).casefold()


def test_every_card_is_a_light_picture_with_nothing_beyond_its_margins(
    made: dict[str, bytes],
) -> None:
    assert list(made) == ["cards/site.png", *(f"cards/{number}.png" for number in QUESTIONS)]
    for card in made.values():
        image = ImageOps.mirror(picture(card)) if LEFTWARDS else picture(card)
        assert image.size == CARD and len(card) < 60_000
        paper = image.getpixel((CARD[0] - 1, 0))
        assert colours(image, CARD[0] - EDGE, CARD[0]) == {paper}
        assert len(colours(image, SPINE, CARD[0] - EDGE)) > 10


@rightwards
def test_the_book_s_cover_is_upright_and_light_and_says_what_the_site_s_card_says(
    site: Site,
) -> None:
    content = Pictures(site.interview).cover()
    image = picture(content)
    assert image.size == (1000, 1600) and len(content) < 60_000
    set_as_pdf = typeset.pdf("cover", cards.content(site.interview), site.root / "docs")
    (page,) = PdfReader(BytesIO(set_as_pdf)).pages
    assert collapse(page.extract_text()) == said(site)


@pytest.mark.parametrize("question", [SIGNS, LONG, LONG_WORD], ids=["signs", "long", "word"])
def test_a_hostile_question_stays_text_and_within_its_card(tmp_path: Path, question: str) -> None:
    site = hostile(tmp_path, question.strip())
    image = picture(card_of_question(site))
    assert colours(image, CARD[0] - EDGE, CARD[0]) == {image.getpixel((CARD[0] - 1, 0))}


def test_a_long_question_is_set_so_small_that_all_of_it_stands_above_the_names(
    tmp_path: Path,
) -> None:
    site = hostile(tmp_path, "Why not? " * 130 + "Finis.")
    (end,), (name,) = heights(site, "Finis."), heights(site, "asks")
    assert end > name + 60


def test_signs_that_mean_something_to_typst_stand_on_the_card_as_they_are(tmp_path: Path) -> None:
    site = hostile(tmp_path, SIGNS)
    assert SIGNS.partition(" ש")[0] in said(site, 1)


def test_a_character_in_no_font_costs_a_card_a_box_and_the_pdf_tells_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    site = hostile(tmp_path, "A smile: 😀")
    assert picture(card_of_question(site)).size == CARD
    interview_pdf(site)
    assert re.search(r"1-any\.md:4: “😀”, U\+1F600, can’t be set", caplog.text)


def test_cards_and_pdf_have_the_colours_of_the_pages(made: dict[str, bytes]) -> None:
    of_pages = named_colours(STYLE, r"--(\w+): var\(--light, (#\w+)\)")
    set_in = palette(ROOT / "docs")
    assert set_in and set_in.items() <= of_pages.items()
    for card in made.values():
        drawn = colours(picture(card), 0, CARD[0])
        for name in ("paper", "ink", "lapis", "emerald"):
            assert any(is_nearly(getrgb(set_in[name]), each) for each in drawn), name


def is_nearly(colour: Colour, other: Colour) -> bool:
    """Whether they are a shade apart at most, as the packing of a picture may change one."""
    return max(abs(a - b) for a, b in zip(colour, other, strict=True)) <= 1


def test_no_template_has_a_colour_of_its_own() -> None:
    templates = list(typeset.TYPST.glob("*.typ"))
    assert templates and not any(COLOUR.search(each.read_text("utf-8")) for each in templates)


def test_a_colour_that_the_style_lacks_is_told(tmp_path: Path) -> None:
    style = tmp_path / "assets" / "edition.css"
    style.parent.mkdir()
    style.write_text(STYLE.read_text("utf-8").replace("--rule:", "--ruler:"), "utf-8")
    with pytest.raises(EditionError, match=r"edition\.css: no colour --rule; "):
        palette(tmp_path)


@pytest.mark.parametrize("size", [192, 512])
def test_an_app_icon_is_drawn_within_what_no_phone_cuts_off(site: Site, size: int) -> None:
    image = picture(pictures_of(site, "icons/")[f"icons/{size}.png"])
    ground, safe = Image.new("RGB", image.size, image.getpixel((0, 0))), Image.new("L", image.size)
    ImageDraw.Draw(safe).ellipse([0.1 * size, 0.1 * size, 0.9 * size, 0.9 * size], fill=255)
    shades = reduce(ImageChops.lighter, ImageChops.difference(image, ground).split())
    drawn = shades.point(lambda shade: 255 * bool(shade))
    assert image.size == (size, size)
    assert drawn.histogram()[-1] > size * size / 20
    assert ImageChops.subtract(drawn, safe).getbbox() is None


def test_the_same_sources_give_the_same_pictures_elsewhere(site: Site) -> None:
    command = [sys.executable, "-c", MAKE, str(ROOT)]
    elsewhere = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    assert elsewhere.stdout == b"".join(pictures_of(site, "").values())
