"""Builds the last commit twice, as differently as can be, and compares bytes: `make reproduce`.

Apart are what reprotest varies (reproducible-builds.org): the folder, the user, the umask, the time
zone, the locale, the day, and with them the order of Python's sets.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
SAME = {"SITE_URL": "https://example.org/an-interview/", "NO_MKDOCS_2_WARNING": "1"}
HERE = {"TZ": "UTC", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "1"}
# Else Python takes this locale for one in UTF-8, and no file that is opened carelessly shows.
BARE = {"PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
ELSEWHERE = {"TZ": "Pacific/Kiritimati", "LC_ALL": "POSIX", "PYTHONHASHSEED": "2"} | BARE
ANOTHER = {
    "user": ("unshare", "--map-user=4242", "--map-group=4242"),
    "day": ("faketime", "-f", "+400d"),
}

Files = dict[str, bytes]


def clone(folder: Path) -> None:
    """Write the last commit, with its history, into a folder."""
    subprocess.run(["git", "clone", "--quiet", "--no-hardlinks", ROOT, folder], check=True)


def build(sources: Path, umask: int, variables: dict[str, str], under: tuple[str, ...]) -> Files:
    """Build the site of a clone, and return its files by their names."""
    own = {"PATH": os.environ["PATH"], "HOME": str(sources), "PYTHONPATH": str(sources)}
    command = [*under, sys.executable, "-m", "mkdocs", "build", "--strict"]
    done = subprocess.run(
        command, cwd=sources, umask=umask, env=SAME | own | variables, capture_output=True
    )
    if done.returncode:
        sys.exit(f"error: no build: {done.stderr.decode(errors='replace').strip()}")
    files = (path for path in (sources / "site").rglob("*") if path.is_file())
    return {path.relative_to(sources / "site").as_posix(): path.read_bytes() for path in files}


def twice(folder: Path, prepare: Callable[[Path], None] = clone) -> tuple[Files, Files]:
    """Build the site in two circumstances, at the same time."""
    one, other = folder / "one", folder / "another-folder"
    prepare(one)
    prepare(other)
    under = tuple(part for each in ANOTHER.values() if works(each) for part in each)
    with ThreadPoolExecutor() as pool:
        first = pool.submit(build, one, 0o022, HERE, ())
        second = pool.submit(build, other, 0o077, ELSEWHERE, under)
        return first.result(), second.result()


def works(command: tuple[str, ...]) -> bool:
    """Whether the machine, and whoever runs this, can run a program under a command."""
    attempt = (*command, sys.executable, "--version")
    return (
        shutil.which(command[0]) is not None
        and not subprocess.run(attempt, capture_output=True).returncode
    )


def differing(one: Files, other: Files) -> list[str]:
    """Name the files that only one of two sites has, or that aren't the same in both."""
    return sorted(name for name in one | other if one.get(name) != other.get(name))


def digest(files: Files) -> str:
    """Return one SHA-256 for all files: that of the list that `sha256sum` writes, in order."""
    lines = (f"{hashlib.sha256(files[name]).hexdigest()}  {name}\n" for name in sorted(files))
    return hashlib.sha256("".join(lines).encode()).hexdigest()


def main() -> None:
    """Build twice, and tell what came of it."""
    with TemporaryDirectory() as folder:
        one, other = twice(Path(folder))
    for name, command in ANOTHER.items():
        if not works(command):
            print(f"the {name} was the same: {command[0]} doesn’t work here")
    for name in differing(one, other):
        print(f"not the same: {name}")
    print(f"{len(one)} files; sha256 of the whole: {digest(one)}")
    sys.exit(one != other)


if __name__ == "__main__":
    main()
