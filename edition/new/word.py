"""Reads a Word document: as plain text, or as Markdown where it has emphasis, links, headings."""

import re
from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path
from zipfile import BadZipFile

import mammoth

from edition.errors import EditionError
from edition.new.transcript import Transcript, transcript

MARKS = {"em": "*", "strong": "**"}
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
ITEMS = {"ul": "- ", "ol": "1. "}
SPECIAL = re.compile(r"[\\*_]|\[(?=[^\]\n]*\]\()|\A[-+>](?= )")
FENCE = "---"
RETURN = "#footnote-ref"  # the arrow that leads back from a footnote: no word of the text

Piece = tuple[str, bool]  # a text, or a mark of Markdown


def read(path: Path) -> Transcript:
    """Read a document; what its first paragraphs say between two of --- is the head."""
    document = _Document(path)
    document.feed(_html(path))
    blocks = [block for block in document.blocks if _plain(block)]
    head, kept = _split(blocks)
    marked = any(is_mark for block in kept for _, is_mark in block)
    whole = "\n\n".join(map(_markdown if marked else _plain, kept))
    return transcript(path, head, f"{whole}\n", is_markdown=marked)


def _html(path: Path) -> str:
    try:
        with path.open("rb") as file:
            return str(mammoth.convert_to_html(file).value)
    except OSError as error:
        raise EditionError(f"can’t be read ({error.strerror})", "give another", path) from None
    except (BadZipFile, KeyError):
        raise EditionError("no Word document", "save it as .docx", path) from None


def _split(blocks: list[list[Piece]]) -> tuple[str, list[list[Piece]]]:
    """Return the head and the rest."""
    lines = ["".join(text for text, _ in block) for block in blocks]
    if lines[:1] != [FENCE] or FENCE not in lines[1:]:
        return "", blocks
    end = lines.index(FENCE, 1)
    return "".join(f"{line}\n" for line in lines[1:end]), blocks[end + 1 :]


def _plain(block: list[Piece]) -> str:
    return "".join(text for text, is_mark in block if not is_mark).strip()


def _markdown(block: list[Piece]) -> str:
    written = (text if is_mark else SPECIAL.sub(r"\\\g<0>", text) for text, is_mark in block)
    return "".join(written).strip()


class _Document(HTMLParser):
    """Collects the paragraphs of what mammoth has made of a document."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path
        self.blocks: list[list[Piece]] = [[]]
        self.lists: list[str] = []
        self.links: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "img":
            remedy = "take it out of the document"
            raise EditionError("a picture, which no text can carry", remedy, self.path)
        if tag in ITEMS:
            self.lists.append(ITEMS[tag])
        if tag in ("p", *HEADINGS, *ITEMS) and len(self.lists) <= (tag in ITEMS):
            self.blocks.append([])
        self._open(tag, {name: value or "" for name, value in attrs})

    def _open(self, tag: str, given: Mapping[str, str]) -> None:
        if tag in HEADINGS:
            self._mark("#" * int(tag[1]) + " ")
        elif tag == "li":
            self._mark("\n" * bool(self.blocks[-1]) + self.lists[-1])
        elif tag == "a":
            self.links.append(given.get("href", ""))
            self._mark("[" if self._leads_out() else "")
        elif tag == "br":
            self.blocks[-1].append(("\n", False))
        else:
            self._mark(MARKS.get(tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if tag in ITEMS:
            self.lists.pop()
        elif tag == "a":
            self._mark(f"]({self.links[-1]})" if self._leads_out() else "")
            self.links.pop()
        else:
            self._close(MARKS.get(tag, ""))

    def handle_data(self, data: str) -> None:
        if not (self.links and self.links[-1].startswith(RETURN)):
            self.blocks[-1].append((data, False))

    def _leads_out(self) -> bool:
        return "://" in self.links[-1]

    def _close(self, mark: str) -> None:
        """Put the end of emphasis before the space that ends it, as Markdown wants it."""
        pieces = self.blocks[-1]
        text, is_mark = pieces[-1] if pieces else ("", True)
        space = text[len(text.rstrip()) :]
        if mark and space and not is_mark:
            pieces[-1:] = [(text.rstrip(), False), (mark, True), (space, False)]
        else:
            self._mark(mark)

    def _mark(self, mark: str) -> None:
        if mark:
            self.blocks[-1].append((mark, True))
