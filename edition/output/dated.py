"""Writes dates as citations have them: a year, a month or a day, perhaps uncertain."""

from edition.interview.publication import MONTHS, Date

SHORT = ("May", "June", "July")  # the MLA shortens the others
UNDATED = "n.d."  # what the styles have where a record has no date of publication


def mla(date: Date | None) -> str:
    """Return a date as the MLA writes it: 4 Sept. 2019."""
    if not date:
        return UNDATED
    year, month, day = _words(date)
    short = month if month in ("", *SHORT) else f"{month[: 4 if month == 'September' else 3]}."
    return _circa("Circa", date) + " ".join(filter(None, (day, short, year)))


def chicago(date: Date | None) -> str:
    """Return a date as Chicago writes it: September 4, 2019."""
    if not date:
        return UNDATED
    year, month, day = _words(date)
    written = f"{month} {day}, {year}" if day else f"{month} {year}".strip()
    return f"[{written}?]" if date.is_uncertain else written


def apa(date: Date | None) -> str:
    """Return a date as the APA writes it: 2019, September 4."""
    if not date:
        return UNDATED
    year, *rest = _words(date)
    return _circa("ca.", date) + f"{year}, {' '.join(rest)}".rstrip(", ")


def ris(date: Date) -> str:
    """Return a date as RIS writes it: 2019/05/04/."""
    year, month, day = (*(f"{part:02}" for part in date.parts), "", "")[:3]
    return f"{year}/{month}/{day}/"


def month_of(date: Date | None) -> Date | None:
    """Return a date without its day."""
    return date and Date("-".join(date.edtf.split("-")[:2]))


def _words(date: Date) -> tuple[str, str, str]:
    year, month, day = (*date.parts, 0, 0)[:3]
    return str(year), MONTHS[month - 1] if month else "", str(day) if day else ""


def _circa(word: str, date: Date) -> str:
    return f"{word} " if date.is_uncertain else ""
