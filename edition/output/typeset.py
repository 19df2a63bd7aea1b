"""Sets type with typst (typst.app), in the fonts it brings along and no others."""

import json
import re
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import typst
from PIL import Image

from edition.errors import EditionError
from edition.interview.interview import HOME, QUESTIONS

Data = dict[str, Any]

TEMPLATES = Path(__file__).with_name("typst")
SHADES = 64  # of ink on paper along the letters' edges: more can't be told apart
ACCESSIBLE = "ua-1"  # ISO 14289-1
UNFIT = re.compile(r'PDF/UA-1 error: the text .*?`"(?P<text>.+?)"`', re.DOTALL)
ESCAPED = re.compile(r"\\u\{(?P<code>[0-9a-f]+)\}")


def pdf(template: str, data: Data, docs: Path) -> bytes:
    """Set a document that is accessible by the standard PDF/UA-1.

    Args:
        template: The name of a file in `edition/typst/`, without its suffix.
        data: What the template reads as JSON, so that no text of it is ever taken for markup.
        docs: The folder of the Markdown files, in which a faulty line is looked up.

    Returns:
        The PDF, the same bytes for the same data.

    Raises:
        EditionError: A character is in none of the fonts, or forbidden by the standard; the message
            names its file and line.
    """
    try:
        return _compile(template, data, format="pdf", pdf_standards=ACCESSIBLE)
    except typst.TypstError as error:
        raise _mistake(error, template, docs) from None


def png(template: str, data: Data, docs: Path) -> bytes:
    """Set a picture, a pixel for each point of the template's page.

    Args:
        template: As for `pdf`.
        data: As for `pdf`.
        docs: As for `pdf`.

    Raises:
        EditionError: As for `pdf`.
    """
    # In a picture, typst draws a box for what the fonts lack; an accessible PDF it refuses.
    pdf(template, data, docs)
    return _packed(_compile(template, data, format="png", ppi=72))


def _packed(picture: bytes) -> bytes:
    """Return a PNG with fewer shades, in a third of the bytes; plain areas keep their colour."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    few = image.quantize(SHADES, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    packed = BytesIO()
    few.save(packed, "png")
    return packed.getvalue()


def _compile(template: str, data: Data, **how: Any) -> bytes:
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    made = _compiler().compile(str(TEMPLATES / f"{template}.typ"), sys_inputs=inputs, **how)
    assert isinstance(made, bytes)  # one page a picture, or typst gives a list
    return made


@cache
def _compiler() -> typst.Compiler:
    fonts = typst.Fonts(include_system_fonts=False)
    return typst.Compiler(root=TEMPLATES, font_paths=fonts, ignore_system_fonts=True)


def _mistake(error: typst.TypstError, template: str, docs: Path) -> EditionError:
    unfit = UNFIT.match(error.message)
    if not unfit:
        path = TEMPLATES / f"{template}.typ"
        return EditionError(error.message, "mend it or what it was given", path)
    text = ESCAPED.sub(lambda escape: chr(int(escape["code"], 16)), unfit["text"])
    name = " ".join(f"U+{ord(character):04X}" for character in text)
    problem = f"{f'“{text}”, ' if text.isprintable() else ''}{name}, can’t be set in type"
    remedy = "write it otherwise: no font here has it, or no PDF may have it"
    return EditionError(problem, remedy, *_line_with(text, docs))


def _line_with(text: str, docs: Path) -> tuple[Path | None, int | None]:
    for path in (docs / HOME, *sorted((docs / QUESTIONS).glob("*.md"))):
        for line, content in enumerate(path.read_text("utf-8").split("\n"), start=1):
            if text in content:
                return path, line
    return None, None
