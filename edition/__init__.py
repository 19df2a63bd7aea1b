"""Presents one interview: both readings of its text, page by page, from one Markdown source."""
