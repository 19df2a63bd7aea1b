"""Makes interview.csl.json: the interview as a reference manager that knows CSL takes it in.

CSL-JSON as in https://github.com/citation-style-language/schema (csl-data.json, version 1.0.2),
which has a type for interviews and a variable for their interviewers; the interviewee is the
author. Without "issued", styles write "n.d." or nothing, as each of them does.
"""

import json

from edition.interview.record import Speaker
from edition.output import characters
from edition.output.citation import Work
from edition.site.built_site import Site


def csl(site: Site) -> bytes:
    """Return the interview as CSL-JSON.

    Args:
        site: The site.

    Raises:
        EditionError: The text has a character that no XML can carry.
    """
    characters.check(site.interview)
    work = Work.of(site.interview, site.address)
    item = {
        "id": work.key,
        "type": "interview",
        "title": work.title,
        "author": [_name(work.record.interviewee)],
        "interviewer": [_name(work.record.interviewer)],
        "container-title": work.record.original.publisher,
        "URL": work.record.original.address,
        "language": work.record.original.language,
        "note": "\n".join(work.notes),
    }
    return (json.dumps([item], ensure_ascii=False, indent=2) + "\n").encode()


def _name(speaker: Speaker) -> dict[str, str]:
    return {"family": speaker.family, "given": speaker.given}
