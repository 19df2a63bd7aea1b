"""Nothing gets in unseen: whatever small damage is done to the sources, a fast check notices it."""

from pathlib import Path

import pytest

from scripts.accept import ACCEPTED, ROOT, accepted, changes, sums
from scripts.damages import KINDS, Damage, damages
from scripts.mutate import mutate
from tests import sources
from tests.expected import WITNESS_SHA256
from tests.readings import as_published, departures

OF_EACH_KIND = 2  # here; `make mutate` does many more

Noticed = list[tuple[Damage, str | None, bool]]


@pytest.fixture(scope="module")
def noticed(tmp_path_factory: pytest.TempPathFactory) -> Noticed:
    """Damages, the check that noticed each, and whether it touched the words as published."""
    folder = tmp_path_factory.mktemp("damaged")
    found = mutate(OF_EACH_KIND * len(KINDS), seed=2, folder=folder)
    return [(damage, by, touches_what_was_published(folder)) for damage, by in found]


def touches_what_was_published(root: Path) -> bool:
    try:
        marked = sources.marked(root / "docs")
    except AssertionError:
        return True
    published = {id: sources.rejected(words) for id, words in marked.items()}
    return bool(departures(published, as_published()))


def test_each_source_is_as_it_was_last_accepted() -> None:
    told = changes(sums(ROOT), accepted())
    assert not told, "read what became of them (git diff), then accept it with `make accept`"


def test_the_sums_are_in_the_format_of_sha256sum() -> None:
    assert f"{WITNESS_SHA256}  published/interview.txt" in ACCEPTED.read_text("utf-8").splitlines()


def test_a_file_that_came_went_or_changed_is_told_by_name() -> None:
    found, known = {"came": "1", "changed": "1", "same": "1"}, {"changed": "2", "same": "1"}
    known["went"] = "1"
    assert changes(found, known) == ["came is new", "changed has changed", "went is gone"]


@pytest.mark.slow
def test_every_small_damage_is_noticed(noticed: Noticed) -> None:
    assert len(noticed) == OF_EACH_KIND * len(KINDS)
    assert not [str(damage) for damage, by, _ in noticed if by is None]


@pytest.mark.slow
def test_no_site_is_built_of_words_that_were_not_published(noticed: Noticed) -> None:
    touching = [(str(damage), by) for damage, by, touches in noticed if touches]
    assert touching and not [told for told, by in touching if by != "stop the build"]


def test_the_same_seed_does_the_same_damages_until_none_are_left() -> None:
    texts = {"a": "One two\n“three”.\n\n# 4 {#q1}\n\n[5](6.md) [7](8.md) {~~9~>0~~}{>>c1: -<<}\n"}
    done = list(damages(texts, 3))
    assert done == list(damages(texts, 3)) != list(damages(texts, 4))
    assert {damage.kind for damage in done} == set(KINDS) and len(set(done)) == len(done)
    assert all(damage.before != damage.after for damage in done)
