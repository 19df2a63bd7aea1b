"""Whether the programs are there that read pages and books in their own way, or can be installed.

`python -m tests.programs` sees to it for `make programs`; the tests leave out what is missing.
"""

import sys
from shutil import which

from tests.browser import install

PACKAGES = {"ebook-meta": "calibre", "lynx": "lynx", "w3m": "w3m"}
MISSING = "{} could not be installed: what it makes of the site is not tested.\n"


def see_to(program: str, package: str) -> bool:
    """Say whether a program is there, by now if need be."""
    if not which(program):
        install(package)
    return which(program) is not None


if __name__ == "__main__":
    for program, package in PACKAGES.items():
        sys.stderr.write("" if see_to(program, package) else MISSING.format(package))
