"""The built pages keep to html-validate's recommended rules; htmlvalidate.mjs says where not."""

import subprocess
from pathlib import Path

import pytest

from tests.built_site import Site
from tests.readings import ROOT

pytestmark = pytest.mark.slow

VALIDATE = ROOT / "tests" / "node_modules" / ".bin" / "html-validate"


def validate(folder: Path) -> str:
    """Return what there is to say against the pages in a folder, one fault a line."""
    assert VALIDATE.exists(), "html-validate is not installed: run `make check`, or `npm ci`"
    rules = ["--config", str(ROOT / "tests" / "htmlvalidate.mjs"), "--formatter", "text"]
    told = subprocess.run(
        [str(VALIDATE), *rules, "--ext", "html", str(folder)], capture_output=True, text=True
    )
    assert not told.stderr, told.stderr
    return told.stdout


def test_every_built_page_keeps_to_the_rules_of_html(site: Site) -> None:
    assert not validate(site.folder)


def test_a_page_that_breaks_a_rule_is_told(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("<!DOCTYPE html><p id=a>One<p id=a>Two", "utf-8")
    assert "no-dup-id" in validate(tmp_path)
