"""The sites that are measured side by side, built from the same text and served alike."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from bench import plain
from bench.builds import ROOT, build
from bench.server import Served, serve

ICON = re.compile(r'<link rel="icon"[^>]* href="(?P<address>[^"]*)">')


@dataclass(frozen=True)
class Contenders:
    """Three sites, while they are being served."""

    ours: Served
    material: Served
    by_hand: Served

    @property
    def pages(self) -> list[str]:
        """The pages of this site, by their addresses below its own."""
        folder = self.ours.folder
        found = sorted(page.parent.relative_to(folder) for page in folder.rglob("index.html"))
        return ["" if page == Path() else f"{page.as_posix()}/" for page in found]

    @property
    def fourth(self) -> str:
        """The page of question 4."""
        return next(page for page in self.pages if page.startswith("questions/4-"))

    @property
    def question_4(self) -> dict[str, str]:
        """The addresses of question 4 on each site."""
        ours, material = (f"{each.address}{self.fourth}" for each in (self.ours, self.material))
        return {"ours": ours, "material": material, "by_hand": self.by_hand.address}


@contextmanager
def contend(folder: Path) -> Iterator[Contenders]:
    """Build the sites into a folder and serve them."""
    with (
        serve(folder / "ours") as ours,
        serve(folder / "material") as material,
        serve(folder / "by-hand") as by_hand,
    ):
        build(ROOT, ours.folder, ours.address)
        plain.write(ours.folder, folder / "plain", material.address)
        build(folder / "plain", material.folder)
        contenders = Contenders(ours, material, by_hand)
        icon = ICON.search((ours.folder / "index.html").read_text("utf-8"))
        assert icon, "the home page has no icon"
        plain.write_by_hand(by_hand.folder / "index.html", icon["address"], ROOT / "docs")
        yield contenders
