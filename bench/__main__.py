"""`python -m bench`: measures this site beside others and writes RESULTS.md."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import sync_playwright

from bench import growth, measure
from bench.contenders import contend
from bench.results import report
from tests.browser import NO_BROWSER, find_chromium

RESULTS = Path(__file__).with_name("RESULTS.md")


def main() -> None:
    """Measure everything, as often as asked."""
    given = _arguments()
    chromium = find_chromium() or sys.exit(NO_BROWSER)
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        with contend(Path(folder)) as contenders:
            rows = [*measure.visits(browser, contenders)]
            rows += measure.searches(browser, contenders, given.runs)
            rows += measure.times(chromium, contenders, given.runs)
            rows += measure.scores(chromium, contenders)
        rows += growth.rows(Path(folder), given.questions, browser)
        text = report(rows, given.runs, browser.version)
    given.results.write_text(text, "utf-8")
    sys.stdout.write(text)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--runs", type=int, default=9, help="audits of each page (9)")
    sizes = "how long the invented interviews are (8 80 800)"
    parser.add_argument("--questions", type=int, nargs="*", default=[8, 80, 800], help=sizes)
    parser.add_argument("--results", type=Path, default=RESULTS, help="the file to write")
    return parser.parse_args()


if __name__ == "__main__":
    main()
