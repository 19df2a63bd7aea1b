"""Sets type with typst (typst.app), in the fonts it brings along and no others."""

import json
import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from threading import get_ident
from typing import Any

import typst
from PIL import Image
from pypdfium2 import PdfDocument

from edition.errors import EditionError
from edition.interview.exchange import QUESTIONS
from edition.interview.interview import HOME
from edition.interview.record import Record
from edition.interview.source import markdown_files
from edition.output.palette import palette
from edition.output.templates import TEMPLATES
from edition.output.words import ENGLISH, words

Data = dict[str, Any]
Inputs = tuple[str, str]  # the data and the colours, as JSON

# Its own, since a builder that is strict takes what its loggers warn of for mistakes.
log = logging.getLogger("edition")

TYPST = TEMPLATES / "typst"
SHADES = 64  # of ink on paper along the letters' edges: more can't be told apart
ACCESSIBLE = "ua-1"  # ISO 14289-1
UNFIT = re.compile(r'PDF/UA-1 error: the text .*?`"(?P<text>.+?)"`', re.DOTALL)
ESCAPED = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}")


def spoken(record: Record) -> Data:
    """Return the words that templates say, those of the text's language if they are known."""
    known = words(record.language)
    leftwards = known.language != ENGLISH and record.direction == "rtl"
    return asdict(known) | {"leftwards": leftwards}


def pdf(template: str, data: Data, docs: Path) -> bytes:
    """Set a file of `edition/templates/typst/`, accessible by PDF/UA-1; the same for the same data.

    The template reads the data as JSON, so that no text of it is ever taken for markup. A character
    that is in none of the fonts, or forbidden by the standard, costs a warning with its file and
    line, and the standard: it is drawn as a box.
    """
    inputs = _inputs(data, docs)
    try:
        return _compile(template, inputs, pdf_standards=ACCESSIBLE)
    except typst.TypstError as error:
        if not (unfit := UNFIT.match(error.message)):
            path = TYPST / f"{template}.typ"
            raise EditionError(error.message, "mend it or what it was given", path) from None
        log.warning("warning: %s", _untypable(unfit["text"], docs))
        return _compile(template, inputs)


def pngs(template: str, data: Data, docs: Path) -> list[bytes]:
    """Set each page of a template as a picture, a pixel for each point."""
    return list(_pictures(template, _inputs(data, docs)))


# A preview builds again and again; what a picture shows changes seldom.
@lru_cache(maxsize=64)
def _pictures(template: str, inputs: Inputs) -> list[bytes]:
    """Draw the pages of a PDF: typst's own pictures are packed already, and slow to open again."""
    document = PdfDocument(_compile(template, inputs))
    return list(_packed(page.render().to_pil() for page in document))


def _packed(pictures: Iterable[Image.Image]) -> Iterator[bytes]:
    """Yield PNGs with the few shades that the first needs, in a third of the bytes.

    Plain areas keep their colour.
    """
    shades = None
    for picture in pictures:
        shades = shades or picture.quantize(SHADES, Image.Quantize.MAXCOVERAGE)
        yield _png(picture.quantize(palette=shades, dither=Image.Dither.NONE))


def _png(image: Image.Image) -> bytes:
    written = BytesIO()
    image.save(written, "png")
    return written.getvalue()


def _inputs(data: Data, docs: Path) -> Inputs:
    return json.dumps(data, ensure_ascii=False), json.dumps(palette(docs))


def _compile(template: str, inputs: Inputs, **how: Any) -> bytes:
    given = dict(zip(("data", "palette"), inputs, strict=True))
    made = _compiler(get_ident()).compile(str(TYPST / f"{template}.typ"), sys_inputs=given, **how)
    return made if isinstance(made, bytes) else b""


@cache
def _compiler(thread: int) -> typst.Compiler:
    """Return one for each thread: none can work for two at once."""
    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(root=TYPST, font_paths=fonts, ignore_system_fonts=True)


def _untypable(escaped: str, docs: Path) -> EditionError:
    text = ESCAPED.sub(lambda escape: chr(int(escape["code"], 16)), escaped)
    name = " ".join(f"U+{ord(character):04X}" for character in text)
    problem = f"{f'“{text}”, ' if text.isprintable() else ''}{name}, can’t be set in type"
    remedy = "the PDF, not accessible by its standard, and the cards show a box in its place"
    return EditionError(problem, remedy, *_line_with(text, docs))


def _line_with(text: str, docs: Path) -> tuple[Path | None, int | None]:
    for path in (docs / HOME, *markdown_files(docs / QUESTIONS)):
        for line, content in enumerate(path.read_text("utf-8").split("\n"), start=1):
            if text in content:
                return path, line
    return None, None
