"""Makes interview.xml: both readings in one file, by the Guidelines of the TEI (P5).

Its body holds the words of the interview and nothing else; what this site adds stands in the
header and in the back.
"""

from collections.abc import Iterator
from re import Pattern

from edition.interview.criticmarkup import Correction, Reading
from edition.interview.exchange import Exchange
from edition.interview.interview import Interview
from edition.interview.paragraph import Paragraph
from edition.interview.unclear import pattern, unclear_words
from edition.output import characters
from edition.output.literal import uri
from edition.output.tei_back import back
from edition.output.tei_header import header
from edition.output.xml_document import Element, document, element
from edition.site.built_site import Site

NAMESPACE = "http://www.tei-c.org/ns/1.0"
RUNNING_TEXT = ("p", "head", "byline")
# How the paragraphs that belong to no exchange are set; the others are plain paragraphs.
ELEMENTS = {"headline": "head", "byline": "byline"}

Unclear = dict[str, Pattern[str]]


def tei(site: Site) -> bytes:
    """Return the interview as a TEI document.

    Raises:
        EditionError: A text has a character that XML can't carry, or words are listed as unclear
            that don't stand in their paragraph.
    """
    characters.check(site.interview)
    language = site.interview.record.original.language
    text = element("text", _body(site), back(site), xml_lang=language)
    root = element("TEI", header(site), text, xmlns=NAMESPACE)
    return document(root, RUNNING_TEXT)


def _body(site: Site) -> Element:
    interview = site.interview
    unclear = _unclear(interview)
    frame = {id: _paragraph(each, unclear) for id, each in interview.frame.items()}
    byline = frame.pop("byline")
    exchanges = (_exchange(each, site, unclear) for each in interview.exchanges)
    return element("body", *frame.values(), *exchanges, byline)


def _unclear(interview: Interview) -> Unclear:
    words: dict[str, list[str]] = {}
    for statement in unclear_words(interview):
        words.setdefault(statement.paragraph.id, []).append(statement.words)
    return {id: pattern(phrases) for id, phrases in words.items()}


def _exchange(exchange: Exchange, site: Site, unclear: Unclear) -> Element:
    asked = element("sp", _paragraph(exchange.question, unclear), who="#interviewer")
    answer = (_paragraph(each, unclear) for each in exchange.answer)
    answered = element("sp", *answer, who="#interviewee")
    number, page = str(exchange.number), uri(site.page(exchange.path))
    return element("div", asked, answered, type="exchange", n=number, corresp=page)


def _paragraph(paragraph: Paragraph, unclear: Unclear) -> Element:
    words = unclear.get(paragraph.id)
    pieces = (inner for piece in paragraph.content for inner in _inline(piece, words))
    made = element(ELEMENTS.get(paragraph.id, "p"), *pieces, xml_id=paragraph.id)
    if paragraph.number:
        made.set("n", str(paragraph.number))
    return made


def _inline(piece: str | Correction, unclear: Pattern[str] | None) -> Iterator[Element | str]:
    if isinstance(piece, Correction):
        yield _choice(piece)
    elif unclear:
        for place, part in enumerate(unclear.split(piece)):
            yield element("sic", part) if place % 2 else part
    else:
        yield piece


def _choice(correction: Correction) -> Element:
    published = element("sic", correction.text(Reading.PUBLISHED))
    corrected = element("corr", correction.text(Reading.CORRECTED), resp="#site")
    return element("choice", published, corrected, xml_id=correction.id)
