"""A site of changed words is never built, whatever damage is done to the sources.

What the site says with its own voice is no matter of this: notes, names, what a correction puts in.
"""

import shutil
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings

from edition.errors import EditionError
from edition.interview.interview import Interview
from tests import sources
from tests.damages import Damage, damages
from tests.house import House
from tests.houses import HOUSES
from tests.readings import Reading

EACH = 80  # damages to each house
LEAST = 67  # of them that are not the same
SEEDED = settings(
    max_examples=EACH,
    derandomize=True,
    database=None,
    deadline=None,
    phases=[Phase.generate],
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow],
)

Readings = tuple[Reading, Reading]


def readings(root: Path) -> Readings:
    """Both readings, as a reader has them who knows nothing of the edition."""
    marked = sources.marked(root / "docs")
    published = {id: sources.rejected(words) for id, words in marked.items()}
    return published, {id: sources.accepted(words) for id, words in marked.items()}


def refused(root: Path) -> bool:
    """Whether the check that each build begins with stops it, each mistake in one line."""
    try:
        Interview.read(root)
    except EditionError as error:
        assert all(line.count("; ") for line in str(error).splitlines()), error
        return True
    return False


@pytest.mark.parametrize("house", HOUSES)
def test_a_site_of_changed_words_is_never_built(house: str, tmp_path: Path) -> None:
    for folder in ("docs", "published"):
        shutil.copytree(HOUSES[house] / folder, tmp_path / folder)
    files = [*sorted(tmp_path.glob("docs/**/*.md")), House(tmp_path).witness]
    due, built, stopped = readings(tmp_path), set[Damage](), set[Damage]()

    @SEEDED
    @given(damages(files))
    def hold(damage: Damage) -> None:
        damage.file.write_bytes(damage.after.encode(errors="surrogatepass"))
        try:
            if refused(tmp_path):
                stopped.add(damage)
            else:
                built.add(damage)
                check_words(damage, readings(tmp_path), due)
        finally:
            damage.file.write_bytes(damage.before.encode())

    hold()
    assert len(built | stopped) >= LEAST and built and len(stopped) > LEAST / 3


def check_words(damage: Damage, found: Readings, due: Readings) -> None:
    assert list(found[0].items()) == list(due[0].items()), damage
    assert damage.touches_a_correction or list(found[1].items()) == list(due[1].items()), damage
