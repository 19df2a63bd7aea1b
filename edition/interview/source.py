"""A text file of the sources, and a Markdown file read as front matter and body, with its lines."""

import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePath
from urllib.parse import quote

from edition.errors import EditionError
from edition.interview.fields import REFUSED, Fields, unfit

FENCE = re.compile(
    r"\A---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
DIRECTIVE = re.compile(r"^///+ edition(?: \|)? ?(?P<name>.*)$", re.MULTILINE)
INDEXES = ("index", "README")  # in this order, as MkDocs knows them
BEGINNINGS, ENDS = (".", "#", "~"), ("~", "#")  # of what editors keep beside a file


@dataclass(frozen=True)
class Source:
    """One Markdown file: what its front matter says, and its text."""

    path: Path
    front_matter: Fields  # not yet held against a schema
    body: str
    first_line: int  # of the file, on which the body begins, counted from 1

    @classmethod
    def read(cls, path: Path) -> "Source":
        """Read a file."""
        text = read_text(path)
        fence = FENCE.match(text)
        yaml, end = (fence["yaml"], fence.end()) if fence else ("", 0)
        front_matter = Fields.parse(yaml, path, first_line=2)
        return cls(path, front_matter, text[end:], text.count("\n", 0, end) + 1)

    def check(self, kind: str) -> None:
        """Hold the front matter, which has to be there, against the schema of a kind of page."""
        if not self.front_matter.values:
            raise self.mistake("no front matter", "begin the file with --- title: … ---", 1)
        self.front_matter.check(kind)

    def line_at(self, place: int) -> int:
        """Return the line in the file, from 1, of a place in the body."""
        return self.first_line + self.body.count("\n", 0, place)

    def mistake(self, problem: str, remedy: str, line: int) -> EditionError:
        """Return the error to raise over a line of the file, counted from 1."""
        return EditionError(problem, remedy, self.path, line)

    @cached_property
    def directives(self) -> tuple[tuple[str, int], ...]:
        """The parts that the page asks for by `/// edition | name`, each with its line."""
        return tuple(
            (found["name"], self.line_at(found.start())) for found in DIRECTIVE.finditer(self.body)
        )


def location(page: PurePath | str) -> str:
    """Return the location of a file below `docs/`, with a slash at its end; of the home page "".

    Percent-encoded (RFC 3986) exactly as MkDocs does it: addresses are compared as text.
    """
    page = PurePath(page)
    folder = page.parent if page.stem in INDEXES else page.with_suffix("")
    return "" if folder == PurePath() else f"{quote(folder.as_posix())}/"


def markdown_files(folder: Path) -> list[Path]:
    """Return the Markdown files of a folder, at every depth, but for those that editors keep."""
    return [path for path in sorted(folder.rglob("*.md")) if _is_page(path.relative_to(folder))]


def _is_page(path: Path) -> bool:
    return not any(part.startswith(BEGINNINGS) or part.endswith(ENDS) for part in path.parts)


def read_text(path: Path) -> str:
    """Return a file's text; a byte order mark and the line ends of Windows are no part of it."""
    try:
        raw = path.read_bytes()
        text = raw.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
    except OSError as error:
        raise EditionError(f"can't be read ({error.strerror})", "restore the file", path) from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise EditionError("bytes that are not UTF-8", "save it as UTF-8", path, line) from None
    if found := REFUSED.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise unfit(found, path, line)
    return text


def read_data(path: Path, kind: str, needed: bool) -> Fields:
    """Read a data file; where no page needs it, it may be missing, and has no fields."""
    if not needed and not path.exists():
        return Fields({}, "", path, 1)
    fields = Fields.parse(read_text(path), path)
    fields.check(kind)
    return fields
