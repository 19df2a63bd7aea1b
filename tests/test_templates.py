"""The templates: one that names what isn't there is told with its line, as any mistake is."""

import pytest

from edition.errors import EditionError
from edition.output.templates import render


def test_a_template_that_names_what_is_not_there_is_told_with_its_line() -> None:
    with pytest.raises(EditionError, match=r"robots\.txt:5: 'site' is undefined; mend"):
        render("files/robots.txt")
