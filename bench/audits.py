"""Has Lighthouse (npm) audit pages, for a phone on a slow line, which it simulates."""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent
LIGHTHOUSE = FOLDER / "node_modules" / ".bin" / "lighthouse"
CHROMIUM = "--headless=new --no-sandbox --disable-dev-shm-usage"

# What is measured, by the name that Lighthouse has for it, and its unit.
TIMES = {
    "FCP": "first-contentful-paint",
    "LCP": "largest-contentful-paint",
    "TBT": "total-blocking-time",
    "CLS": "cumulative-layout-shift",
}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


def times(address: str, chromium: Path) -> dict[str, float]:
    """Return the times of one page, in milliseconds; CLS is a share."""
    audits = _audit(address, chromium, "performance")["audits"]
    return {name: audits[audit]["numericValue"] for name, audit in TIMES.items()}


def scores(address: str, chromium: Path) -> dict[str, int]:
    """Return the four scores of one page, of 100."""
    categories = _audit(address, chromium, *CATEGORIES)["categories"]
    return {name: round(100 * categories[name]["score"]) for name in CATEGORIES}


def version() -> str:
    """Return Lighthouse's version."""
    package = FOLDER / "node_modules" / "lighthouse" / "package.json"
    found: str = json.loads(package.read_text("utf-8"))["version"]
    return found


def _audit(address: str, chromium: Path, *categories: str) -> dict[str, Any]:
    only = f"--only-categories={','.join(categories)}"
    flags = ["--output=json", "--quiet", only, f"--chrome-flags={CHROMIUM}"]
    environment = os.environ | {"CHROME_PATH": str(chromium)}
    command = [str(LIGHTHOUSE), address, *flags]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    report: dict[str, Any] = json.loads(done.stdout)
    if "runtimeError" in report:
        raise RuntimeError(f"Lighthouse on {address}: {report['runtimeError']['message']}")
    return report
