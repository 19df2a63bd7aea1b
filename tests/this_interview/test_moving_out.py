"""Where another interview is put in this one's place, nothing of this one stays."""

import re
from pathlib import Path

from tests.beginner import begin, copy_of_this, git
from tests.transcripts import HOUSES


def test_nothing_of_the_old_interview_stays(tmp_path: Path) -> None:
    project = copy_of_this(tmp_path / "project")
    begin(project, HOUSES / "band" / "raw.txt")
    git(project, "add", ".")
    names = git(project, "ls-files", "docs", "published").split()
    pages = [name for name in names if not name.startswith("docs/assets/")]
    assert [name for name in pages if not name.startswith("docs/questions/")] == [
        *(f"docs/{page}.md" for page in ("about", "accessibility", "as-published")),
        *("docs/both-readings.md", "docs/index.md", "docs/interview.md"),
        *("published/SHA256SUMS", "published/interview.txt"),
    ]
    assert "docs/assets/map.svg" not in names
    word = re.compile(r"Nazary|Prisacariu|EuropaToday|Afghan|Taliban|NRF|Panjshir")
    for name in pages:
        assert not word.search((project / name).read_text("utf-8")), name
