"""What a machine can't do, such as to write to a full disk, told as one line with its remedy."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from edition.errors import EditionError

ROOM = "make room on the disk and build again"
WRITABLE = "make it writable for whoever builds, and build again"
FULL = (errno.ENOSPC, errno.EDQUOT)
REMEDIES = {
    **dict.fromkeys(FULL, ROOM),
    errno.EACCES: WRITABLE,
    errno.EPERM: WRITABLE,
    errno.EROFS: WRITABLE,
    errno.EBUSY: "build into a folder that is no mount of its own",
}


def fault(error: OSError, path: Path) -> EditionError:
    """Return what the operating system refused, as an error to be told in one line."""
    # Of a full disk, it names whichever file came next.
    named = isinstance(error.filename, str) and error.errno not in FULL
    place = Path(error.filename) if named else path
    remedy = REMEDIES.get(error.errno or 0, "mend that and build again")
    return EditionError(f"the build can’t go on ({error.strerror or error})", remedy, place)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn what the operating system refuses into an `EditionError`."""
    try:
        yield
    except OSError as error:
        raise fault(error, path) from error
