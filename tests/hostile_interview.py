"""Writes an interview whose every word, title, name and note is full of signs that mean something.

The same interview with tame words has the same places for them all: whatever a page of the one has
more or less than the same page of the other, a hostile word has made.
"""

import json
from collections.abc import Mapping
from importlib import import_module
from importlib.metadata import entry_points
from pathlib import Path
from pkgutil import iter_modules

import pymdownx
from pymdownx import blocks

from tests.projects import furnish, publish
from tests.taken_along import BEGINNINGS, LONG, MARKDOWN, SIGNS

# Would-be ends of what a text stands in, and beginnings of what is carried out.
ENDS = """\
</title></script><script>alert(1)</script>"><img src=x onerror="alert(2)"> ' onload='alert(3)"""
LEFTWARDS = "\u202ea\u202c \u2067b\u2069 \u200fשמש عربی\u200f \u061c c"
# What the edition puts into pages, to be filled in later, and what its templates are made of.
OUR_OWN = """\
⟪address:"onclick=alert(4)// d⟫ ⟪size:e⟫ ⟪policy⟫ {{ 7 * 7 }} {% if f %} style="g" ⟪address:"""
# What one or another of all the extensions below takes for its own sign.
TRAPS = """\
(c) (tm) +/- c/o =/= 1/4 --> -- --- ... "q" 'q' ==m== ++ctrl+x++ ^^i^^ x^2^ H~2~O ~~d~~ [^1] \
$x$ \\(y\\) :smile: :material-account: @user user/repo#1 https://a.b/c --8<-- "f.md" [[Wiki Page]] \
[TOC] signs {: #main .x } {@id=x} `#!py 1` [=50% "h"] ![i](j.png) a_b_c_d **e*f** ===+ ||| !!! n"""
TRAPS_ALONE = (
    "[TOC]",
    "*[signs]: an abbreviation",
    "[^1]: a footnote",
    "- [x] done",
    "::: block",
    '--8<-- "index.md"',
    "!!! note",
    "??? note",
    '=== "Tab"',
    "/// caption",
    "```",
    "| a | b |",
    ": defined",
    "$$x$$",
    "![i](j.png){ width=3 }",
)
ALONE = (*BEGINNINGS, *TRAPS_ALONE)

WORDS = {
    "site": f"{ENDS} {OUR_OWN}",
    "title": f"Yy {SIGNS} {LEFTWARDS}",
    "description": f"{ENDS} onclick=h {MARKDOWN}",
    "given": f'A"&<i> {LEFTWARDS}',
    "family": "B'</b>&amp;*_",
    "role": f"{SIGNS} {ENDS}",
    "asking": "<u>C",
    "publisher": f"D & {ENDS} {LEFTWARDS}",
    "conversation": f"{SIGNS}\nTY  - BOOK\nER  - ",
    "format": f"{ENDS} {OUR_OWN}",
    "for": f"{SIGNS} {OUR_OWN} {LEFTWARDS}",
    "note": f"{SIGNS} {ENDS} {OUR_OWN} {LEFTWARDS}",
    "source": f"{ENDS} {MARKDOWN}",
    "abbreviated": f"{ENDS} {OUR_OWN}",
    "why": f"{SIGNS} {OUR_OWN}",
    "headline": f"{ENDS} {SIGNS} {TRAPS}",
    "standfirst": f"{TRAPS} {MARKDOWN} {LEFTWARDS}",
    "introduction": f"Zz {OUR_OWN} {ENDS}",
    "q1": f"{SIGNS} {OUR_OWN} {LEFTWARDS} {MARKDOWN} {TRAPS}",
    "q1p1": f"{ENDS} {SIGNS} {OUR_OWN} {MARKDOWN} {TRAPS}",
    "q2": LONG,
    "q2p1": "x" * 10_000,
    "long title": f"<i>{LONG}",
    **{f"q2p{number}": words for number, words in enumerate(ALONE, start=2)},
    "byline": f"<script>alert(5)</script> {LEFTWARDS}",
}
# What may stand below the interview, and change nothing in it.
BY_THE_SITE = """\
*[signs]: an abbreviation
*[tame]: an abbreviation

Words by the site.[^1]

[^1]: And a footnote.
"""
# Every extension that Python-Markdown and PyMdown bring, all at once; “extra” is some of them.
PYMDOWN = (each.name for each in iter_modules(pymdownx.__path__, "pymdownx."))
BLOCKS = (each.name for each in iter_modules(blocks.__path__, "pymdownx.blocks."))
EXTENSIONS = sorted(
    {each.name for each in entry_points(group="markdown.extensions")}
    | {name for name in (*PYMDOWN, *BLOCKS) if hasattr(import_module(name), "makeExtension")}
    - {"extra", "pymdownx.extra"}
)
OPTIONS = {
    "toc": {"permalink": True, "anchorlink": True},
    "footnotes": {"SEPARATOR": "-"},
}
TAME = {name: "Zz tame" if "Zz" in words else "tame" for name, words in WORDS.items()}
FRAME = ("headline", "standfirst", "introduction", "byline")
ADDRESS = "https://example.org/?a&lt=_2[b]*'\"<c>"
PICTURES = "👩‍🚀"  # in none of the fonts of the PDF, which has to have them all

Words = Mapping[str, str]


def write(project: Path, words: Words) -> Path:
    """Write the project of an interview that has these words."""
    questions = project / "docs" / "questions"
    questions.mkdir(parents=True)
    _page(project / "docs" / "index.md", _home(words), _frame(words))
    for number, title in ((1, words["title"]), (2, words["long title"])):
        _page(questions / f"{number}-any.md", {"title": title}, _exchange(number, words))
    _pages(project / "docs", words)
    _menu(project / "mkdocs.yml", words)
    published = [words[id].strip() for id in paragraphs(words)]
    publish("\n\n".join(published) + "\n", project)
    return furnish(project)


def paragraphs(words: Words) -> list[str]:
    """The ids of the paragraphs, in the order of publication."""
    return [*FRAME[:3], *(name for name in words if name[:2] in ("q1", "q2")), FRAME[3]]


def _page(path: Path, fields: object, body: str) -> None:
    # YAML takes JSON, in which no sign is lost.
    path.write_text(f"---\n{json.dumps(fields)}\n---\n{body}", "utf-8")


def _home(words: Words) -> object:
    note = {"at": "introduction", "words": "Zz", "text": words["note"]}
    return {
        "title": words["title"],
        "description": words["description"],
        "interview": _record(words),
        "downloads": [
            {"file": "files/interview.txt", "format": words["format"], "for": words["for"]}
        ],
        "notes": [{**note, "sources": [{"name": words["source"], "address": ADDRESS}]}],
    }


def _record(words: Words) -> object:
    publication = {"by": words["publisher"], "at": ADDRESS}
    answering = {"given": words["given"], "family": words["family"]}
    asking = {"given": words["asking"], "family": words["family"]}
    return {
        "people": [
            {"role": "interviewee", "name": answering, "about": words["role"]},
            {"role": "interviewer", "name": asking},
        ],
        "published": {**publication, "date": "unknown"},
        "also": [{**publication, "language": "fa", "title": words["title"]}],
        "conversation": {"date": "2022-07", "inferred": words["conversation"]},
        "rights": {"status": "unknown"},
        "language": "en",
        "abbreviations": {"Zz": words["abbreviated"]},
        "corrections": ["c1"],
        "unclear": [{"at": "introduction", "words": "Zz"}],
    }


def _frame(words: Words) -> str:
    headline, standfirst, introduction, byline = (words[id] for id in FRAME)
    return f"""\
# {headline} {{#headline}}

{standfirst}
{{#standfirst}}

/// edition | facts
///

{introduction}
{{#introduction}}

/// edition | questions
///

{byline}{{++{byline}++}}{{>>c1: {words["why"]}<<}}
{{#byline}}

{BY_THE_SITE}"""


def _exchange(number: int, words: Words) -> str:
    answer = [f"{words[id]}\n{{#{id}}}" for id in words if id.startswith(f"q{number}p")]
    return "\n\n".join([f"# {words[f'q{number}']} {{#q{number}}}", *answer, ""])


def _pages(docs: Path, words: Words) -> None:
    fields = {"title": words["title"], "description": words["description"]}
    for name in ("interview", "as-published"):
        _page(docs / f"{name}.md", fields, f"/// edition | {name}\n///\n")
    asked = "\n\n".join(f"/// edition | {part}\n///" for part in ("unclear", "citations"))
    about = f"Any.\n\n# About\n\n/// edition | corrections\n///\n\n{asked}\n"
    _page(docs / "about.md", {**fields, "downloads": True}, about)


def _menu(path: Path, words: Words) -> None:
    questions = [f"questions/{number}-any.md" for number in (1, 2)]
    nav = ["index.md", {"Questions": questions}, "interview.md", "as-published.md", "about.md"]
    settings = {"INHERIT": "inherited.yml", "site_name": words["site"], "nav": nav}
    every = [{name: OPTIONS.get(name, {})} for name in EXTENSIONS]
    path.write_text(json.dumps({**settings, "markdown_extensions": every}), "utf-8")
