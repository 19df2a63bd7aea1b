"""Writes a built site's text as plain Markdown pages, for a generator that knows nothing of it."""

import json
from html.parser import HTMLParser
from pathlib import Path
from string import Template
from typing import Any

from edition.interview.criticmarkup import Reading
from edition.interview.exchange import QUESTIONS
from edition.interview.interview import Interview

BLOCKS = {
    **{"h1": "# ", "h2": "## ", "h3": "### ", "li": "- "},
    **dict.fromkeys(["p", "dt", "dd", "td", "th", "blockquote", "figcaption", "summary"], ""),
}
LEFT_OUT = {"script", "style", "svg", "button", "nav"}
ESCAPED = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>#"})

CONFIGURATION = """\
site_name: An interview
site_url: {address}
theme:
  name: material
  font: false
nav: {nav}
"""

BY_HAND = Path(__file__).with_name("pages") / "by_hand.html"


class _Article(HTMLParser):
    """Reads the article of a built page as Markdown."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[str] = [""]
        self.title = ""
        self.within: list[str] = []
        self.to = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.within += [tag] if tag in {"article", "title", "a", *LEFT_OUT} else []
        if tag in BLOCKS:
            self.blocks.append(BLOCKS[tag])
        if tag == "a" and self._is_text:
            self.to = dict(attrs).get("href") or ""
            self.blocks[-1] += "["

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._is_text:
            self.blocks[-1] += f"]({self.to})"
        if self.within and tag == self.within[-1]:
            self.within.pop()
        if tag in BLOCKS:
            self.blocks.append("")

    def handle_data(self, data: str) -> None:
        if "title" in self.within and "article" not in self.within:
            self.title += data
        if self._is_text and data.strip():
            self.blocks[-1] += data.translate(ESCAPED).replace("\n", " ")

    @property
    def _is_text(self) -> bool:
        return "article" in self.within and not LEFT_OUT & {*self.within}

    @property
    def markdown(self) -> str:
        return "\n\n".join(block.strip() for block in self.blocks if block.strip("#- "))


def write(site: Path, project: Path, address: str) -> None:
    """Write a project for MkDocs with Material's defaults that has the text of a built site."""
    menu: list[dict[str, Any]] = []
    questions: list[dict[str, str]] = []
    for page in sorted(site.rglob("index.html"), key=_place):
        article = _Article()
        article.feed(page.read_text("utf-8"))
        source = _source(page, site)
        _write(project / "docs" / source, article.markdown)
        is_question = page.parent.parent.name == QUESTIONS
        menu += [{"Questions": questions}] if is_question and not questions else []
        (questions if is_question else menu).append({article.title.partition(" - ")[0]: source})
    _write(project / "mkdocs.yml", CONFIGURATION.format(address=address, nav=json.dumps(menu)))


def _source(page: Path, site: Path) -> str:
    return "index.md" if page.parent == site else f"{page.parent.relative_to(site).as_posix()}.md"


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text + "\n", "utf-8")


def write_by_hand(page: Path, icon: str, docs: Path) -> None:
    """Write question 4 as someone would by hand: a few lines of style, no script."""
    exchange = Interview.read(docs.parent).exchanges[3]
    question, *answer = (each.text(Reading.CORRECTED) for each in exchange.paragraphs)
    text = "\n".join([f"<h1>{question}</h1>", *(f"<p>{each}</p>" for each in answer)])
    _write(page, Template(BY_HAND.read_text("utf-8")).substitute(icon=icon, text=text))


def _place(page: Path) -> tuple[int, int, str]:
    """Sort the questions by their numbers, before the rest."""
    number = page.parent.name.partition("-")[0]
    is_question = page.parent.parent.name == QUESTIONS and number.isdecimal()
    return (0, int(number), "") if is_question else (1, 0, page.as_posix())
