"""Writes the home page of a new interview: its record, and what stands around the questions."""

from io import StringIO

from ruamel.yaml.comments import CommentedMap

from edition.interview.fields import TODO
from edition.interview.people import Person
from edition.interview.source import Source
from edition.new import writing
from edition.new.draft import Draft
from edition.new.yaml import round_trip
from edition.output.phrases import in_words, listed
from edition.output.templates import render


def written_home(old: Source, record: CommentedMap, draft: Draft, first: str) -> str:
    """Return the home page; of the old one, its title and the files to take along stay.

    Args:
        old: The old one.
        record: The new interview's record.
        draft: The new interview.
        first: The page of the first question, below `docs/`.
    """
    yaml = round_trip()
    front = yaml.load(old.front_matter.text)
    front["interview"], front["description"] = record, _description(record, draft)
    front.pop("notes", None)
    matter = StringIO()
    yaml.dump(front, matter)
    above = [id for id, _ in draft.front if not id.startswith("introduction")]
    blocks = writing.paragraphs(draft.front)
    introduced = next(
        (at for at, (id, _) in enumerate(draft.front) if id not in above), len(blocks)
    )
    body = render(
        "new/index.md",
        questions=in_words(len(draft.exchanges)),
        above=blocks[:introduced],
        introduction=blocks[introduced:],
        below=writing.paragraphs(draft.back),
        first=first,
    )
    return f"---\n{matter.getvalue()}---\n\n{body}"


def site_name(record: CommentedMap, draft: Draft) -> str:
    """Return what the site is called: by those who answer, or by the headline."""
    names = _names(record, "interviewee")
    return f"An interview with {names}" if names else writing.plain(draft.headline)


def _description(record: CommentedMap, draft: Draft) -> str:
    asks, answers = (_names(record, role) for role in ("interviewer", "interviewee"))
    who = f"{asks} interviews {answers}" if asks and answers else writing.plain(draft.headline)
    number = in_words(len(draft.exchanges)).capitalize()
    return f"{who}. {number} questions, with the text as published and a reading text."


def _names(record: CommentedMap, role: str) -> str:
    """Return the names of those who have a role, or nothing if one isn't known."""
    people = [each for each in record["people"] if each["role"] == role]
    if not people or any(each["name"] == TODO for each in people):
        return ""
    return listed([Person.of(each).name for each in people])
