"""What a screen reader makes of a question page, from its first word to its last."""

import pytest

from tests.built_site import Site
from tests.orca import EXPECTED, PAGE, is_here, transcript

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not is_here(), reason="no Orca here: install orca"),
]
SECONDS = (15, 60)  # the second, where the machine has much else to do


def test_a_question_is_heard_as_it_was_when_somebody_listened(site: Site) -> None:
    due = EXPECTED.read_text("utf-8").splitlines()
    for seconds in SECONDS:
        heard = transcript(site.address + PAGE, seconds)
        if heard == due:
            return
    assert heard == due
