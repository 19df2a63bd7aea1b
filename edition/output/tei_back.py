"""What this site says of the interview, as the back of a TEI document: notes and reasons."""

from edition.interview.criticmarkup import Correction
from edition.interview.interview import Interview
from edition.interview.note import Note
from edition.output.literal import uri
from edition.output.xml_document import Element, element
from edition.site.built_site import Site

SITE = "#site"


def back(site: Site) -> Element:
    """Return the notes by the site and the reasons for its corrections, each with its target."""
    corrections = [
        _reason(correction)
        for paragraph in site.interview.paragraphs
        for correction in paragraph.corrections
    ]
    notes = _notes(site.interview)
    parts = {"Notes by this site": notes, "Why this site corrected": corrections}
    return element("back", *(_part(head, inner) for head, inner in parts.items() if inner))


def _part(head: str, notes: list[Element]) -> Element:
    entries = (element("item", note) for note in notes)
    return element("div", element("head", head), element("list", *entries), type="editorial")


def _notes(interview: Interview) -> list[Element]:
    return [_note(note, number) for number, note in enumerate(interview.notes, start=1)]


def _note(note: Note, number: int) -> Element:
    target = f"#{note.paragraph.id}"
    said = element("p", element("quote", note.words, source=target), f": {note.text}")
    sources = (
        element("bibl", element("ref", source.name, target=uri(source.address)))
        for source in note.sources
    )
    about = {"type": "editorial", "resp": SITE, "target": target, "xml_id": f"n{number}"}
    return element("note", said, element("listBibl", *sources), **about)


def _reason(correction: Correction) -> Element:
    target = f"#{correction.id}"
    return element(
        "note", element("p", correction.why), type="correction", resp=SITE, target=target
    )
