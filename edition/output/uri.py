"""Writes an address as a format with strict addresses wants it."""

from urllib.parse import quote

# What RFC 3986 reserves, but the brackets that only an IPv6 address may have; and what is encoded.
KEPT = ":/?#@!$&'()*+,;=%"


def uri(address: str) -> str:
    """Return an address as a URI by RFC 3986, all other signs of it percent-encoded as UTF-8."""
    return quote(address, KEPT)
