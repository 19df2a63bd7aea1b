"""Puts a new interview in the place of the old one: the sources of a site, out of a transcript."""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from edition.interview.exchange import QUESTIONS
from edition.interview.interview import HOME
from edition.interview.source import Source, markdown_files
from edition.interview.witness import SUMS
from edition.new import git, pictures, record, settings, turns, writing
from edition.new.draft import Draft
from edition.new.home import site_name, written_home
from edition.new.transcript import Transcript, spaced

LISTS = ("names", "dates", "figures", "map")  # the parts that a page of this interview's lists has
PICTURES = f"docs/{pictures.FOLDER}"
OLD = ("docs/*.yml", "docs/assets/map.svg", f"{PICTURES}/*", f"docs/{QUESTIONS}/*", "published/*")
OWN_TESTS = "tests/this_interview"
REPLACED = ("docs", "published", settings.SETTINGS, OWN_TESTS)


def replace(root: Path, transcript: Transcript) -> Draft:
    """Write the sources of a transcript's interview in the place of the old one's.

    Args:
        root: The project's folder.
        transcript: The transcript.

    Returns:
        What it was read as.

    Raises:
        EditionError: git doesn't hold the old interview, or the transcript has a mistake; nothing
            has been changed then.
    """
    git.check_held(root, REPLACED)
    fields = record.complete(transcript)
    asks = record.asking(fields)
    record.check_labels(transcript, asks)
    transcript = spaced(transcript, asks)
    draft = turns.read(transcript, turns.Voices.of(asks, transcript))
    drawn = pictures.find(draft, transcript.path) if transcript.is_markdown else {}
    draft = pictures.placed(draft, drawn)
    gone = [page.path.name for page in _pages_of_lists(root / "docs")]
    written = dict(_sources(root, transcript, fields, draft, [*asks], gone))
    written |= {root / PICTURES / each.name: each.read_bytes() for each in drawn.values()}
    _clear(root, gone)
    for path, content in written.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    git.remember(root, REPLACED)
    return draft


def _pages_of_lists(docs: Path) -> list[Source]:
    pages = (Source.read(path) for path in markdown_files(docs) if path.parent == docs)
    return [page for page in pages if any(name in LISTS for name, _ in page.directives)]


def _clear(root: Path, gone: Sequence[str]) -> None:
    for pattern in (*OLD, *(f"docs/{name}" for name in gone)):
        for path in root.glob(pattern):
            path.unlink()
    shutil.rmtree(root / OWN_TESTS, ignore_errors=True)


def _sources(
    root: Path,
    transcript: Transcript,
    fields: CommentedMap,
    draft: Draft,
    names: Sequence[str],
    gone: Sequence[str],
) -> Iterator[tuple[Path, bytes]]:
    """Yield each file that is to be written, with its content."""
    published, pages = root / "published", writing.pages(draft, names)
    digest = hashlib.sha256(transcript.witness).hexdigest()
    yield published / transcript.name, transcript.witness
    yield published / SUMS, f"{digest}  {transcript.name}\n".encode()
    for name, text in pages.items():
        yield root / "docs" / name, text.encode()
    home = root / "docs" / HOME
    yield home, written_home(Source.read(home), fields, draft, next(iter(pages))).encode()
    path = root / settings.SETTINGS
    yield path, settings.renewed(path, site_name(fields, draft), [*pages], gone).encode()
