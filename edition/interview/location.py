"""Where a page stands in the site: its address below the site's own, by its Markdown file."""

from pathlib import PurePath
from urllib.parse import quote

INDEXES = ("index", "README")  # in this order, as MkDocs knows them


def location(page: PurePath | str) -> str:
    """Return the location of a file below `docs/`, with a slash at its end; of the home page "".

    Percent-encoded (RFC 3986) exactly as MkDocs does it: addresses are compared as text.
    """
    page = PurePath(page)
    folder = page.parent if page.stem in INDEXES else page.with_suffix("")
    return "" if folder == PurePath() else f"{quote(folder.as_posix())}/"
