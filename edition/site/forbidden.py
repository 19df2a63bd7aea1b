"""What no element of a page may have: what is fetched from another host, or its policy forbids."""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from edition.interview.paragraph import ID

# Where an element says what the browser fetches for it, unasked.
FETCHED = {
    "article": ["data-on-use"],  # the scripts that mkdocs.yml names under extra_javascript
    "audio": ["src"],
    "image": ["href", "xlink:href"],
    "img": ["src", "srcset"],
    "input": ["src"],
    "link": ["href"],
    "script": ["src"],
    "source": ["src", "srcset"],
    "track": ["src"],
    "use": ["href", "xlink:href"],
    "video": ["src", "poster"],
}
NAMED_ONLY = {"canonical", "alternate", "author", "license", "help", "search"}  # links not followed
FRAMES = ["applet", "embed", "frame", "iframe", "object"]
# What other extensions leave to a script of a third party, or is not switched on, by class.
BY_SCRIPT = ", which only a third party’s script can show"
NOT_SHOWN = {
    "annotate": (f"annotations{BY_SCRIPT}", "write footnotes, as [^1]", "annotate"),
    "arithmatex": (f"maths{BY_SCRIPT}", "write it in MathML, as <math>, or as code", "$"),
    "critic": ("a change marked outside of the interview", "say it in words", "{"),
    "mermaid": (f"a diagram{BY_SCRIPT}", "put it into docs/assets/ as a drawing", "mermaid"),
}
ELSEWHERE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
IN_STYLE = re.compile(
    r"(?:url\(|@import)\s*[\"']?(?P<address>(?:https?:)?//[^\"')\s;]+)", re.IGNORECASE
)
SCRIPT = re.compile(r"\s*javascript:", re.IGNORECASE)
SEVERAL = re.compile(r"[\s,]+")
AWAY = "put it into docs/assets/"

# A rule for one paragraph of the interview by which a reader would see other words than its own.
ON_WORDS = re.compile(
    rf"#(?P<id>{ID.pattern})(?![\w-])[^{{}}]*\{{[^}}]*"
    r"(?<![\w-])(?:content\s*:|display\s*:\s*none|visibility\s*:\s*hidden)"
)

Attributes = Mapping[str, str]


class Fault(NamedTuple):
    """What is wrong, what to do, and how it is written in the sources."""

    problem: str
    remedy: str
    written: tuple[str, ...]


def faults(tag: str, given: Attributes, address: str) -> Iterator[Fault]:
    """Yield what is wrong with an element."""
    yield from _not_shown(given)
    yield from _in_attributes(given)
    if tag in FRAMES:
        yield Fault(f"a page within the page (<{tag}>)", "link to it instead", (f"<{tag}",))
    elif tag != "link" or not NAMED_ONLY.issuperset(given.get("rel", "").split()):
        yield from _from_elsewhere(tag, given, address)


def faults_of_style(style: str, own: str) -> Iterator[Fault]:
    """Yield what is wrong with a style sheet."""
    for address in IN_STYLE.findall(style):
        if not address.startswith(own):
            yield _loaded("the style", address)
    for rule in ON_WORDS.finditer(style):
        problem = f"the style of #{rule['id']} hides or adds words of the interview"
        yield Fault(problem, "take it out", (rule[0],))


def _not_shown(given: Attributes) -> Iterator[Fault]:
    for name in NOT_SHOWN.keys() & given.get("class", "").split():
        problem, remedy, sought = NOT_SHOWN[name]
        yield Fault(problem, remedy, (*filter(None, [given.get("title")]), sought))


def _in_attributes(given: Attributes) -> Iterator[Fault]:
    for name, value in given.items():
        if name == "style" or name.startswith("on"):
            yield Fault("style or script in an attribute", AWAY, (f"{name}=",))
        elif name in ("href", "src", "action") and SCRIPT.match(value):
            yield Fault("a script in an address", AWAY, (value,))


def _from_elsewhere(tag: str, given: Attributes, own: str) -> Iterator[Fault]:
    what = "extra_javascript" if tag == "article" else f"<{tag}>"
    named = (given.get(name, "") for name in FETCHED.get(tag, ()))
    for address in (each for value in named for each in SEVERAL.split(value)):
        if ELSEWHERE.match(address) and not address.startswith(own):
            yield _loaded(what, address)


def _loaded(what: str, address: str) -> Fault:
    remedy = "keep a copy in docs/assets/, or link to it"
    return Fault(f"{what} would load {address} from another host", remedy, (address,))
