"""The entry in CSL-JSON, by which reference managers and citation styles know the interview."""

from typing import Any

from edition.interview.date import Date
from edition.interview.people import Person
from edition.output.citation import Work
from edition.output.dated import is_uncertain, parts
from edition.output.json_files import written
from edition.output.site import Site

# What CSL calls those who have a role; it knows no moderator and no photographer.
CSL_ROLES = {
    "interviewee": "author",
    "interviewer": "interviewer",
    "translator": "translator",
    "editor": "editor",
}


def csl(site: Site) -> bytes:
    """Return the interview as CSL-JSON, which has a type for it and a variable for interviewers.

    The interviewee is the author. Without "issued", styles write "n.d." or nothing, as each of
    them does; there is no "event-date", since they print it as if it were that of publication.
    Zotero's interviews have no field for "container-title", and it keeps the note's.
    Source: github.com/citation-style-language/schema, csl-data.json, version 1.0.2.
    """
    work = Work.of(site.interview, site.address)
    record, original = work.record, work.record.original
    kept = [f"container-title: {original.publisher}"] if original.publisher else []
    item = {
        "id": work.key,
        "type": "interview",
        "title": work.title,
        **{name: [*map(_csl_name, record.having(role))] for role, name in CSL_ROLES.items()},
        "container-title": original.publisher,
        "collection-title": original.series,
        "volume": original.volume,
        "page": original.pages,
        "issued": _csl_date(original.date),
        "URL": work.address,
        "language": original.language,
        "note": "\n".join([*kept, *work.notes]),
    }
    return written([{name: value for name, value in item.items() if value}])


def _csl_name(person: Person) -> dict[str, Any]:
    if not person.family:
        return {"literal": person.name}
    suffix = {"suffix": person.suffix} if person.suffix else {}
    return {"family": person.family, "given": person.given, **suffix}


def _csl_date(date: Date | None) -> dict[str, Any] | None:
    if not date:
        return None
    return {"date-parts": [parts(date)], **({"circa": True} if is_uncertain(date) else {})}
