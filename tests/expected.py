"""What is due of the interview that is published here, by an independent reading of its sources."""

from tests.house import House
from tests.readings import ROOT, Reading

HERE = House(ROOT)

IDS, ROLES = HERE.ids, HERE.roles
QUESTIONS = HERE.questions
CORRECTIONS = HERE.corrections
SPEAKERS = HERE.speakers
INTERVIEWER, INTERVIEWEE = HERE.person("interviewer"), HERE.person("interviewee")

page_of = HERE.page_of


def as_published() -> Reading:
    return HERE.published


def reading_text() -> Reading:
    return HERE.corrected
