"""What follows the interview in a file that is read without the site, part by part."""

from typing import NamedTuple

from edition.interview.interview import Interview
from edition.output.words import mark


class Part(NamedTuple):
    """A template of `edition/templates/page/`, by its name, which is its id, and its heading.

    The heading is marked: it is said in the language of the file.
    """

    name: str
    title: str


def end_matter(interview: Interview) -> list[Part]:
    """Return what there is to say: corrections, unclear words, source and rights."""
    parts = {
        Part("corrections", mark("Corrections")): any(interview.corrections),
        Part("unclear", mark("Unclear words, as published")): bool(interview.unclear),
        Part("source", mark("Source and rights")): True,
    }
    return [part for part, is_due in parts.items() if is_due]
