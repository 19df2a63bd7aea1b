"""The circumstances of a build that must leave no trace in what is built.

They are those that reprotest varies (reproducible-builds.org): the folder, the user, the umask, the
time zone, the locale, the day, and with them the order of Python's sets.
"""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from edition.errors import EditionError

ADDRESS = "https://example.org/an-interview/"
# What makes someone else of whoever runs this, and it another day, month and year.
ANOTHER = {
    "user": ("unshare", "--map-user=4242", "--map-group=4242"),
    "day": ("faketime", "-f", "+400d"),
}

Files = dict[str, bytes]


@dataclass(frozen=True)
class Circumstances:
    """In which a build takes place.

    Attributes:
        folder: The folder of the sources.
        umask: The rights that a new file doesn't get.
        environment: Variables of the environment that may differ.
        under: The commands under which it runs, for another user and day.
    """

    folder: str
    umask: int
    environment: dict[str, str]
    under: tuple[str, ...] = ()

    def __str__(self) -> str:
        variables = (f"{name}={value}" for name, value in self.environment.items())
        return " ".join([f"in {self.folder}/: umask {self.umask:03o};", *variables, *self.under])

    def build(self, sources: Path, commit_time: str) -> Files:
        """Build the site, and return its files.

        Args:
            sources: A clone.
            commit_time: What SOURCE_DATE_EPOCH is set to, in seconds.

        Raises:
            EditionError: The build failed.
        """
        done = subprocess.run(
            [*self.under, sys.executable, "-m", "mkdocs", "build", "--strict"],
            cwd=sources,
            env=self._environment(sources) | {"SOURCE_DATE_EPOCH": commit_time},
            umask=self.umask,
            capture_output=True,
        )
        if done.returncode:
            problem = f"no build {self}: {done.stderr.decode(errors='replace').strip()}"
            raise EditionError(problem, "mend what it names", sources)
        return files(sources / "site")

    def _environment(self, sources: Path) -> dict[str, str]:
        same = {"SITE_URL": ADDRESS, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
        own = {"PATH": os.environ["PATH"], "HOME": str(sources), "PYTHONPATH": str(sources)}
        return {**same, **own, **self.environment}


def here() -> Circumstances:
    """Return plain circumstances."""
    environment = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
    return Circumstances("one", 0o022, environment)


def elsewhere() -> Circumstances:
    """Return circumstances as different as this machine, and whoever runs this, allow."""
    environment = {"TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "PYTHONHASHSEED": "2"}
    # Else Python takes this locale for one in UTF-8, and no file that is opened carelessly shows.
    environment |= {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
    under = (part for each in ANOTHER.values() if _works(each) for part in each)
    return Circumstances("another-folder", 0o077, environment, tuple(under))


def unchanged() -> list[str]:
    """Name what can't be changed on this machine, or by whoever runs this."""
    return [name for name, command in ANOTHER.items() if not _works(command)]


def _works(command: tuple[str, ...]) -> bool:
    if not shutil.which(command[0]):
        return False
    attempt = (*command, sys.executable, "--version")
    return subprocess.run(attempt, capture_output=True).returncode == 0


def files(folder: Path) -> Files:
    """Return all files of a folder, by their names in it."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
