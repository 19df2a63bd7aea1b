"""Checks where it is said that the site is served, and where its readers turn to."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from edition.errors import EditionError

HTTP = re.compile(r"https?://[^\s/?#:@]+(?::\d{1,5})?(?:/\S*)?")
MAIL = re.compile(r"mailto:[^\s?]+@[^\s?@]+(?:\?\S*)?")
BARE_MAIL = re.compile(r"[^\s:/?]+@[^\s:/?]+")


def faults(site: str, contact: str) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with two addresses, and what to do."""
    if not site:
        yield "site_url is empty", "say where the site is served: SITE_URL=https://…/"
    elif not HTTP.fullmatch(site) or {"?", "#"} & {*site}:
        remedy = "write SITE_URL=https://…/, without a space, “?” or “#”"
        yield f"site_url is “{site}”", remedy
    if contact and not (HTTP.fullmatch(contact) or MAIL.fullmatch(contact)):
        who = contact if BARE_MAIL.fullmatch(contact) else "…@…"
        yield f"extra.contact is “{contact}”", f"write CONTACT=mailto:{who} or CONTACT=https://…"


def check_deployment(address: str, contact: str) -> None:
    """Check that a site about to be deployed says where it is, and where its readers turn to."""
    if urlsplit(address).hostname in (None, "localhost", "127.0.0.1"):
        raise EditionError("no address to deploy to", "set SITE_URL=https://…/")
    if not contact:
        raise EditionError("no address for reports", "set CONTACT=https://… or mailto:…")
