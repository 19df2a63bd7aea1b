"""Puts the site's style into each page, so that text and look arrive in one answer."""

import posixpath
import re
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from lightningcss import process_stylesheet

from edition.errors import EditionError
from edition.site.built_site import Site

LINK = re.compile(r'<link rel="stylesheet" href="(?P<address>[^"]+)">')
SYMBOL = re.compile(r"[.#](-?[_a-zA-Z][\w-]*)(?=[^{}]*\{)")
# The oldest browsers with the logical properties that the style is written in, all of 2021.
BROWSERS = ["chrome 90", "firefox 90", "ios_saf 15", "safari 15"]
ATTRIBUTE = re.compile(r'\b(?:class|id)="(?P<text>[^"]*)"')
# How scripts name a class: {class: "…"}, className = "…", classList.toggle("…").
ADDED = re.compile(r"""\bclass(?:Name|List\.\w+\()?\s*[:=]?\s*["'`](?P<text>[^"'`]+)""")
NAME = re.compile(r"[\w-]+")


def inline(site: Site) -> None:
    """Replace the links to style sheets, in every page, by the style that the page can need.

    A rule stays if each class and id in it stands in the page or in a script that the site ships,
    which might add it; the rest is cut and what stays is minified.

    Args:
        site: The built site.

    Raises:
        EditionError: A page links no style, or one that isn't there or can't be parsed.
    """
    addable = set().union(*(_names(ADDED, script) for script in site.folder.rglob("*.js")))
    for page in sorted(site.folder.rglob("*.html")):
        html = page.read_text("utf-8")
        write = partial(_style, page=page, site=site, known=addable | _names(ATTRIBUTE, page))
        styled, links = LINK.subn(write, html)
        if not links:
            problem = f"{page.relative_to(site.folder)} has no link to a style sheet"
            raise EditionError(problem, "keep extra_css in mkdocs.yml and in overrides/")
        page.write_text(styled, "utf-8")


def _names(found: re.Pattern[str], path: Path) -> set[str]:
    """Return the names in what is found in a file: a page's attributes, a script's classes."""
    texts = (match["text"] for match in found.finditer(path.read_text("utf-8")))
    return {name for text in texts for name in NAME.findall(text)}


def _style(link: re.Match[str], page: Path, site: Site, known: set[str]) -> str:
    path = _file(link["address"], page, site)
    try:
        whole = path.read_text("utf-8")
        unused = set(SYMBOL.findall(whole)) - known
        style = process_stylesheet(whole, path.name, unused_symbols=unused, browsers_list=BROWSERS)
    except OSError:
        raise EditionError("no such style sheet", "mend extra_css in mkdocs.yml", path) from None
    except ValueError as error:
        raise EditionError(f"not a style sheet ({error})", "mend it", path) from None
    return f"<style>{style}</style>" if style else ""


def _file(address: str, page: Path, site: Site) -> Path:
    # The 404 page, served at any depth, has addresses from the root of the host.
    path = urlsplit(address).path.removeprefix(urlsplit(site.address).path)
    folder = "" if path != address else page.parent.relative_to(site.folder).as_posix()
    return site.folder / posixpath.normpath(posixpath.join(folder, path))
