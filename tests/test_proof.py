"""What a reader holds against the source: digests of the files, and the readings side by side."""

import hashlib
import shutil
import subprocess
from pathlib import Path
from xml.etree.ElementTree import Element
from zipfile import ZipFile

import pytest

from tests.bad_input import lay_out
from tests.built_site import Site
from tests.pdf_text import pages_of
from tests.projects import built
from tests.readings import collapse
from tests.words import say

SUMS = "files/SHA256SUMS"
COPY = "https://archive.example/2019/the-hedge"


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_every_file_to_take_along_is_summed(site: Site) -> None:
    lines = (site.folder / SUMS).read_text("utf-8").splitlines()
    files = sorted({*(site.folder / "files").iterdir()} - {site.folder / SUMS})
    assert lines == [f"{digest(path)}  {path.name}" for path in files]


def test_the_whole_digest_of_the_text_as_published_stands_beside_its_file(site: Site) -> None:
    (item,) = (each for each in site.page("about/").root.iter("p") if "SHA-256" in text(each))
    assert digest(site.folder / "files/interview.txt") in text(item)
    assert [target.file for target in site.targets(site.page("about/"), item)] == [
        "files/interview.txt",
        SUMS,
    ]


@pytest.mark.parametrize("program", ["sha256sum", "shasum"])
def test_the_command_that_the_site_gives_finds_a_changed_letter(
    site: Site, tmp_path: Path, program: str
) -> None:
    if not shutil.which(program):
        pytest.skip(f"no {program} here")
    said = (text(each) for each in site.page("about/").root.iter("code"))
    (command,) = (each for each in said if each.startswith(f"{program} "))
    copy = tmp_path / "interview.txt"
    for name in ("interview.txt", "SHA256SUMS"):
        shutil.copy(site.folder / "files" / name, tmp_path)
    assert subprocess.run(command.split(), cwd=tmp_path).returncode == 0
    copy.write_bytes(copy.read_bytes().replace(b"august", b"August", 1) + b"!")
    assert subprocess.run(command.split(), cwd=tmp_path).returncode != 0


def text(element: Element) -> str:
    return collapse("".join(element.itertext()))


def test_a_site_that_names_nobody_says_so(site: Site) -> None:
    assert "This site names no publisher." in collapse(site.page("about/").text())
    assert "sdPublisher" not in site.page("index.html").html
    for name, told in in_files(site).items():
        due = "names no publisher" if name.endswith("xml") else say("; it names no publisher")
        assert due in told, name


def in_files(site: Site) -> dict[str, str]:
    """What the files say of their source."""
    names = ("files/interview.xml", "files/interview.html")
    told = {name: (site.folder / name).read_text("utf-8") for name in names}
    with ZipFile(site.folder / "files/interview.epub") as book:
        return told | {"the book": book.read("EPUB/source.xhtml").decode()}


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A site that says who makes it, and where a copy of the original is kept."""
    project = lay_out(tmp_path_factory.mktemp("told"))
    with (project / "mkdocs.yml").open("a", encoding="utf-8") as settings:
        settings.write("\nextra: {edition_by: A & <Press>}\n")
    with (project / "docs" / "about.md").open("a", encoding="utf-8") as page:
        page.write("\n/// edition | source\n///\n\n/// edition | provenance\n///\n")
    home = project / "docs" / "index.md"
    record = home.read_text("utf-8").replace(
        "\n    at: ", f"\n    archived: ['{COPY}']\n    at: ", 1
    )
    home.write_text(record, "utf-8")
    return built(project)


@pytest.mark.slow
def test_who_makes_the_edition_is_named_wherever_it_says_whose_it_is(told: Site) -> None:
    assert "This edition is made by A & <Press>." in collapse(told.page("about/").text())
    assert (
        r'"sdPublisher":{"@type":"Organization","name":"A & \u003cPress>"'
        in told.page("index").html
    )
    for name, said in in_files(told).items():
        assert "A &amp; &lt;Press&gt;" in said, name
    with ZipFile(told.folder / "files/interview.epub") as book:
        package = book.read("EPUB/package.opf").decode()
    assert ">A &amp; &lt;Press&gt;</dc:contributor>" in package


@pytest.mark.slow
def test_a_copy_in_an_archive_is_named_beside_the_original(told: Site) -> None:
    assert f'"archivedAt":["{COPY}"]' in told.page("index").html
    files = in_files(told) | {"about": told.page("about/").html}
    for name, said in files.items():
        assert f'href="{COPY}"' in said or f'type="archived" target="{COPY}"' in said, name
    pages = pages_of((told.folder / "files/interview.pdf").read_bytes())
    assert COPY in "".join(pages).replace(" ", "")
