"""Puts the site's style into each page, so that text and look arrive in one answer."""

import posixpath
import re
from pathlib import Path
from urllib.parse import urlsplit

from edition.errors import EditionError
from edition.output.built_site import Site
from edition.output.cut import check, cut, names, symbols
from edition.site.forbidden import faults_of_style
from edition.site.source_lines import find

LINK = re.compile(r'<link rel="stylesheet" href="(?P<address>[^"]+)">')
# How scripts name a class: {class: "…"}, className = "…", classList.toggle("…").
ADDED = re.compile(r"""\bclass(?:Name|List\.\w+\()?\s*[:=]?\s*["'`](?P<text>[^"'`]+)""")


class Style:
    """The style sheets of a built site, and what of them each page needs."""

    def __init__(self, site: Site) -> None:
        self.site = site
        # Among them may be scripts that the editor keeps for something else, in any encoding.
        scripts = (each.read_text("utf-8", "replace") for each in site.folder.rglob("*.js"))
        self.addable = set().union(*(names(ADDED, each) for each in scripts))

    def inline(self, html: str, path: Path) -> str:
        """Return a page with the style that it can need in place of its links to style sheets.

        Known is what stands in the page, or in a script that the site ships, which might add it.
        """
        known = self.addable | symbols(html)
        styled, links = LINK.subn(lambda link: self._style(link["address"], path, known), html)
        if not links:
            remedy = "keep extra_css in mkdocs.yml and in overrides/"
            raise EditionError("no link to a style sheet", remedy, path)
        return styled

    def _style(self, address: str, page: Path, known: set[str]) -> str:
        path = self._file(address, page)
        sheet = _sheet(path)
        for fault in faults_of_style(sheet, self.site.address):
            place = find(fault.written, page, self.site.root)
            raise EditionError(fault.problem, fault.remedy, *place)
        check(sheet, self.site.source(path))
        style = cut(sheet, path.name, known)
        return f"<style>{style}</style>" if style else ""

    def _file(self, address: str, page: Path) -> Path:
        # The 404 page, served at any depth, has addresses from the root of the host.
        path = urlsplit(address).path.removeprefix(urlsplit(self.site.address).path)
        folder = "" if path != address else page.parent.as_posix()
        return self.site.folder / posixpath.normpath(posixpath.join(folder, path))


def _sheet(path: Path) -> str:
    try:
        return path.read_text("utf-8")
    except OSError:
        raise EditionError("no such style sheet", "mend extra_css in mkdocs.yml", path) from None
