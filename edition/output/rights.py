"""Says whose text it is, in the words that every page and every file to take along has.

They follow from the record, which says `unknown` where nothing is known.
"""

import re

from edition.interview.publication import Publication, Rights
from edition.interview.record import Record
from edition.output.words import Say, english

CREATIVE_COMMONS = re.compile(
    r"CC-(?P<kind>BY(?:-NC)?(?:-ND|-SA)?)-(?P<version>\d\.\d)(?:-(?P<country>[A-Z]+))?"
)
OF_NOBODY = {"CC0-1.0": "zero/1.0", "CC-PDM-1.0": "mark/1.0"}


def rights(record: Record, say: Say = english) -> str:
    """Return the statement of rights, in one line of plain text."""
    said, original = record.rights, record.original
    whose = say("Text in the public domain")
    if said.status != "public-domain":
        whose = say("Text © {}", said.holder or say("its author and publisher"))
    first = say(", first published by {}", original.publisher) if original.publisher else ""
    statement = say("As published: “{}”", said.statement) if said.statement else ""
    return " ".join(filter(None, (f"{whose}{first}.", _terms(said, original, say), statement)))


def in_brief(record: Record, say: Say = english) -> str:
    """Return the same in a few words, for a place that has no more room."""
    said, again = record.rights, record.original.address
    if said.status == "public-domain":
        return say("Public domain")
    terms = said.licence or (say("republished with credit") if again else "")
    return say("; ").join(
        filter(None, (f"© {said.holder or say('its author and publisher')}", terms))
    )


def _terms(said: Rights, original: Publication, say: Say) -> str:
    if said.status == "licence":
        return say("It is licensed under {} ({}).", said.licence, licence_address(said))
    terms = {"unknown": "No licence for it was found", "in-copyright": "It is in copyright"}
    if said.status not in terms:
        return ""
    again = say("; it is republished here with credit and a link to the original")
    return f"{say(terms[said.status])}{again if original.address else ''}."


def licence_address(rights: Rights) -> str:
    """Return where a licence stands, at Creative Commons or in the list of SPDX, or ""."""
    if found := CREATIVE_COMMONS.fullmatch(rights.licence):
        deed = "/".join(filter(None, (found["kind"], found["version"], found["country"])))
        return f"https://creativecommons.org/licenses/{deed.lower()}/"
    if rights.licence in OF_NOBODY:
        return f"https://creativecommons.org/publicdomain/{OF_NOBODY[rights.licence]}/"
    return f"https://spdx.org/licenses/{rights.licence}.html" if rights.licence else ""
