"""Holds a site on the web against what this commit builds, byte by byte: `make verify SITE=…`.

Its address, that for reports and that of its repository are chosen by whoever builds a site, not by
the commit: they are read from the site itself, and told.
"""

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from http.client import HTTPException
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.error import HTTPError
from urllib.parse import quote
from urllib.request import HTTPRedirectHandler, build_opener

from edition.errors import EditionError, stop_on_mistake
from edition.history import CHANGED, REPOSITORY, commit

CANONICAL = re.compile(r'<link rel="canonical" href="(?P<given>[^"]+)">')
# In the foot, whatever it is called in the site's language.
CONTACT = re.compile(r'<a href="about/">[^<]+</a> · <a href="(?P<given>[^"]+)"')
COMMIT = re.compile(r'commit (?:<a href="(?P<given>[^"]+)/commit/[^>]+>)?<code>(?P<digits>\w+)<')
INDEX, NOT_FOUND = "index.html", "404.html"
PATIENCE = 30  # seconds
AT_ONCE = 8  # files, as many as a browser asks one host for


class _NoRedirects(HTTPRedirectHandler):
    def redirect_request(self, *_: object) -> None:
        """Follow none: what stands elsewhere is no part of the site."""


WEB = build_opener(_NoRedirects)


def fetch(address: str, even_if: int = 200) -> bytes:
    """Return what a site answers, even if by one status that tells of a fault."""
    try:
        with WEB.open(address, timeout=PATIENCE) as answer:
            return bytes(answer.read())
    except HTTPError as error:
        if error.code == even_if:
            return error.read()
        raise _unlike(address, error) from None
    except (OSError, HTTPException, ValueError) as error:
        problem = f"{address} doesn’t answer: {getattr(error, 'reason', error)}"
        raise EditionError(problem, "see whether the address is right, and the site up") from None


def _unlike(address: str, error: HTTPError) -> EditionError:
    if place := error.headers.get("Location"):
        return EditionError(f"{address} leads on to {place}", "ask that site, if you trust it")
    problem = f"{address} answers with the error {error.code}"
    return EditionError(problem, "see whether the address is right, and the site up")


def settings(site: str) -> dict[str, str]:
    """Return what a site says of how it was built, as variables for a build."""
    home = fetch(site).decode("utf-8", "replace")
    if not (canonical := CANONICAL.search(home)):
        problem = f"{site} is no site of this project: its home page names no canonical address"
        raise EditionError(problem, "give the address of the home page")
    about = COMMIT.search(fetch(f"{site}about/").decode("utf-8", "replace"))
    found = {"SITE_URL": canonical, "CONTACT": CONTACT.search(home), REPOSITORY: about}
    said = {name: unescape((each and each["given"]) or "") for name, each in found.items()}
    return said | {"built from": about["digits"] if about else ""}


def build(root: Path, folder: Path, variables: dict[str, str]) -> dict[str, bytes]:
    """Build the site of the commit, and return its files by their names."""
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "-d", str(folder)]
    if subprocess.run(command, cwd=root, env=os.environ | variables).returncode:
        raise EditionError("there is nothing to compare with", "see above why the build failed")
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def differences(site: str, files: dict[str, bytes]) -> Iterator[str]:
    """Yield a line for each file that a site doesn't have as it was built."""
    with ThreadPoolExecutor(AT_ONCE) as pool:
        found = pool.map(lambda name: _difference(site, name, files[name]), sorted(files))
        yield from filter(None, found)


def _difference(site: str, name: str, due: bytes) -> str:
    address = site + quote(name.removesuffix(INDEX) if Path(name).name == INDEX else name)
    try:
        found = fetch(address, even_if=404 if name == NOT_FOUND else 200)
    except EditionError as error:
        return error.problem
    return "" if found == due else f"{address} is not the same"


def _address(given: str) -> str:
    if not given.startswith(("https://", "http://")):
        problem = f"the address of the site is “{given}”"
        raise EditionError(problem, "write make verify SITE=https://…/")
    return given.rstrip("/") + "/"


def _clean(root: Path) -> str:
    """Return the commit, whose files are those that lie here."""
    if (number := commit(root)).endswith(CHANGED):
        problem = "files here have changes that are in no commit, and so no site was built from it"
        raise EditionError(problem, "commit them, or put them aside: git stash --include-untracked")
    return number


@stop_on_mistake
def main() -> None:
    """Compare, and tell what came of it."""
    root, site = Path.cwd(), _address(os.environ.get("SITE", ""))
    number = _clean(root)
    said = settings(site)
    for name, value in said.items():
        print(f"as the site says, {name}: {value or '(nothing)'}")
    with TemporaryDirectory() as folder:
        files = build(root, Path(folder) / "site", said)
    told = list(differences(site, files))
    print(*told, sep="\n", end="\n" if told else "")
    print(f"{len(files) - len(told)} of {len(files)} files are what commit {number} builds")
    sys.exit(bool(told))


if __name__ == "__main__":
    main()
