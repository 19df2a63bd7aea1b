"""Measures the site beside others: bytes of a visit, time to the text, time of a build."""
