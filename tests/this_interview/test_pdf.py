"""interview.pdf: what it says of this talk, of its corrections and of its unclear words."""

import re

from tests.built_site import Site
from tests.pdf_text import pages_of


def test_it_says_when_they_spoke_what_was_corrected_and_what_is_unclear(site: Site) -> None:
    text = " ".join(pages_of((site.folder / "files" / "interview.pdf").read_bytes()))
    assert "July 2022, inferred" in text
    assert "madeAli Maisam Nazary made a photograph’s caption" in text
    assert "“SPWs”, Question 3, paragraph 1, page" in text
    assert len(re.findall(r"\(Question \d, paragraph \d, page \d\):", text)) == 6
