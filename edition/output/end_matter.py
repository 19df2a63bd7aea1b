"""What follows the interview in a file that is read without the site, part by part."""

from typing import NamedTuple

from edition.interview.interview import Interview


class Part(NamedTuple):
    """A template of `edition/templates/page/`, by its name, which is its id, and its heading."""

    name: str
    title: str


def end_matter(interview: Interview) -> list[Part]:
    """Return what there is to say: corrections, unclear words, source and rights."""
    parts = {
        Part("corrections", "Corrections"): any(interview.corrections),
        Part("unclear", "Unclear words, as published"): bool(interview.unclear),
        Part("source", "Source and rights"): True,
    }
    return [part for part, is_due in parts.items() if is_due]
