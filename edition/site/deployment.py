"""Checks that a site about to be deployed says where it is and whom to ask."""

from urllib.parse import urlsplit

from edition.errors import EditionError


def check_deployment(address: str, contact: str) -> None:
    """Check the address of the site, and that for reports."""
    if urlsplit(address).hostname in (None, "localhost", "127.0.0.1"):
        raise EditionError("no address to deploy to", "set SITE_URL=https://…/")
    if not contact:
        raise EditionError("no address for reports", "set CONTACT=https://… or mailto:…")
