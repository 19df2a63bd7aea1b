"""What must be true of the text, in literals: nothing here is computed by what it tests.

The corrections stand with the words around them that make each one's place unmistakable.
"""

from dataclasses import dataclass

WITNESS_SHA256 = "da1f6bb2a5206c8d8c83d137a74402d37b46246a670bf399871d9e79bd3e2436"

INTERVIEWER = "Laura Prisacariu"
INTERVIEWEE = "Ali Maisam Nazary"

QUESTIONS = range(1, 9)

# All 24, in the order of publication.
ROLES = {
    "headline": "headline",
    "standfirst": "standfirst",
    "introduction": "introduction",
    "q1": "question",
    "q1p1": "answer",
    "q2": "question",
    "q2p1": "answer",
    "q2p2": "answer",
    "q3": "question",
    "q3p1": "answer",
    "q3p2": "answer",
    "q4": "question",
    "q4p1": "answer",
    "q4p2": "answer",
    "q5": "question",
    "q5p1": "answer",
    "q5p2": "answer",
    "q6": "question",
    "q6p1": "answer",
    "q7": "question",
    "q7p1": "answer",
    "q8": "question",
    "q8p1": "answer",
    "byline": "byline",
}
IDS = tuple(ROLES)


@dataclass(frozen=True)
class Correction:
    id: str
    paragraph: str
    published: str
    reading: str


CORRECTIONS = (
    Correction("c1", "headline", "international community", "international community”"),
    Correction("c2", "standfirst", "In Afganistan the", "In Afghanistan the"),
    Correction("c3", "introduction", "afghan blood", "Afghan blood"),
    Correction("c4", "introduction", "Massoud’ heroic", "Massoud’s heroic"),
    Correction("c5", "introduction", "1990s- it", "1990s - it"),
    Correction("c6", "q1p1", "mostly madeAli Maisam Nazary up of", "mostly made up of"),
    Correction("c7", "q3p2", "after august 15", "after August 15"),
    Correction("c8", "q5p2", "end of times ”.", "end of times”."),
    Correction("c9", "q6p1", "So its very important", "So it’s very important"),
)
