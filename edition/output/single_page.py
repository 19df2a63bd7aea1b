"""Makes interview.html: the whole interview in one file that needs no network and no script."""

from pathlib import Path

from edition.history import last_changes
from edition.interview.source import read_text
from edition.output import cut
from edition.output.built_site import Site
from edition.output.catalogue import elements
from edition.output.context import Context
from edition.output.hashes import hashes
from edition.output.phrases import end_matter, title
from edition.output.templates import render
from edition.output.words import fill, mark

STYLE = Path(__file__).with_suffix(".css")


def single_page(site: Site) -> bytes:
    """Return the whole interview as one HTML document, style and all."""
    sheets, known = (site.folder / "assets" / "edition.css", STYLE), cut.symbols(_document(site))
    # One by one: a rule that the first leaves open ends with it.
    style = "".join(cut.cut(_sheet(path, site), path.name, known) for path in sheets)
    document = _document(site, style=style, style_hash=hashes([style]))
    return document.encode()


def _sheet(path: Path, site: Site) -> str:
    sheet = read_text(path)
    cut.check(sheet, site.source(path) if path.is_relative_to(site.folder) else path)
    return sheet


def _document(site: Site, style: str = "", style_hash: str = "") -> str:
    changes = last_changes(site.root).values()
    document = render(
        "files/interview.html",
        interview=site.interview,
        context=_context(site),
        end_matter=end_matter(site.interview),
        catalogue=elements(site, site.interview.record.language, {}),
        title=title(site.interview, mark),
        publisher=site.publisher,
        # As on the pages: no day where a part of the history is missing.
        day=f"{max(changes):%Y-%m-%d}" if changes else "",
        has_pictures=any(each.kind == "figure" for each in site.interview.paragraphs),
        style=style,
        style_hash=style_hash,
    )
    return fill(document, site.interview.record.language)


def _context(site: Site) -> Context:
    return Context(
        link=lambda _, id: f"#{id}",
        level=3 if site.interview.sections else 2,
        abbreviations=site.interview.record.abbreviations,
        standalone=True,
        record=site.interview.record,
        noted=site.interview.noted,
        site=site.address,
    )
