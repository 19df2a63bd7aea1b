"""The houses on which is tested what is true of any interview: this one, and invented ones."""

from pathlib import Path

from tests.readings import ROOT

HOUSES: dict[str, Path] = {
    "this": ROOT,
    "another": ROOT / "tests" / "another",
    "sound": ROOT / "tests" / "sound",
}
