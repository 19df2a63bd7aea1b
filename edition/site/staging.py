"""Builds the site beside its place, and moves it there once it is whole.

What is being built stands in a folder of its own, `site.unfinished` beside `site`. Whenever a build
ends, by a mistake, on a full disk or by force, its place holds the last whole site or none.
"""

import os
import shutil
import sys
from pathlib import Path

from edition.errors import EditionError
from edition.site.faults import told

if sys.platform != "win32":  # Windows removes no folder in which another program has files open
    import fcntl

SUFFIX = ".unfinished"


class StagingDirectory:
    """The folder in which one site is being built, by one build at a time.

    Attributes:
        site: The place of the site.
        folder: The staging.
        new: Where to build, below it.
    """

    def __init__(self, site: Path) -> None:
        """Put the staging up, clear of what a build that was killed has left there.

        Args:
            site: The place of the site, whether or not there is one.

        Raises:
            EditionError: Another build is at work, the place is taken by something that is no
                folder, or can't be written to.
        """
        self.site = site.resolve()
        self.folder = self.site.with_name(f"{self.site.name}{SUFFIX}")
        self.new = self.folder / "new"
        if self.site.exists() and not self.site.is_dir():
            raise EditionError("a file stands where the site goes", "move it away", self.site)
        with told(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            self._held = self._hold()
            for left in self.folder.iterdir():
                shutil.rmtree(left)

    def take_in(self) -> None:
        """Take what another builder has written away from the place, to finish it."""
        with told(self.site):
            self.site.rename(self.new)

    def put_in_place(self) -> None:
        """Let the new site take the place of the last one, and the staging down.

        Raises:
            EditionError: The last site can't be moved away.
        """
        old = self.folder / "old"
        with told(self.site):
            if self.site.exists():
                self.site.rename(old)
            self.new.rename(self.site)
            for kept in old.glob(".*"):  # as MkDocs does, which empties a folder but for these
                kept.rename(self.site / kept.name)
        self.take_down()

    def take_down(self) -> None:
        """Remove the staging with all that is in it."""
        shutil.rmtree(self.folder, ignore_errors=True)
        if self._held is not None:
            os.close(self._held)
            self._held = None

    def _hold(self) -> int | None:
        """Lock the staging until this program ends, however it ends."""
        if sys.platform == "win32":
            return None
        held = os.open(self.folder, os.O_RDONLY)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(held), self.folder.stat()):
                return held
        except (BlockingIOError, FileNotFoundError):
            pass  # or the other build has just ended, and taken the folder along
        os.close(held)
        raise EditionError("another build is at work there", "wait until it has ended", self.folder)
