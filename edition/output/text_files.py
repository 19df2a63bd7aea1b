"""The files to take along that are text: each a template, filled in with the interview."""

from codecs import BOM_UTF8
from functools import partial

from edition.output import templates
from edition.output.built_site import Site
from edition.output.citation import Work


def text_file(template: str, site: Site) -> bytes:
    """Return a file of `edition/templates/files/` filled in, in UTF-8."""
    interview = site.interview
    return templates.render(
        f"files/{template}",
        site=site,
        interview=interview,
        record=interview.record,
        work=Work.of(interview, site.address),
    ).encode()


tei = partial(text_file, "interview.xml")
bibtex = partial(text_file, "interview.bib")
llms = partial(text_file, "llms.txt")
robots = partial(text_file, "robots.txt")


def markdown(site: Site) -> bytes:
    """Return the reading text as Markdown, which says by its first bytes that it is UTF-8.

    A host may not say so. The text as published can't: its digest is what proves it.
    """
    return BOM_UTF8 + text_file("interview.md", site)


def ris(site: Site) -> bytes:
    """Return the interview as RIS, whose lines end as they did on tapes."""
    return text_file("interview.ris", site).replace(b"\n", b"\r\n")


def plain_text(site: Site) -> bytes:
    """Return the text as it was published, letter for letter."""
    return site.interview.witness.text.encode()
