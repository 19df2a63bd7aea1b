"""Puts a new interview in the place of the old one: the sources of a site, out of a transcript."""

import hashlib
import shutil
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ruamel.yaml.comments import CommentedMap

from edition.errors import EditionError
from edition.interview.exchange import QUESTIONS
from edition.interview.interview import HOME
from edition.interview.source import Source, markdown_files, read_text
from edition.interview.witness import SUMS
from edition.new import git, own_words, pictures, record, settings, turns, writing
from edition.new.draft import Draft
from edition.new.home import site_name, written_home
from edition.new.transcript import Transcript, spaced
from edition.new.voices import Voices
from edition.output.words import words

LISTS = {"names", "dates", "figures", "map"}  # the parts that a page of this interview's lists has
PICTURES = f"docs/{pictures.FOLDER}"
OLD = ("docs/*.yml", "docs/assets/map.svg", f"{PICTURES}/*", f"docs/{QUESTIONS}/*", "published/*")
OWN_TESTS = "tests/this_interview"
REPLACED = ("docs", "published", settings.SETTINGS, OWN_TESTS)


@dataclass(frozen=True)
class Beginning:
    """What a transcript was read as."""

    transcript: Transcript
    record: CommentedMap
    draft: Draft
    names: list[str]  # the labels and names in it
    pictures: dict[str, Path]  # their files by their addresses

    @classmethod
    def of(cls, transcript: Transcript) -> "Beginning":
        """Read a transcript."""
        fields = record.complete(transcript)
        asks = record.asking(fields)
        record.check_labels(transcript, asks)
        transcript = spaced(transcript, asks)
        draft = turns.read(transcript, Voices.of(asks, transcript))
        return cls(transcript, fields, draft, [*asks], pictures.find(transcript))

    def replace(self, root: Path) -> None:
        """Write the sources in the place of the old interview's."""
        git.check_held(root, REPLACED)
        docs = root / "docs"
        pages = [Source.read(path) for path in markdown_files(docs) if path.parent == docs]
        gone = [page.path.name for page in pages if LISTS & dict(page.directives).keys()]
        written = dict(self._sources(root, gone))
        try:
            _clear(root, gone)
            for path, content in written.items():
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        except OSError as error:
            problem = f"can’t be written ({error.strerror})"
            raise EditionError(problem, "make room for it", Path(error.filename)) from None
        git.remember(root, REPLACED)

    def _sources(self, root: Path, gone: Sequence[str]) -> Iterator[tuple[Path, bytes]]:
        """Yield each file that is to be written, with its content."""
        name, witness = self.transcript.name, self.transcript.witness
        digest = hashlib.sha256(witness).hexdigest()
        yield root / "published" / name, witness
        yield root / "published" / SUMS, f"{digest}  {name}\n".encode()
        for each in self.pictures.values():
            yield root / PICTURES / each.name, each.read_bytes()
        for path, text in self._texts(root, root / "docs", gone):
            yield path, text.encode()

    def _texts(self, root: Path, docs: Path, gone: Sequence[str]) -> Iterator[tuple[Path, str]]:
        pages = writing.pages(self.draft, self.names)
        for name, text in pages.items():
            yield docs / name, pictures.placed(text, self.pictures, "../")
        home = written_home(Source.read(docs / HOME), self.record, self.draft, next(iter(pages)))
        yield docs / HOME, pictures.placed(home, self.pictures)
        for path in markdown_files(docs):
            if path.parent == docs and path.name not in (HOME, *gone):
                yield path, own_words.page(read_text(path), self.record["language"])
        path, name = root / settings.SETTINGS, site_name(self.record, self.draft)
        language = words(self.record["language"]).language
        yield path, settings.renewed(path, name, language, [*pages], gone)


def _clear(root: Path, gone: Sequence[str]) -> None:
    for pattern in (*OLD, *(f"docs/{name}" for name in gone)):
        for path in root.glob(pattern):
            if path.is_file():
                path.unlink()
    shutil.rmtree(root / OWN_TESTS, ignore_errors=True)
