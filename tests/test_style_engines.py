"""No style asks for what one of the three engines lacks: what one shows, all have to show."""

import re
from pathlib import Path

from tests.built_site import Site
from tests.readings import ROOT

STYLE = re.compile(r"<style>(.*?)</style>", re.DOTALL)
# WebKit knows the shorthand for lines alone; where there is a var(), no fallback helps it.
LACKED_BY_WEBKIT = re.compile(
    r"(?<![-\w])text-decoration:[^;}]*(?:dotted|dashed|double|wavy|var\()"
)
PREFIXED = "-webkit-text-decoration:"


def lacking(style: str) -> list[str]:
    rules = (rule for rule in style.split("}") if LACKED_BY_WEBKIT.search(rule))
    return [rule for rule in rules if "var(" in rule or PREFIXED not in rule]


def test_no_style_has_a_shorthand_that_webkit_lacks(site: Site) -> None:
    pages = {page.name: "".join(STYLE.findall(page.html)) for page in site}
    alone = (site.folder / "files" / "interview.html").read_text("utf-8")
    styles = pages | {"alone": "".join(STYLE.findall(alone))}
    assert all(styles.values())
    assert not {name: found for name, style in styles.items() if (found := lacking(style))}


def test_nor_has_the_style_of_the_book() -> None:
    assert not lacking(Path(ROOT / "edition" / "output" / "book.css").read_text("utf-8"))
