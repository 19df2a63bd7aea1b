"""The files that the finished site offers besides its pages, each made by one function.

`finish` writes the others: the pictures, which are drawn meanwhile, and the sitemap and the worker,
which know the pages.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from edition.errors import EditionError
from edition.output.built_site import Site
from edition.output.epub import epub
from edition.output.json_files import csl, interview_json, interview_schema
from edition.output.pdf import interview_pdf
from edition.output.pictures import Pictures
from edition.output.single_page import single_page
from edition.output.text_files import bibtex, llms, markdown, plain_text, ris, robots, tei
from edition.site.manifest import manifest
from edition.site.search_index import pages_script, search_script

OF_WORDS = ("files/", "cite/")  # nobody may put another in their place

FILES: dict[str, Callable[[Site], bytes]] = {
    "assets/search.js": search_script,
    "assets/search_pages.js": pages_script,
    "robots.txt": robots,
    "llms.txt": llms,
    "manifest.webmanifest": manifest,
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
SUMS = "files/SHA256SUMS"


def write(site: Site, pictures: Pictures) -> None:
    """Write every file but the pictures, once all of them could be made."""
    made = {name: make(site) for name, make in FILES.items()}
    made["files/interview.epub"] = epub(site, pictures.cover())
    for name, content in made.items():
        put(site, name, content)
    put(site, SUMS, sums(site.folder / SUMS))
    # MkDocs has compressed the sitemap that is replaced.
    (site.folder / "sitemap.xml.gz").unlink(missing_ok=True)


def sums(path: Path) -> bytes:
    """Return the digests of the files that lie beside one, as `sha256sum -c` reads them."""
    files = sorted(each for each in path.parent.iterdir() if each.is_file() and each != path)
    digests = ((hashlib.sha256(each.read_bytes()).hexdigest(), each.name) for each in files)
    return "".join(f"{digest}  {name}\n" for digest, name in digests).encode()


def put(site: Site, name: str, content: bytes) -> None:
    """Write one file, unless the editor keeps one of their own in that place."""
    path, own = site.folder / name, site.root / "docs" / name
    if own.exists() and name.startswith(OF_WORDS):
        problem = "stands in the place of a file that is made of the interview"
        raise EditionError(problem, "give it another name", own)
    if not (path.exists() and own.exists()):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
