"""Writes the home page of a new interview: its record, and what stands around the questions.

The old home page is the pattern: its own voice and its order stay, and only what it says of the old
interview is replaced.
"""

import re
from collections.abc import Iterator

from ruamel.yaml.comments import CommentedMap

from edition.interview import passages
from edition.interview.exchange import QUESTIONS
from edition.interview.fields import TODO
from edition.interview.people import Person
from edition.interview.source import DIRECTIVE, Source
from edition.new import own_words, writing
from edition.new.draft import Draft
from edition.new.yaml import dumped, loaded
from edition.output.people import listed
from edition.output.phrases import NUMBERS, in_words
from edition.output.words import ENGLISH, words

QUESTION_PAGE = re.compile(rf"{QUESTIONS}/[^)\s]+\.md")
NUMBER_OF_QUESTIONS = re.compile(rf"\b(?:{'|'.join(NUMBERS)}|\d+) questions?\b")


def written_home(old: Source, record: CommentedMap, draft: Draft, first: str) -> str:
    """Return the home page, which leads to the first question's below `docs/`."""
    front = loaded(old.front_matter.text)
    front["interview"], front["description"] = record, _description(record, draft)
    front.pop("notes", None)
    for each in (front, *front.get("downloads", ())):
        for name in {"title", "format", "for"} & each.keys():
            each[name] = own_words.phrase(each[name], record["language"])
    body = "\n\n".join(_body(old, draft, first, record["language"]))
    return f"---\n{dumped(front)}---\n\n{body}\n"


def site_name(record: CommentedMap, draft: Draft) -> str:
    """Return what the site is called: by those who answer, or by the headline."""
    names = _names(record, "interviewee")
    say = words(record["language"]).say
    return say("An interview with {}", names) if names else writing.plain(draft.headline)


def _body(old: Source, draft: Draft, first: str, language: str) -> Iterator[str]:
    """Yield the blocks of the page: headline and introduction where the old ones stood."""
    written = writing.paragraphs(draft.front)
    introduced = [id.startswith("introduction") for id, _ in draft.front]
    split = [*introduced, True].index(True)
    waiting = {"headline": written[:split], "introduction": written[split:]}
    for passage in passages.split(old):
        found = DIRECTIVE.match(passage.marked)
        asks = bool(found and found["name"] == QUESTIONS)
        yield from waiting.pop("introduction", []) if asks else waiting.pop(passage.id, [])
        if not passage.id:
            yield _renewed(passage.marked, len(draft.exchanges), first, language)
        if asks:
            yield from writing.paragraphs(draft.back)


def _renewed(block: str, count: int, first: str, language: str) -> str:
    """Return a block of the site’s own with the number of questions, and the first of them."""
    is_english = words(language).language == ENGLISH
    told = f"{in_words(count) if is_english else count} question{'s' if count > 1 else ''}"
    counted = NUMBER_OF_QUESTIONS.sub(told, own_words.block(block, ENGLISH))
    return QUESTION_PAGE.sub(first, own_words.block(counted, language))


def _description(record: CommentedMap, draft: Draft) -> str:
    asks, answers = (_names(record, role) for role in ("interviewer", "interviewee"))
    spoken, count = words(record["language"]), len(draft.exchanges)
    who = f"{writing.plain(draft.headline)}."
    if asks and answers:
        who = spoken.say("{} interviews {}.", asks, answers)
    number = in_words(count).capitalize() if spoken.language == ENGLISH else count
    questions = "{} questions" if count > 1 else "{} question"
    parts = f"{questions}, with the text as published and a reading text."
    return f"{who} {spoken.say(parts, number)}"


def _names(record: CommentedMap, role: str) -> str:
    """Return the names of those who have a role, or nothing if one isn't known."""
    people = [each for each in record["people"] if each["role"] == role]
    if not people or any(each["name"] == TODO for each in people):
        return ""
    say = words(record["language"]).say
    return listed([Person.of(each).name for each in people], say)
