"""The command `python -m edition new FILE`: from a transcript to the sources of a site."""

from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from edition.check import check
from edition.errors import EditionError
from edition.new import project, report
from edition.new.transcript import Transcript

# What reads each kind of file; those of captions and documents need packages that a build doesn't.
READERS = {
    ".txt": "transcript",
    ".md": "transcript",
    ".vtt": "captions",
    ".srt": "captions",
    ".docx": "word",
}


def new(root: Path, file: Path) -> None:
    """Put a transcript's interview in the place of the old one, and tell what is missing."""
    transcript = _reader(file)(file)
    beginning = project.Beginning.of(transcript)
    beginning.replace(root)
    told = f"\nWritten to docs/, published/{transcript.name} and mkdocs.yml."
    try:
        rows = report.read(check(root))
    except EditionError as missing:
        rows = report.proposed(beginning.draft)
        told += f"\nBefore a site is built, say or mend what is told here:\nerror: {missing}"
    print(*report.table(rows), told, sep="\n")


def _reader(file: Path) -> Callable[[Path], Transcript]:
    """Return what reads a file."""
    if file.suffix not in READERS:
        raise EditionError(
            "no transcript", f"give a file that ends with {', '.join(READERS)}", file
        )
    try:
        module = import_module(f"edition.new.{READERS[file.suffix]}")
    except ModuleNotFoundError as error:
        remedy = "pip install -r requirements/new.txt, or use make new, which does so"
        raise EditionError(f"{error.name} is not installed", remedy) from None
    read: Callable[[Path], Transcript] = module.read
    return read
