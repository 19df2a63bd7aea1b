"""What editors leave beside the page that is being edited is no page, and no part of the site."""

from pathlib import Path

import pytest

from tests.bad_input import build, lay_out
from tests.builds import files, whole

pytestmark = pytest.mark.slow

# Of Emacs (a copy that saves itself, one of before), Vim, macOS on a foreign disk, Kate.
LEFT = ("#{}#", "{}~", ".{}.swp", "._{}", ".{}.kate-swp")
LOCK = ".#{}"  # of Emacs: a link that leads nowhere


def test_what_an_editor_leaves_beside_a_page_changes_nothing(tmp_path: Path) -> None:
    project = lay_out(tmp_path / "project")
    for page in list((project / "docs").rglob("*.md")):
        for name in LEFT:
            page.with_name(name.format(page.name)).write_bytes(b"\xff Forged words {#q1p1}\n")
        page.with_name(LOCK.format(page.name)).symlink_to("somebody@somewhere.4711")
    outcome = build(project)
    assert outcome.status == 0, outcome.output
    assert files(project / "site") == whole()
