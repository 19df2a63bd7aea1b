"""Takes the pictures of a Markdown text along, since pages load nothing from other hosts."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from edition.errors import EditionError, together
from edition.new.draft import Draft, Piece, Turns

PICTURE = re.compile(r"(?P<before>!\[[^\]\n]*\]\()(?P<address>[^()\s]+)(?=\))")
FOLDER = "assets/pictures"  # below docs/


def find(draft: Draft, transcript: Path) -> dict[str, Path]:
    """Return the file beside the transcript that each picture's address stands for."""
    found = {address: _beside(transcript, address) for address in _addresses(draft)}
    together(
        EditionError(
            f"the picture {address} is not at hand",
            f"put a copy of it beside the text, called {path.name}",
            transcript,
        )
        for address, path in found.items()
        if not path.is_file()
    )
    return found


def placed(draft: Draft, pictures: Mapping[str, Path]) -> Draft:
    """Return an interview whose pictures lie below `docs/`."""

    def moved(piece: Piece, up: str) -> Piece:
        def address(found: re.Match[str]) -> str:
            name = pictures[found["address"]].name
            return f"{found['before']}{up}{FOLDER}/{name}"

        return replace(piece, text=PICTURE.sub(address, piece.text)) if pictures else piece

    exchanges = [
        Turns(
            each.heading,
            [moved(piece, "../") for piece in each.asked],
            [moved(piece, "../") for piece in each.answered],
        )
        for each in draft.exchanges
    ]
    front, back = (
        [(id, moved(each, "")) for id, each in part] for part in (draft.front, draft.back)
    )
    return Draft(front, exchanges, back)


def _addresses(draft: Draft) -> Iterator[str]:
    asked = (piece for each in draft.exchanges for piece in (*each.asked, *each.answered))
    around = (piece for _, piece in (*draft.front, *draft.back))
    for piece in (*around, *asked):
        yield from (found["address"] for found in PICTURE.finditer(piece.text))


def _beside(transcript: Path, address: str) -> Path:
    path = urlsplit(address).path
    return transcript.parent / unquote(PurePosixPath(path).name if "://" in address else path)
