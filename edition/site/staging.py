"""Builds the site beside its place, and moves it there once it is whole.

What is being built stands in a folder of its own beside `site`, another one for each build.
Whenever a build ends, by a mistake, on a full disk or by force, its place holds the last whole site
or none; of two builds at once, the one that ends last has the place.
"""

import atexit
import errno
import shutil
import time
from contextlib import suppress
from pathlib import Path
from tempfile import mkdtemp

from edition.errors import EditionError
from edition.site.faults import telling

INFIX = ".unfinished-"
LONGEST = 3600  # seconds: no build lasts so long, so what is older was left by one that was killed
TAKEN = (errno.ENOTEMPTY, errno.EEXIST)


class StagingDirectory:
    """The folder in which one site is being built."""

    def __init__(self, site: Path) -> None:
        """Put the staging up, and remove what builds that were killed have left there."""
        self.site = site.resolve()
        self._prefix = f"{self.site.name}{INFIX}"
        if self.site.is_file():
            raise EditionError("a file stands where the site goes", "move it away", self.site)
        with telling(self.site.parent):
            self.site.parent.mkdir(parents=True, exist_ok=True)
            self._remove_leftovers()
            self.folder = Path(mkdtemp(prefix=self._prefix, dir=self.site.parent))
        self.new = self.folder / "new"  # where to build
        atexit.register(self.take_down)  # where the build is stopped

    def take_in(self) -> None:
        """Take in a copy of what another builder has written, to finish it."""
        with telling(self.folder):
            self.new.mkdir()
            for path in sorted(self.site.rglob("*")):
                place = self.new / path.relative_to(self.site)
                place.mkdir() if path.is_dir() else shutil.copy(path, place)

    def put_in_place(self) -> None:
        """Let the new site take the place of the last one, and the staging down."""
        with telling(self.site):
            while self.new.exists():
                self._take_last_away()
                self._take_place()
        self.take_down()

    def take_down(self) -> None:
        """Remove the staging with all that is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        atexit.unregister(self.take_down)

    def _take_last_away(self) -> None:
        old = Path(mkdtemp(prefix="old-", dir=self.folder)) / self.site.name
        with suppress(FileNotFoundError):  # or another build is just taking its place
            self.site.rename(old)
        for kept in old.glob(".*"):  # as MkDocs does, which empties a folder but for these
            if not (self.new / kept.name).exists():
                kept.rename(self.new / kept.name)

    def _take_place(self) -> None:
        try:
            self.new.rename(self.site)
        except OSError as error:
            if error.errno not in TAKEN:  # by another build, since the last one was taken away
                raise

    def _remove_leftovers(self) -> None:
        oldest = time.time() - LONGEST
        for left in self.site.parent.iterdir():
            with suppress(FileNotFoundError):  # or another build has just removed it
                if left.name.startswith(self._prefix) and left.stat().st_mtime < oldest:
                    shutil.rmtree(left, ignore_errors=True)
