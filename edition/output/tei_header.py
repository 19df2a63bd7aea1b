"""The header of a TEI document: what the file is, where its text comes from, how it was made."""

from collections.abc import Iterator

from edition.interview.criticmarkup import Reading
from edition.interview.record import Publication, Record, Speaker
from edition.output.literal import uri
from edition.output.rights import rights
from edition.output.xml_document import Element, element
from edition.site.built_site import Site

CORRECTION = (
    "A correction is a choice: its sic is as published, its corr is the reading text. With every "
    "sic, the body is the text as published; with every corr, the reading text. A note in the "
    "back gives the reason for each. A sic outside of a choice marks words that are unclear; they "
    "stand as published in both readings."
)
NORMALIZATION = (
    "None: apart from the corrections, spelling, grammar and idiom of both speakers stand as "
    "published. White space is not normalized either, nor is it significant."
)
QUOTATION = "Quotation marks are characters of the text."
SEGMENTATION = (
    "The xml:id of each paragraph is also the fragment of its address on this site; the page is "
    "given by the corresp of the exchange, and is the site’s first where there is none."
)
INTERPRETATION = (
    "Notes with the responsibility #site are this site’s and no part of the interview; all stand "
    "in the back, each with the place that it is about as its target."
)


def header(site: Site) -> Element:
    """Return the teiHeader."""
    record = site.interview.record
    file = element("fileDesc", _title(site), _publication(site), _source(site))
    return element("teiHeader", file, _encoding(), _profile(record))


def _title(site: Site) -> Element:
    record, headline = site.interview.record, site.interview.frame["headline"]
    return element(
        "titleStmt",
        element("title", headline.text(Reading.CORRECTED), xml_lang=record.original.language),
        *_speakers(record),
        _responsible("Corrections and notes", element("name", "The distributor"), xml_id="site"),
    )


def _speakers(record: Record) -> Iterator[Element]:
    for role, speaker in _roles(record).items():
        yield _responsible(role.capitalize(), element("persName", speaker.name, ref=f"#{role}"))


def _roles(record: Record) -> dict[str, Speaker]:
    return {"interviewer": record.interviewer, "interviewee": record.interviewee}


def _responsible(what: str, who: Element, **attributes: str) -> Element:
    return element("respStmt", element("resp", what), who, **attributes)


def _publication(site: Site) -> Element:
    terms = element("p", rights(site.interview.record))
    return element(
        "publicationStmt",
        element("distributor", element("ref", site.address, target=uri(site.address))),
        element("availability", terms, status="restricted"),
    )


def _source(site: Site) -> Element:
    record, headline = site.interview.record, site.interview.frame["headline"]
    title = record.original.title or headline.text(Reading.PUBLISHED)
    original = _bibl(record.original, title, type="original", xml_id="original")
    others = (_bibl(each, each.title, type="translation") for each in record.translations)
    return element("sourceDesc", element("listBibl", original, *others))


def _bibl(publication: Publication, title: str, **attributes: str) -> Element:
    language, address = publication.language, publication.address
    titles = [element("title", title, level="a", xml_lang=language)] if title else []
    return element(
        "bibl",
        *titles,
        element("publisher", publication.publisher),
        element("date", "not known"),
        element("textLang", mainLang=language),
        element("ref", address, target=uri(address)),
        **attributes,
    )


def _encoding() -> Element:
    policy = element(
        "editorialDecl",
        element("correction", element("p", CORRECTION), method="markup"),
        element("normalization", element("p", NORMALIZATION)),
        element("quotation", element("p", QUOTATION), marks="all"),
        element("segmentation", element("p", SEGMENTATION)),
        element("interpretation", element("p", INTERPRETATION)),
    )
    return element("encodingDesc", policy)


def _profile(record: Record) -> Element:
    created = element("creation", element("date", record.conversation))
    language = element("language", "the interview", ident=record.original.language)
    people = (_person(role, speaker) for role, speaker in _roles(record).items())
    return element(
        "profileDesc",
        *([created] if record.conversation else []),
        element("langUsage", language),
        element("particDesc", element("listPerson", *people)),
    )


def _person(role: str, speaker: Speaker) -> Element:
    name = element(
        "persName", element("forename", speaker.given), " ", element("surname", speaker.family)
    )
    post = [element("occupation", speaker.role)] if speaker.role else []
    return element("person", name, *post, xml_id=role, role=role)
