"""The command `python -m edition new FILE`: makes sources of a site, and tells what they say."""

import re
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pathlib import Path

from edition.check import check
from edition.errors import EditionError
from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.paragraph import OF_NOBODY, SPEECH, collapse
from edition.interview.witness import begun
from edition.new import project, writing
from edition.new.draft import Draft
from edition.new.transcript import Transcript

# What reads each kind of file; those of captions and documents need packages that a build doesn't.
READERS = {
    ".txt": "transcript",
    ".md": "transcript",
    ".vtt": "captions",
    ".srt": "captions",
    ".docx": "word",
}

Row = tuple[str, str, str]  # an id, a speaker, the words


def new(root: Path, file: Path) -> None:
    """Put a transcript's interview in the place of the old one, and tell what is missing."""
    transcript = _reader(file)(file)
    beginning = project.Beginning.of(transcript)
    beginning.replace(root)
    told = f"\nWritten to docs/, published/{transcript.name} and mkdocs.yml."
    try:
        rows = _by_name(check(root))
    except EditionError as missing:
        rows = _by_label(beginning.draft)
        told += f"\nBefore a site is built, say or mend what is told here:\nerror: {missing}"
    print(*_table(rows), told, sep="\n")


def _reader(file: Path) -> Callable[[Path], Transcript]:
    if file.suffix not in READERS:
        remedy = f"give a file that ends with {', '.join(READERS)}"
        raise EditionError("no transcript", remedy, file)
    try:
        module = import_module(f"edition.new.{READERS[file.suffix]}")
    except ModuleNotFoundError as error:
        remedy = "pip install -r requirements/new.txt, or use make new, which does so"
        raise EditionError(f"{error.name} is not installed", remedy) from None
    read: Callable[[Path], Transcript] = module.read
    return read


def _table(rows: Iterable[Row]) -> Iterator[str]:
    rows = list(rows)
    widths = [max(len(row[column]) for row in rows) for column in (0, 1)]
    for id, speaker, words in rows:
        yield f"{id:<{widths[0]}}  {speaker:<{widths[1]}}  {begun(collapse(words))}"


def _by_name(interview: Interview) -> Iterator[Row]:
    """Yield who says what."""
    for each in interview.paragraphs:
        asked = each.question is not None and each.kind not in OF_NOBODY
        speaker = each.speaker.name if asked else each.voice
        kind = "" if each.kind == SPEECH else f"({each.kind})"
        yield each.id, speaker or kind, each.text(Reading.CORRECTED)


def _by_label(draft: Draft) -> Iterator[Row]:
    """Yield the same while names are not known: by whose label it has, or was the last there."""
    last: dict[str, str] = {}
    for id, piece in writing.ids(draft):
        part = f"{re.sub('[b-z]$', '', id.partition('p')[0])}{'p' in id}" if id[0] == "q" else id
        named = piece.name or piece.by
        if named:
            last[part] = named
        unnamed = ("answers" if "p" in id else "asks") if id.startswith("q") else ""
        kind = f"({piece.kind})" if piece.kind and not named else ""
        yield id, kind or last.get(part, unnamed), piece.text
