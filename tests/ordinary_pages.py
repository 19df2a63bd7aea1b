"""Lays out the sound interview with a page more, on which everything stands that can be written."""

import shutil
import wave
from pathlib import Path

from PIL import Image

from tests.bad_input import TESTS, lay_out
from tests.built_site import Site
from tests.projects import built

EVERYTHING = "extra/deep/everything/"


def everything(project: Path) -> Site:
    """Build it, with pictures of two sizes and a second of silence."""
    shutil.copytree(TESTS / "ordinary", lay_out(project), dirs_exist_ok=True)
    assets = project / "docs" / "assets"
    for name, size in (("wide", (2400, 800)), ("small", (240, 160))):
        Image.linear_gradient("L").resize(size).save(assets / f"{name}.png")
    with wave.open(str(assets / "tone.wav"), "wb") as silence:
        silence.setnchannels(1)
        silence.setsampwidth(1)
        silence.setframerate(8000)
        silence.writeframes(bytes([128] * 8000))
    return built(project)
