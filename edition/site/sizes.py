"""Fills in the sizes of the files to take along, where pages have left a place for them."""

import re

from edition.output.built_site import Site

PLACE = re.compile('(?<=<span class="size">)⟪size:(?P<file>[^⟫]+)⟫')
KILOBYTE = 1000  # as browsers and file managers count


def fill(html: str, site: Site) -> str:
    """Return a page with each file's size where it is offered."""
    return PLACE.sub(lambda place: _size(place["file"], site), html)


def _size(name: str, site: Site) -> str:
    path = site.folder / name
    if not path.is_file():
        fields = site.interview.record.source.front_matter
        raise fields.mistake(f"no file {name} to take along", "mend its name", "downloads")
    return f"{max(1, round(path.stat().st_size / KILOBYTE))} KB"
