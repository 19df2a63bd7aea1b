"""The first room: Markdown and data files, read, checked and held against the witness."""
