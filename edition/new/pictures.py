"""Takes the pictures of a Markdown text along, since pages load nothing from other hosts."""

import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from edition.errors import EditionError, together
from edition.new.transcript import Transcript

PICTURE = re.compile(r"(?P<before>!\[[^\]\n]*\]\()(?P<address>[^()\s]+)(?=\))")
FOLDER = "assets/pictures"  # below docs/


def find(transcript: Transcript) -> dict[str, Path]:
    """Return the file beside the transcript that each picture's address stands for."""
    text = "\n\n".join(block.text for block in transcript.blocks if transcript.is_markdown)
    addresses = (each["address"] for each in PICTURE.finditer(text))
    found = {address: _beside(transcript.path, address) for address in addresses}
    together(
        EditionError(
            f"the picture {address} is not at hand",
            f"put a copy of it beside the text, called {path.name}",
            transcript.path,
        )
        for address, path in found.items()
        if not path.is_file()
    )
    return found


def placed(text: str, pictures: Mapping[str, Path], up: str = "") -> str:
    """Return a page's text with the pictures where they lie below `docs/`, a way up from it."""

    def moved(found: re.Match[str]) -> str:
        path = pictures.get(found["address"])
        return f"{found['before']}{up}{FOLDER}/{path.name}" if path else found[0]

    return PICTURE.sub(moved, text)


def _beside(transcript: Path, address: str) -> Path:
    path = urlsplit(address).path
    return transcript.parent / unquote(PurePosixPath(path).name if "://" in address else path)
