"""Writes a paragraph as a JSON object: both readings, and what the site says of it."""

from dataclasses import asdict, dataclass
from typing import Any

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.statement import Statement
from edition.interview.unclear import unclear_words
from edition.site.built_site import Site


@dataclass(frozen=True)
class JsonParagraphs:
    """The paragraphs of a site, ready to be written as JSON objects."""

    site: Site
    notes: tuple[Note, ...]
    unclear: tuple[Statement, ...]

    @classmethod
    def of(cls, site: Site) -> "JsonParagraphs":
        """Gather what the site says of its paragraphs.

        Raises:
            EditionError: Words are listed as unclear that don't stand in their paragraph.
        """
        return cls(site, tuple(site.interview.notes), unclear_words(site.interview))

    def write(self, paragraph: Paragraph) -> dict[str, Any]:
        """Return one paragraph by the definition `paragraph` of interview.schema.json."""
        return {
            "id": paragraph.id,
            "address": self.site.permalink(paragraph),
            "asPublished": paragraph.text(Reading.PUBLISHED),
            "readingText": paragraph.text(Reading.CORRECTED),
            "corrections": [_correction(each) for each in paragraph.corrections],
            "unclear": [each.words for each in self.unclear if each.paragraph == paragraph],
            "notes": [_note(each) for each in self.notes if each.paragraph == paragraph],
        }


def _correction(correction: Correction) -> dict[str, str]:
    return {
        "id": correction.id,
        "asPublished": collapse(correction.text(Reading.PUBLISHED)),
        "readingText": collapse(correction.text(Reading.CORRECTED)),
        "why": correction.why,
    }


def _note(note: Note) -> dict[str, Any]:
    sources = [asdict(each) for each in note.sources]
    return {"words": note.words, "text": note.text, "sources": sources}
