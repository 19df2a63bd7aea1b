"""What a transcript was read as: frame, exchanges and sections, before it is written down."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Piece:
    """A paragraph.

    Attributes:
        text: Its words, as in the transcript but for the mark of a heading.
        name: The label that it begins with, or whose words it goes on with.
        kind: What it is, where that isn't speech.
        time: When its turn begins, where its words don't say it.
        by: The label of its speaker, where nothing before it would tell.
        is_heading: Whether it is set as a heading.
    """

    text: str
    name: str = ""
    kind: str = ""
    time: str = ""
    by: str = ""
    is_heading: bool = False


@dataclass
class Turns:
    """An exchange: what is asked, what is answered, and the heading that stands before it."""

    heading: str = ""
    asked: list[Piece] = field(default_factory=list)
    answered: list[Piece] = field(default_factory=list)


@dataclass
class Draft:
    """An interview.

    Attributes:
        front: What stands before the exchanges, each with its id, in the order of the text.
        exchanges: The exchanges.
        back: What follows them, likewise.
    """

    front: list[tuple[str, Piece]]
    exchanges: list[Turns]
    back: list[tuple[str, Piece]]

    @property
    def headline(self) -> str:
        """The headline's words."""
        return self.front[0][1].text

    @property
    def sections(self) -> list[list[Turns]]:
        """The exchanges by section; those before the first heading are one, too."""
        sections: list[list[Turns]] = [[]]
        for each in self.exchanges:
            if each.heading and sections[-1]:
                sections.append([])
            sections[-1].append(each)
        return sections
