"""Sets a title as the styles of citation want it: its capitals, and its quotation marks."""

import re

# What stays small in the middle of a title, in the MLA Handbook (9th edition) and the Chicago
# Manual of Style (17th edition): prepositions of any length among them.
ARTICLES = "a an the"
CONJUNCTIONS = "and but for nor or"
PREPOSITIONS = """about above across after against along among around as at before behind below
    beneath beside between beyond by despite down during from in inside into near of off on onto out
    outside over past since through throughout till to toward towards under until up upon via with
    within without"""
SMALL = frozenset(f"{ARTICLES} {CONJUNCTIONS} {PREPOSITIONS}".split())

WORD = re.compile(r"(?<!\S)(?P<open>[“‘(\[]*)(?P<word>\w\S*)")
SINGLE = str.maketrans("“”", "‘’")


def headline_case(title: str) -> str:
    """Return a title with headline-style capitals, those that it has kept.

    Its first word, and the first of a sentence within it, have theirs already.
    """

    def cased(found: re.Match[str]) -> str:
        word = found["word"]
        stays = word.rstrip(",;:.?!”’)]") in SMALL or not word.islower()
        return found["open"] + (word if stays else word[0].upper() + word[1:])

    return WORD.sub(cased, title)


def quoted(title: str) -> str:
    """Return a title in quotation marks, those within it single, with the stop inside them all."""
    words = title.rstrip("”")
    stop = "" if words.endswith((".", "?", "!", "…")) else "."
    inner = words + stop + title[len(words) :]
    return f"“{inner.translate(SINGLE)}”"
