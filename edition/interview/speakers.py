"""Tells whose words each paragraph is, and where another voice begins."""

from edition.errors import EditionError
from edition.interview.paragraph import ID, OF_NOBODY
from edition.interview.people import Person
from edition.interview.record import Record

NOBODY = Person(role="", name="")


class Speakers:
    """The speakers of the paragraphs of one page, asked for in their order.

    A paragraph whose label or `by=` names nobody goes on with the voice before it; the first of a
    question is the interviewer's, and the first of an answer the interviewee's. What stands around
    the questions is the interviewer's, who wrote it.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.going_on: dict[tuple[str, bool], Person] = {}  # in an exchange, asking or answering
        self.last: tuple[str, Person] = ("", NOBODY)

    def next(self, id: str, kind: str, named: str) -> tuple[Person, str]:
        """Return the speaker of the next paragraph, and the name to show before it or nothing."""
        if kind in OF_NOBODY:
            return NOBODY, ""
        person = self._person(named)
        if not id.startswith("q"):
            return person or self.record.interviewer, person.name if person else ""
        exchange = ID.fullmatch(id)["question"]  # type: ignore[index]
        speaker = person or self._going_on(exchange, "p" in id)
        voice = speaker.name if named or (exchange, speaker) != self.last else ""
        self.going_on[exchange, "p" in id], self.last = speaker, (exchange, speaker)
        return speaker, voice

    def _going_on(self, exchange: str, is_answer: bool) -> Person:
        others = self.record.interviewees if is_answer else self.record.interviewers
        return self.going_on.get((exchange, is_answer)) or _only(others)

    def _person(self, named: str) -> Person | None:
        if named and named not in self.record.labels:
            known = ", ".join(f"by={label.replace(' ', '_')}" for label in self.record.labels)
            raise EditionError(f"nobody is called “{named}”", f"write one of {known}")
        return self.record.labels.get(named)


def _only(people: tuple[Person, ...]) -> Person:
    if len(people) > 1:
        problem = f"nobody can tell which {people[0].role} speaks"
        raise EditionError(problem, "put by=NAME beside the id, with a name or label of the record")
    return people[0]
