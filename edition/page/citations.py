"""Sets the citations: of the whole interview, and of one question with its answer."""

from edition.interview.exchange import Exchange
from edition.interview.interview import Interview
from edition.output.citation import STYLES, Work
from edition.page.addresses import placeholder
from edition.page.elements import Element, make
from edition.page.render import RenderContext

FILES = {
    "BibTeX": "cite/interview.bib",
    "RIS": "cite/interview.ris",
    "CSL-JSON": "cite/interview.csl.json",
}


def citations(interview: Interview, context: RenderContext) -> Element:
    """Return the citations of the whole interview, with the files for reference managers."""
    files = [make("li", placeholder(location, name)) for name, location in FILES.items()]
    managers = make("p", "For reference managers:")
    entries = _styles(Work.of(interview, placeholder("")))
    listed = make("ul", *files)
    for each in (entries, listed):
        # What stands for addresses is filled in on pages, not in the search index.
        each.set("data-search-exclude", "")
    return make("div", entries, managers, listed, class_="cite")


def citation_of(exchange: Exchange, interview: Interview, context: RenderContext) -> Element:
    """Return the citations of one question with its answer, folded away."""
    page = exchange.path.relative_to(context.docs).with_suffix("").as_posix()
    work = Work.of(interview, placeholder(f"{page}/"), f"question {exchange.number}")
    return make("details", make("summary", "Cite this answer"), _styles(work), class_="cite")


def _styles(work: Work) -> Element:
    pairs = [
        make("div", make("dt", style), make("dd", make("p", *write(work))))
        for style, write in STYLES.items()
    ]
    return make("dl", *pairs, class_="citations")
