"""How published texts begin what is no speech, and call who speaks, by `beginnings.toml`."""

import re
import tomllib
from pathlib import Path

BEGINNINGS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))


def beginning(kind: str, after: str = "") -> re.Pattern[str]:
    """Return what finds the beginnings of a kind, after signs of emphasis or whatever."""
    return re.compile(rf"[\W_]*(?:{'|'.join(BEGINNINGS[kind])}){after}", re.IGNORECASE)
