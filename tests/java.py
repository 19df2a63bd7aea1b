"""Whether there is Java, on which epubcheck runs; it is installed where it may be.

`python -m tests.java` sees to it before the tests: without Java they leave epubcheck out.
"""

import sys
from shutil import which

from tests.browser import install

NO_JAVA = """\
No Java was found or could be installed: the EPUB is not checked with epubcheck.
Install a Java runtime, such as Debian’s default-jre-headless, to have it checked."""


def find_java() -> str | None:
    """The program, by the first way that leads to one."""
    return which("java") or from_debian()


def from_debian() -> str | None:
    install("default-jre-headless")
    return which("java")


if __name__ == "__main__":
    sys.stderr.write("" if find_java() else f"{NO_JAVA}\n")
