"""Makes interview.md: the reading text as plain Markdown, with all that this site knows of it.

Each paragraph of the interview is a block of its own; the reference below it leads to its
permanent address. The site's own words stand before the introduction and after the byline.
"""

from collections.abc import Iterable, Iterator

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.exchange import Exchange
from edition.interview.note import Note
from edition.interview.paragraph import Paragraph, collapse
from edition.interview.record import Publication, Speaker
from edition.interview.statement import Statement
from edition.interview.unclear import unclear_words
from edition.output import characters
from edition.output.literal import markdown as words
from edition.output.literal import markdown_address as destination
from edition.output.rights import rights
from edition.site.built_site import Site

RULE = "* * *"


def markdown(site: Site) -> bytes:
    """Return the reading text as Markdown, in UTF-8.

    Raises:
        EditionError: A text has a character that Markdown's readers lose, or words are listed as
            unclear that don't stand in their paragraph.
    """
    characters.check(site.interview)
    blocks = [*_interview(site), RULE, *_by_the_site(site), *_addresses(site)]
    return ("\n\n".join(blocks) + "\n").encode()


def _interview(site: Site) -> Iterator[str]:
    headline, standfirst, introduction, byline = site.interview.frame.values()
    yield from _paragraph(headline, "# ")
    yield from _paragraph(standfirst)
    yield _facts(site)
    yield from _paragraph(introduction)
    for exchange in site.interview.exchanges:
        yield from _exchange(exchange, site)
    yield RULE
    yield from _paragraph(byline)


def _exchange(exchange: Exchange, site: Site) -> Iterator[str]:
    record = site.interview.record
    yield RULE
    yield f"**{words(record.interviewer.name)}:**"
    yield from _paragraph(exchange.question, "## ")
    yield f"**{words(record.interviewee.name)}:**"
    for paragraph in exchange.answer:
        yield from _paragraph(paragraph)


def _paragraph(paragraph: Paragraph, mark: str = "") -> Iterator[str]:
    yield mark + words(paragraph.text(Reading.CORRECTED))
    yield _reference(paragraph)


def _reference(paragraph: Paragraph) -> str:
    return f"[{paragraph.id}]"


def _addresses(site: Site) -> Iterator[str]:
    each = (f"[{p.id}]: {destination(site.permalink(p))}" for p in site.interview.paragraphs)
    yield "\n".join(each)


def _facts(site: Site) -> str:
    record = site.interview.record
    given = {
        "Answers": _introduced(record.interviewee),
        "Questions": _introduced(record.interviewer),
        "First published": f"{_published(record.original)}, date not known",
        "Also published": "; ".join(map(_published, record.translations)),
        "Conversation": words(record.conversation),
        "This edition": destination(site.address),
    }
    return _list(f"{term}: {value}" for term, value in given.items() if value)


def _introduced(speaker: Speaker) -> str:
    return words(f"{speaker.name}, {speaker.role}" if speaker.role else speaker.name)


def _published(publication: Publication) -> str:
    title = words(f", “{publication.title}”") if publication.title else ""
    return link(publication.publisher, publication.address) + title


def _by_the_site(site: Site) -> Iterator[str]:
    interview = site.interview
    corrections = [(p, each) for p in interview.paragraphs for each in p.corrections]
    parts = {
        "Notes by this site": [_note(each) for each in interview.notes],
        "Corrections": [_correction(*each) for each in corrections],
        "Unclear words, as published": [_flagged(each) for each in unclear_words(interview)],
    }
    for head, entries in parts.items():
        if entries:
            yield from (f"## {head}", _list(entries))
    yield from ("## Rights", words(rights(interview.record)))


def _note(note: Note) -> str:
    sources = "; ".join(link(each.name, each.address) for each in note.sources)
    place = f"{_quoted(note.words)} {_reference(note.paragraph)}"
    return f"{place}: {words(note.text)} {sources}"


def _correction(paragraph: Paragraph, correction: Correction) -> str:
    published, corrected = (_emphasized(correction.text(each)) for each in Reading)
    change = f"as published {published}, here {corrected}"
    return f"{correction.id} {_reference(paragraph)}: {change}; {words(correction.why)}"


def _flagged(unclear: Statement) -> str:
    return f"{_quoted(unclear.words)} {_reference(unclear.paragraph)}"


def _emphasized(text: str) -> str:
    # No quotation marks: some corrections are of quotation marks.
    return f"*{words(collapse(text))}*" if text.strip() else "(nothing)"


def _quoted(text: str) -> str:
    return f"“{words(text)}”"


def _list(entries: Iterable[str]) -> str:
    return "\n".join(f"- {entry}" for entry in entries)


def link(text: str, address: str) -> str:
    """Return a link with a literal text."""
    return f"[{words(text)}]({destination(address)})"
