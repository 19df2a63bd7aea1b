"""Compares two builds of the site: what each of them says, offers and needs, by aspects."""

import json
from collections.abc import Callable
from xml.etree.ElementTree import Element

from edition.interview.interview import Interview
from edition.site.files import FILES
from scripts import page_tree
from scripts.build import MADE, Aspect, Build
from scripts.builders import ROOT

INDEX = "search/search_index.json"
WORKER = "worker.js"
OF_THEME = ("assets/javascripts/", "partials/")
ASKED = "/// edition"  # how a page asks for a part that is gathered


def paragraphs(build: Build) -> Aspect:
    """Return the text of each paragraph of the interview, wherever it stands with its id."""
    return {
        paragraph.id: [
            (name, page_tree.text(element))
            for name, root in build.pages.items()
            for element in root.iter()
            if element.get("id") == paragraph.id
        ]
        for paragraph in Interview.read(ROOT / "docs").paragraphs
    }


def menu(build: Build) -> Aspect:
    """Return each page's menu."""
    return {
        name: [page_tree.outline(each) for each in page_tree.with_class(root, "contents")]
        for name, root in build.pages.items()
    }


def gathered(build: Build) -> Aspect:
    """Return what stands on the pages that are gathered from the whole interview."""
    docs = ROOT / "docs"
    asking = [page for page in sorted(docs.rglob("*.md")) if ASKED in page.read_text("utf-8")]
    names = [page.relative_to(docs).with_suffix("").as_posix() for page in asking]
    files = ["index.html" if name == "index" else f"{name}/index.html" for name in names]
    return {name: _part(build.pages[name], "main") for name in files}


def bodies(build: Build) -> Aspect:
    """Return all that pages show."""
    return {name: _part(root, "body") for name, root in build.pages.items()}


def heads(build: Build) -> Aspect:
    """Return what pages tell programs, for catalogues and reference managers."""
    return {name: _head(root) for name, root in build.pages.items()}


def made(build: Build) -> Aspect:
    """Return the files of the finishing step."""
    return build.bytes_of([each for each in build.names if each in FILES or each.startswith(MADE)])


def assets(build: Build) -> Aspect:
    """Return the site's own style, scripts and drawings."""
    own = [each.relative_to(ROOT / "docs").as_posix() for each in ROOT.glob("docs/assets/*")]
    return build.bytes_of(sorted(own))


def search(build: Build) -> Aspect:
    """Return the places that the search knows."""
    index = json.loads((build.folder / INDEX).read_text("utf-8"))
    return {f"{place['location']} {place['title']}": place["text"] for place in index["docs"]}


def styles(build: Build) -> Aspect:
    """Return the style in each page."""
    return {name: [each.text for each in root.iter("style")] for name, root in build.pages.items()}


def of_theme(build: Build) -> Aspect:
    """Return the theme's own files, and what names them by their hashes."""
    theme = [name for name in build.names if name.startswith(OF_THEME)]
    return build.bytes_of([*theme, INDEX, WORKER])


def everything(build: Build) -> Aspect:
    """Return every file."""
    return build.bytes_of(build.names)


def _part(root: Element, tag: str) -> str:
    (part,) = root.iter(tag)
    return page_tree.outline(part)


def _head(root: Element) -> list[str]:
    # The policy names the style by its hash, which is compared by itself.
    return [
        page_tree.outline(each)
        for each in root.find("head") or ()
        if each.tag != "style" and each.get("http-equiv") != "Content-Security-Policy"
    ]


ASPECTS: dict[str, Callable[[Build], Aspect]] = {
    "paragraphs, with their ids, on all pages": paragraphs,
    "menus": menu,
    "gathered pages": gathered,
    "pages, all that they show": bodies,
    "pages, all that they tell programs": heads,
    "files of the finishing step": made,
    "own style, scripts and drawings": assets,
    "places that the search knows": search,
    "pages, the style in them": styles,
    "the theme’s files, and what names them": of_theme,
    "every file, byte for byte": everything,
}
