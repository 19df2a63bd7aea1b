"""The files that the finished site offers besides its pages, each made by one function."""

from collections.abc import Callable, Iterator
from functools import partial

from edition.output.card import card
from edition.output.epub import epub
from edition.output.icon import icon
from edition.output.json_files import csl, interview_json, interview_schema
from edition.output.pdf import interview_pdf
from edition.output.single_page import single_page
from edition.output.text_files import bibtex, llms, markdown, plain_text, ris, robots, tei
from edition.site import manifest, sitemap
from edition.site.built_site import Site

COVER = "cards/site.png"

FILES: dict[str, Callable[[Site], bytes]] = {
    "sitemap.xml": sitemap.sitemap,
    "robots.txt": robots,
    "llms.txt": llms,
    "manifest.webmanifest": manifest.manifest,
    **{f"icons/{size}.png": partial(icon, size=size) for size in manifest.SIZES},
    COVER: card,
    "cite/interview.bib": bibtex,
    "cite/interview.ris": ris,
    "cite/interview.csl.json": csl,
    "files/interview.txt": plain_text,
    "files/interview.md": markdown,
    "files/interview.xml": tei,
    "files/interview.json": interview_json,
    "files/interview.schema.json": interview_schema,
    "files/interview.html": single_page,
    "files/interview.pdf": interview_pdf,
}


def write(site: Site) -> None:
    """Write every file, once all of them could be made.

    Raises:
        EditionError: The text has something that a format can't carry.
    """
    for name, content in dict(_made(site)).items():
        path = site.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    # MkDocs has compressed the sitemap that was just replaced.
    (site.folder / "sitemap.xml.gz").unlink(missing_ok=True)


def _made(site: Site) -> Iterator[tuple[str, bytes]]:
    made = {name: make(site) for name, make in FILES.items()}
    yield from made.items()
    yield "files/interview.epub", epub(site, made[COVER])
    for exchange in site.interview.exchanges:
        yield f"cards/{exchange.number}.png", card(site, exchange)
