"""Makes the record of a new interview: what the head says, and TODO for what it doesn't."""

from collections.abc import Collection

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from edition.errors import EditionError, together
from edition.interview import labels
from edition.interview.fields import TODO, Fields
from edition.interview.people import Person
from edition.new import voices
from edition.new.transcript import Transcript, spaced
from edition.new.yaml import loaded

ASKS = ("interviewer", "moderator")
HINTS = {
    "name": "{given: …, family: …}, or {literal: …} for one name or an organisation",
    "published": '{by: …, date: 2019-05-04 or unknown, at: "https://…"}, or instead first: here',
    "rights": "{status: unknown}, in-copyright, public-domain, or {licence: CC-BY-4.0, holder: …}",
    "language": "en, fr, fa … (BCP 47)",
}


def complete(transcript: Transcript) -> CommentedMap:
    """Return the record, as its head has it and with what is missing."""
    # A head may lack what a record has to have.
    Fields.parse(transcript.head, transcript.path, first_line=2).check("head")
    record = loaded(transcript.head)
    if "people" not in record:
        record.insert(0, "people", _proposed(transcript))
    for name in ("published", "rights", "language"):
        if name not in record and not (name == "published" and "first" in record):
            _leave(record, name)
    return record


def asking(record: CommentedMap) -> dict[str, bool]:
    """Return the labels and names that a record knows, and whether they are those of who asks."""
    asks: dict[str, bool] = {}
    for person in record["people"]:
        known = [*person.get("labels", ())]
        if person["name"] != TODO:
            known.insert(0, Person.of(dict(person)).name)
        asks |= dict.fromkeys(known, person["role"] in ASKS)
    return asks


def check_labels(transcript: Transcript, known: Collection[str]) -> None:
    """Refuse a text whose labels are nobody's by the record: their words would be another's."""
    strange = [name for name in found_labels(transcript) if name not in known]
    remedy = "put it among the labels of whoever it is, in the people of the head"
    together(
        EditionError(f"“{name}” begins paragraphs, and is nobody’s label", remedy, transcript.path)
        for name in strange
    )


def found_labels(transcript: Transcript) -> list[str]:
    """Return the labels met, at the beginning of paragraphs or else of lines."""
    texts = [block.text for block in transcript.blocks]
    return voices.find(texts) or voices.find("\n".join(texts).split("\n"))


def _leave(fields: CommentedMap, name: str) -> None:
    fields[name] = TODO
    fields.yaml_add_eol_comment(HINTS[name], name)


def _proposed(transcript: Transcript) -> CommentedSeq:
    """Return people by the labels met, those who answer first; one of each role at least."""
    found = found_labels(transcript)
    texts = spaced(transcript, found).blocks
    turns = ((labels.split(block.text, found)[1], block.text) for block in texts)
    asking = voices.asking([(name, text) for name, text in turns if name])
    roles = [("interviewer" if name in asking else "interviewee", name) for name in found]
    for role in ("interviewer", "interviewee"):
        if not any(each == role for each, _ in roles):
            roles.append((role, ""))
    roles.sort(key=lambda each: each[0])
    return CommentedSeq(_unnamed(role, label) for role, label in roles)


def _unnamed(role: str, label: str) -> CommentedMap:
    person = CommentedMap(role=role)
    _leave(person, "name")
    if label:
        person["labels"] = CommentedSeq([label])
        person["labels"].fa.set_flow_style()
    return person
