"""The site that the files to take along are made from: of any sources, and of hostile ones."""

import hashlib
import shutil
from functools import cache
from pathlib import Path

from edition.interview.interview import Interview
from edition.output.built_site import Site
from tests.expected import INTERVIEWEE
from tests.projects import publish
from tests.readings import ROOT, Reading

ADDRESS = "https://example.org/some-repo/"
HOME_PAGE = f"""\
<link rel="canonical" href="{ADDRESS}">
<meta property="og:site_name" content="An interview with {INTERVIEWEE}">
"""

# Words that one format or another takes for its own signs, each with what it is a trap for.
SIGNS = """\
<script>alert("1 < 2 && '3' > \\"2\\"")</script> <b>&lt;&amp;&#65;</b> <!-- ]]> --> <?php ?>"""
MARKDOWN = """\
*a* _b_ **c** `d` ~~e~~ [f](g) ![h](i) [j][q1] [q1] {#k} \\* \\\\ # l # http://m.n/o_p $r$ | s |"""
OTHER_SCRIPTS = """\
\u202eright to left\u202c \u200fعربی\u200f \u2066דף\u2069 \ufeff👩\u200d👩\u200d👧 🇦🇫 e\u0301"""
LONG = "ten signs " * 1000 + "end"
BEGINNINGS = ("- a", "+ b", "* c", "> d", "# e #", "1. f", "2) g", "---", "===", "| h |")

HOSTILE = {
    "headline": f'A “{SIGNS}" #',
    "standfirst": MARKDOWN,
    "introduction": OTHER_SCRIPTS,
    "q1": f"# {MARKDOWN} #",
    "q1p1": SIGNS,
    "q1p2": LONG,
    **{f"q1p{number}": words for number, words in enumerate(BEGINNINGS, start=3)},
    "byline": "{++<a>++}{>>c1: “&” <b> *]]>*<<}{--*--}{>>c2: gone<<} b {~~_c_~>\\~~}{>>c3: [q1]<<}",
}
LAST_PUBLISHED, LAST_CORRECTED = "* b _c_", "<a> b \\"

HOME = """\
---
title: "<i>&"
description: any
interview:
  people:
    - {{role: interviewee, name: {{given: "A & B", family: "<C>"}}, about: '"d" ]]> *e*'}}
    - {{role: interviewer, name: {{given: 'F*"', family: "_G_"}}}}
  published: {{by: "H & <I> [q1]", date: unknown, at: "https://example.com/?a&lt=_2[b]*"}}
  conversation: {{date: 2022-07, inferred: "*when* <ever>"}}
  rights: {{status: unknown}}
  language: en
  corrections: [c1, c2, c3]
  unclear:
    - at: q1p1
      words: 1 < 2
notes:
  - at: introduction
    words: right to left
    text: '<script> & *note* ]]> [q1]'
    sources: [{{name: "[J] *k*", address: "https://example.com/l_(m)_n?o=[p]&q='\\""}}]
---
# {headline} {{#headline}}

{standfirst}
{{#standfirst}}

{introduction}
{{#introduction}}

{byline}
{{#byline}}
"""


def site_of(root: Path, folder: Path) -> Site:
    """The site of the sources in a folder; of its pages there is no more than its address."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "index.html").write_text(HOME_PAGE, "utf-8")
    return Site.of(root, folder, this_interview() if root == ROOT else Interview.read(root))


@cache
def this_interview() -> Interview:
    return Interview.read(ROOT)


def hostile_site(root: Path, words: Reading = HOSTILE) -> Site:
    """The site of an interview whose words are full of signs that mean something elsewhere."""
    questions = root / "docs" / "questions"
    questions.mkdir(parents=True)
    (root / "docs" / "index.md").write_text(HOME.format_map(words), "utf-8")
    (questions / "1-any.md").write_text(_question(words), "utf-8")
    shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
    publish("\n\n".join({**words, "byline": LAST_PUBLISHED}.values()), root)
    return site_of(root, root / "site")


def _question(words: Reading) -> str:
    answer = "".join(f"{words[id]}\n{{#{id}}}\n\n" for id in words if id.startswith("q1p"))
    return f'---\ntitle: "<b> & *c* ]]>"\n---\n# {words["q1"]} {{#q1}}\n\n{answer}'


def hostile(last: str) -> Reading:
    """The hostile words in one of the readings; they differ in the last paragraph alone."""
    return {id: " ".join(text.split()) for id, text in {**HOSTILE, "byline": last}.items()}


def digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
