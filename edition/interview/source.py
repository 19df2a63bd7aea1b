"""A Markdown file of the edition, read as front matter and body, with the lines they stand on."""

import re
from dataclasses import dataclass
from pathlib import Path

from edition.errors import EditionError
from edition.interview.fields import Fields

FENCE = re.compile(r"\A---\n(?P<yaml>.*?)^---\n", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Source:
    """One Markdown file: what its front matter says, and its text."""

    path: Path
    front_matter: Fields
    body: str
    first_line: int

    @classmethod
    def read(cls, path: Path) -> "Source":
        """Read a file.

        Args:
            path: The Markdown file.

        Returns:
            The file, its front matter parsed but not yet checked against a schema.

        Raises:
            EditionError: The file is missing or not UTF-8, or its front matter is none or no YAML.
        """
        # Editors of other systems end lines otherwise, and begin with a mark of their own.
        text = read_text(path).removeprefix("\ufeff").replace("\r\n", "\n")
        fence = FENCE.match(text)
        if not fence:
            raise EditionError("no front matter", "begin the file with --- title: … ---", path, 1)
        front_matter = Fields.parse(fence["yaml"], path, first_line=2)
        return cls(path, front_matter, text[fence.end() :], text.count("\n", 0, fence.end()) + 1)


def read_text(path: Path) -> str:
    """Return a file's text, line ends as they are.

    Raises:
        EditionError: The file can't be read, or a line of it is not UTF-8.
    """
    try:
        raw = path.read_bytes()
        return raw.decode("utf-8")
    except OSError as error:
        raise EditionError(f"can't be read ({error.strerror})", "restore the file", path) from None
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise EditionError("bytes that are not UTF-8", "save it as UTF-8", path, line) from None
