"""Run by hand, now and then: what they make is committed."""
