"""Makes interview.txt: the witness, byte for byte."""

from edition.interview import witness
from edition.site.built_site import Site


def plain_text(site: Site) -> bytes:
    """Return the text as it was published, byte for byte.

    Raises:
        EditionError: The witness is missing, or not the one that was summed.
    """
    published = site.root / "published"
    witness.read(published)
    return (published / witness.WITNESS).read_bytes()
