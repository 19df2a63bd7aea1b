"""Writes interviews of any length, in invented words, to see how the site grows with them."""

import hashlib
import shutil
from collections.abc import Iterator
from pathlib import Path
from random import Random
from string import Template

ROOT = Path(__file__).parents[1]
SYLLABLES = tuple(first + last for first in "bdfglmnprstvwz" for last in "aeiou")

PAGES = Path(__file__).with_name("pages") / "docs"


def write(project: Path, questions: int) -> Path:
    """Write a whole project around an invented interview: as it is published, nothing corrected."""
    _lay_out(project)
    words = _Words(questions)
    frame = {id: words.sentence(30) for id in ("headline", "standfirst", "introduction", "byline")}
    home = Template((PAGES / "index.md").read_text("utf-8")).substitute(frame)
    (project / "docs" / "index.md").write_text(home, "utf-8")
    titles = [words.sentence(4).rstrip(".") for _ in range(questions)]
    texts = [[words.sentence(20), words.sentence(80), words.sentence(120)] for _ in titles]
    for number, (title, text) in enumerate(zip(titles, texts, strict=True), start=1):
        (project / "docs" / _file(number)).write_text(_question(number, title, text), "utf-8")
    *before, byline = frame.values()
    _publish([*before, *(each for text in texts for each in text), byline], project / "published")
    (project / "mkdocs.yml").write_text("\n".join(_configuration(questions)), "utf-8")
    return project


class _Words:
    """Words of no language, always the same ones."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)

    def word(self) -> str:
        return "".join(self.chance.choices(SYLLABLES, k=self.chance.choice((1, 2, 2, 3, 4))))

    def sentence(self, words: int) -> str:
        return " ".join(self.word() for _ in range(words)).capitalize() + "."


def _lay_out(project: Path) -> None:
    shutil.copytree(PAGES, project / "docs")
    (project / "docs" / "questions").mkdir()
    shutil.copytree(ROOT / "docs" / "assets", project / "docs" / "assets")
    shutil.copy(ROOT / "mkdocs.yml", project / "inherited.yml")
    for folder in ("edition", "overrides"):
        (project / folder).symlink_to(ROOT / folder)


def page(number: int) -> str:
    """Return the address of a question's page below that of the site."""
    return f"questions/{number}-question/"


def _file(number: int) -> str:
    return f"{page(number).rstrip('/')}.md"


def _question(number: int, title: str, text: list[str]) -> str:
    question, *answer = text
    paragraphs = (f"{each}\n{{#q{number}p{place}}}" for place, each in enumerate(answer, start=1))
    body = "\n\n".join([f"# {question} {{#q{number}}}", *paragraphs])
    return f"---\ntitle: {title}\n---\n\n{body}\n"


def _publish(paragraphs: list[str], published: Path) -> None:
    text = "\n\n".join(paragraphs) + "\n"
    published.mkdir()
    (published / "interview.txt").write_text(text, "utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    (published / "SHA256SUMS").write_text(f"{digest}  interview.txt\n", "utf-8")


def _configuration(questions: int) -> Iterator[str]:
    yield from ("INHERIT: inherited.yml", "site_name: An invented interview")
    yield from ("theme: {language: en}", "nav:")
    yield from ("  - index.md", "  - Questions:")
    yield from (f"      - {_file(number)}" for number in range(1, questions + 1))
    yield from ("  - interview.md", "  - as-published.md", "  - about.md", "")
