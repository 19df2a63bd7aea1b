"""Finds where the interview mentions its names, and holds text and list of names together."""

from collections.abc import Iterator

from edition.errors import EditionError
from edition.interview import wording
from edition.interview.criticmarkup import Reading
from edition.interview.interview import Interview
from edition.interview.named import Form, Name, Names
from edition.interview.paragraph import Paragraph

Mentions = dict[Name, list[Paragraph]]


def find(names: Names, interview: Interview) -> Mentions:
    """Find the paragraphs that mention each name, by whole words of the reading text.

    Where forms overlap, the one that begins first counts, and of these the longest: a son isn't
    mentioned where his father's name ends with the same word.

    Args:
        names: The names to look for.
        interview: The text to look in.

    Returns:
        The paragraphs of each name, in the order of the text.

    Raises:
        EditionError: A form is given twice or isn't in the text, a name stands only within others,
            or a word with a capital inside a sentence is neither a name nor left out.
    """
    _refuse_doubles(names)
    _refuse_absent(names, interview)
    found = _search(names, interview)
    for name, paragraphs in found.items():
        if not paragraphs:
            problem = f"“{name.title}” stands in the text only within other names"
            raise _mistake(problem, "take it off the list", names, name.forms[0])
    return found


def _search(names: Names, interview: Interview) -> Mentions:
    pattern = wording.whole(form.words for form in names.forms)
    mentions: Mentions = {name: [] for name in names.names}
    by_form = {form.words: name for name in names.names for form in name.forms}
    for paragraph in interview.paragraphs:
        matches = list(pattern.finditer(paragraph.text(Reading.CORRECTED)))
        _refuse_unlisted(paragraph, [match.span() for match in matches], names)
        for name in dict.fromkeys(by_form.get(match[0]) for match in matches):
            if name:
                mentions[name].append(paragraph)
    return mentions


def _refuse_doubles(names: Names) -> None:
    first: dict[str, Form] = {}
    for key, form in _keys(names):
        if key in first:
            problem = f"“{form.words}” is listed twice, first on line {first[key].line}"
            raise _mistake(problem, "keep one", names, form)
        first[key] = form


def _keys(names: Names) -> Iterator[tuple[str, Form]]:
    yield from ((form.words, form) for form in names.forms)
    # Names that differ in nothing that an address shows would have one address.
    yield from ((f"#{name.slug}", name.forms[0]) for name in names.names)


def _refuse_absent(names: Names, interview: Interview) -> None:
    texts = [paragraph.text(Reading.CORRECTED) for paragraph in interview.paragraphs]
    for form in names.forms:
        if not any(wording.has(text, form.words) for text in texts):
            problem = f"“{form.words}” is not in the reading text"
            raise _mistake(problem, "write it as it stands there, or take it off", names, form)


def _refuse_unlisted(paragraph: Paragraph, listed: list[tuple[int, int]], names: Names) -> None:
    for word in wording.inner_capitals(paragraph.text(Reading.CORRECTED)):
        if not any(start <= word.start() < end for start, end in listed):
            problem = f"“{word[0]}” in {paragraph.id} has a capital and is not in the index"
            remedy = f"add its name to {names.path.name}, or the word to left_out there"
            raise EditionError(problem, remedy, paragraph.path, paragraph.line)


def _mistake(problem: str, remedy: str, names: Names, form: Form) -> EditionError:
    return EditionError(problem, remedy, names.path, form.line)
