"""The time that a build is said to have been made at: that of its sources, not of the clock."""

import os
from datetime import UTC, datetime

from edition.errors import EditionError

EPOCH = "SOURCE_DATE_EPOCH"


def build_time() -> datetime:
    """Return the time that the environment gives, else the beginning of 1970, in UTC.

    Source: reproducible-builds.org, the specification of SOURCE_DATE_EPOCH, in seconds since 1970.

    Raises:
        EditionError: The environment gives something that is no such number.
    """
    given = os.environ.get(EPOCH, "0")
    try:
        return datetime.fromtimestamp(int(given), UTC)
    except (ValueError, OverflowError, OSError):
        problem = f"{EPOCH} is “{given}”"
        raise EditionError(problem, "give it the seconds since 1970, or unset it") from None
