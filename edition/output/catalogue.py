"""What catalogues and reference managers want to know of a page of the text, from the record."""

from edition.output.built_site import Site
from edition.output.linked_data import Thing, written
from edition.output.templates import render


def credit(site: Site) -> str:
    """Return whose text it is, as the foot of each page says."""
    return render("page/credit.html", record=site.interview.record).strip()


def elements(site: Site, language: str, data: Thing) -> str:
    """Return the elements for the head of a page, or of a file, in which no script may stand."""
    record = site.interview.record
    given = {"record": record, "language": language, "data": data and written(data)}
    return render("page/catalogue.html", **given).strip()
