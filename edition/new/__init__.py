"""The room on top: from a transcript to the sources of a site, by `python -m edition new`.

A file that it can't take raises an `EditionError` before anything is written.
"""
