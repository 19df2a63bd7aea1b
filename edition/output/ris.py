r"""Makes interview.ris: the interview as most reference managers take it in.

RIS, in the specification of 2011, has no type for interviews. GEN is the only one whose A2 is no
more than a second author: in PCOMM, as which Zotero (RIS.js) writes interviews, it is the
recipient of a letter, in ELEC and BLOG an editor, and NEWS has none (the specification's fields
type by type: https://github.com/customcommander/ris, fields-matrix.csv). So M3 says that it is an
interview, and N1 by whom. PY and DA are left out: the date is not known. Lines end with \r\n.
"""

from edition.output import characters
from edition.output.citation import Work, inverted
from edition.site.built_site import Site


def ris(site: Site) -> bytes:
    """Return the interview as a record of RIS, in UTF-8.

    Args:
        site: The site.

    Raises:
        EditionError: The text has a character that no XML can carry.
    """
    characters.check(site.interview)
    work = Work.of(site.interview, site.address)
    original, interviewer = work.record.original, work.record.interviewer
    tags = [
        ("TY", "GEN"),
        ("AU", inverted(work.record.interviewee)),
        ("A2", inverted(interviewer)),
        ("TI", work.title),
        ("T2", original.publisher),
        ("M3", "Interview"),
        ("LA", original.language),
        ("UR", original.address),
        *(("N1", note) for note in [f"Interview by {interviewer.name}", *work.notes]),
        ("ER", ""),
    ]
    return "".join(f"{tag}  - {value}\r\n" for tag, value in tags).encode()
