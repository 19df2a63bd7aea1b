"""The first room: Markdown and data files, read, checked and held against the witness.

Whatever reads here raises an `EditionError` at the file and line of what it can't take.
"""
