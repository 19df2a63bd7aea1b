"""The room on top: from a transcript to the sources of a site, by `python -m edition new`."""
