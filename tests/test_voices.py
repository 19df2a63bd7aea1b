"""Whoever speaks is named before their words, and again after somebody else has spoken."""

from dataclasses import replace
from xml.etree.ElementTree import fromstring

from edition.interview.interview import Interview
from edition.interview.people import Person
from edition.output.context import Context
from edition.output.templates import render
from tests.house import House
from tests.houses import HOUSES

HERE = House(HOUSES["another"])  # whose second answer has two paragraphs
INTERVIEWER, INTERVIEWEE = HERE.person("interviewer"), HERE.person("interviewee")
OTHER = Person("interviewee", "Somebody Else")


def spoken(template: str, **given: object) -> list[str]:
    """The voices of a part of a page, and the ids of the paragraphs, as they follow each other."""
    root = fromstring(f"<div>{render(template, context=Context(lambda _, id: id), **given)}</div>")
    told = (each.text if each.get("class") == "voice" else each.get("id") for each in root.iter())
    return [each for each in told if each]


def with_another_speaker() -> Interview:
    """The first two questions; the second paragraph of the second is somebody else’s."""
    interview = Interview.read(HERE.root)
    second = interview.exchanges[1]
    *before, last = second.paragraphs
    spoken_by_other = replace(last, speaker=OTHER, voice=OTHER.name)
    changed = replace(second, paragraphs=(*before, spoken_by_other))
    return replace(interview, exchanges=(interview.exchanges[0], changed))


def test_on_the_page_of_the_whole_interview() -> None:
    told = spoken("page/interview.html", interview=with_another_speaker())
    due = [INTERVIEWER, "q2", INTERVIEWEE, "q2p1", OTHER.name, "q2p2"]
    start = told.index("q2") - 1
    assert told[start : start + len(due)] == due


def test_on_the_page_of_a_question() -> None:
    interview = with_another_speaker()
    told = [
        spoken("page/passage.html", interview=interview, it=it)[:2]
        for it in interview.exchanges[1].paragraphs
    ]
    assert told == [[INTERVIEWER, "q2"], [INTERVIEWEE, "q2p1"], [OTHER.name, "q2p2"]]


def test_two_paragraphs_of_one_speaker_have_one_label() -> None:
    interview = Interview.read(HERE.root)
    answer = interview.by_id["q2p2"]
    assert spoken("page/passage.html", interview=interview, it=answer)[0] == "q2p2"
