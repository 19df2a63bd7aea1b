"""The builders that can make the site: MkDocs, and those that go on when it is gone."""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from edition.errors import EditionError

ROOT = Path(__file__).parents[1]
SOURCES = ("docs", "edition", "overrides", "published", "mkdocs.yml")
ADDRESS = "https://example.org/an-interview/"


@dataclass(frozen=True)
class Builder:
    """A program that makes pages out of `docs/`.

    Attributes:
        name: What it is called.
        environment: The folder of the Python environment that it is installed in.
        command: How it is asked to build, strictly, the site of the folder it is called in.
        has_hooks: Whether it calls the edition's check and finishing step by itself.
    """

    name: str
    environment: str
    command: tuple[str, ...]
    has_hooks: bool = True

    def build(self, sources: Path) -> Path:
        """Build and finish the site.

        Args:
            sources: A copy of the sources, for this builder alone.

        Returns:
            The folder of the site.

        Raises:
            EditionError: The builder stopped; the message has its last words.
        """
        if not self.has_hooks:
            self._run(sources, "python", "-m", "edition", "check")
        self._run(sources, *self.command)
        if not self.has_hooks:
            self._run(sources, "python", "-m", "edition", "finish", "site")
        return sources / "site"

    def _run(self, sources: Path, program: str, *arguments: str) -> None:
        command = [str(ROOT / self.environment / "bin" / program), *arguments]
        environment = os.environ | {"SITE_URL": ADDRESS, "PYTHONPATH": str(sources)}
        done = subprocess.run(command, cwd=sources, env=environment, capture_output=True, text=True)
        if done.returncode:
            told = (done.stderr or done.stdout).strip().rpartition("\n")[2]
            raise EditionError(f"{self.name} can’t build the site: {told}", "mend what it names")


def copies(folder: Path, builders: Iterable[Builder]) -> Iterator[tuple[Builder, Path]]:
    """Yield each builder with a copy of the sources, all as they are now.

    Zensical writes nowhere but below its sources, and a copy has no history from which the days in
    the sitemap could come: with a copy each, the builders differ in nothing but themselves.

    Args:
        folder: Where to put the copies.
        builders: Whom they are for.
    """
    made = [(builder, folder / builder.name) for builder in builders]
    for _, sources in made:
        for name in SOURCES:
            copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
            copy(ROOT / name, sources / name)
    yield from made


MKDOCS = Builder("MkDocs", ".venv", ("mkdocs", "build", "--strict"))
OTHERS = (
    Builder(
        "ProperDocs",
        ".environments/properdocs",
        ("properdocs", "build", "--strict", "--config-file", "mkdocs.yml"),
    ),
    Builder("Zensical", ".environments/zensical", ("zensical", "build", "--strict"), False),
)
