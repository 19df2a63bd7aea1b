"""Makes interview.bib: the interview as BibTeX and biblatex take it in.

Neither has a type for interviews, nor a field for an interviewer; both have @misc, print its `note`
and pass over a field that they don't know (btxdoc, "Entry types"; the biblatex manual, "Entry
Types"). So the interviewee is the author; the interviewer has a field of that name for programs,
and the note for readers. `editor` would be a false role, which Zotero (BibTeX.js) would take over.
There is no `year` or `date`, so that biblatex writes "n.d." by itself; the note says it for BibTeX.
"""

import re

from edition.output import characters
from edition.output.citation import Work, inverted
from edition.site.built_site import Site

SPECIAL = str.maketrans(
    {each: f"\\{each}" for each in "&%$#_{}"}
    | {"~": r"\textasciitilde{}", "^": r"\textasciicircum{}", "\\": r"\textbackslash{}"}
)
LIGATURE = re.compile(r"([-'`])(?=\1)")  # TeX sets two of these as one sign
IN_ADDRESS = str.maketrans({"{": "%7B", "}": "%7D", "\\": "%5C"})


def bibtex(site: Site) -> bytes:
    """Return the interview as an entry of BibTeX, in UTF-8.

    Args:
        site: The site.

    Raises:
        EditionError: The text has a character that no XML can carry.
    """
    characters.check(site.interview)
    work = Work.of(site.interview, site.address)
    interviewer = work.record.interviewer
    fields = {
        "author": _escaped(inverted(work.record.interviewee)),
        "interviewer": _escaped(inverted(interviewer)),
        # In braces once more, or styles would take the capitals off names.
        "title": f"{{{_escaped(work.title)}}}",
        "howpublished": _escaped(work.record.original.publisher),
        "note": _escaped(f"Interview by {interviewer.name}, n.d."),
        "url": work.record.original.address.translate(IN_ADDRESS),
        "annote": _escaped("; ".join(work.notes)),
    }
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items()]
    return "\n".join([f"@misc{{{work.key},", *lines, "}", ""]).encode()


def _escaped(text: str) -> str:
    return LIGATURE.sub(r"\1{}", text.translate(SPECIAL))
