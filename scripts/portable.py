"""Builds the site with other builders, too, and tells what differs: `make portable`."""

import filecmp
import json
import os
import re
import shutil
import subprocess
import sys
from importlib.metadata import distribution
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree, html

ROOT = Path(__file__).parents[1]
SOURCES = ("docs", "edition", "overrides", "published", "mkdocs.yml")
ADDRESS = "https://example.org/an-interview/"
COMMANDS = {
    "mkdocs": ["mkdocs build --strict"],
    "properdocs": ["properdocs build --strict --config-file mkdocs.yml"],
    # It calls no hook.
    "zensical": [
        "python -m edition check",
        "zensical build --strict",
        "python -m edition finish site",
    ],
}
# Zensical asks a package of its own for its theme. All that this site uses of a theme are the words
# of the interface: Material's folder does as well.
THEME = "def get_theme_dir():\n    return {!r}\n"
# What Zensical copies out of that folder besides, and no page asks for.
UNUSED = ("__init__.py", "__pycache__/", "mkdocs_theme.yml", "partials/")
HASHES = "worker.js"  # it names each page by a hash of its bytes
HERE = re.compile(r'(?<=["\s])\./(?=\w)')


def build(builder: str, folder: Path) -> Path:
    """Build the site from a copy of the sources."""
    sources = folder / builder
    for name in SOURCES:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, sources / name)
    theme = distribution("mkdocs-material").locate_file("material/templates")
    (sources / "zensical_ui.py").write_text(THEME.format(str(theme)), "utf-8")
    environment = ".venv" if builder == "mkdocs" else f".environments/{builder}"
    for command in COMMANDS[builder]:
        program, *arguments = command.split()
        _run(sources, ROOT / environment / "bin" / program, *arguments)
    return sources / "site"


def _run(sources: Path, program: Path, *arguments: str) -> None:
    environment = os.environ | {"SITE_URL": ADDRESS, "PYTHONPATH": str(sources)}
    command = [str(program), *arguments]
    done = subprocess.run(command, cwd=sources, env=environment, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"error: no site by {program.name}: {(done.stderr or done.stdout).strip()}")


def names(site: Path) -> set[str]:
    """Return the names of all files."""
    return {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}


def content(site: Path, name: str) -> bytes:
    """Return a file; of a page, what a browser reads, whatever way its addresses are written."""
    if not name.endswith(".html") or name.startswith("files/"):
        return (site / name).read_bytes()
    written = HERE.sub("", (site / name).read_text("utf-8"))
    whole = html.make_links_absolute(written, ADDRESS + name.removesuffix("index.html"))
    page = html.document_fromstring(whole)
    for element in page.iter(etree.Element):
        if "json" in element.get("type", default=""):
            element.text = json.dumps(json.loads(element.text or ""), sort_keys=True)
    return etree.tostring(page, method="c14n")


def differing(site: Path, other: Path) -> list[str]:
    """Name the files that a reader could tell from each other."""
    told = {name for name in names(site) ^ names(other) if not name.startswith(UNUSED)}
    both = (names(site) & names(other)) - {HASHES}
    return sorted(told | {name for name in both if content(site, name) != content(other, name)})


def compare(builder: str, site: Path, other: Path) -> bool:
    """Print how a builder's site differs from MkDocs's; return whether a reader could tell it."""
    _, *unlike = filecmp.cmpfiles(site, other, names(site), shallow=False)
    told = differing(site, other)
    print(f"{builder}: {len(names(site))} files, {sum(map(len, unlike))} of them in other bytes;")
    print(f"  what a reader can tell from MkDocs’s: {', '.join(told) or 'nothing'}")
    return bool(told)


def main() -> None:
    """Build with each builder, and fail if a reader could tell one site from another."""
    with TemporaryDirectory() as folder:
        site, *others = (build(each, Path(folder)) for each in COMMANDS)
        sys.exit(any([compare(each.parent.name, site, each) for each in others]))


if __name__ == "__main__":
    main()
