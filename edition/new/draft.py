"""What a transcript was read as: frame, exchanges and sections, before it is written down."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Piece:
    """A paragraph."""

    text: str  # without the mark of a heading
    name: str = ""  # the label that it begins with
    kind: str = ""  # where it isn't speech
    time: str = ""  # when its turn begins, where its words don't say it
    by: str = ""  # its speaker's label, where nothing before it would tell
    is_heading: bool = False


@dataclass
class Turns:
    """An exchange: what is asked, what is answered, and the heading that stands before it."""

    heading: str = ""
    asked: list[Piece] = field(default_factory=list)
    answered: list[Piece] = field(default_factory=list)


@dataclass
class Draft:
    """An interview."""

    front: list[tuple[str, Piece]]  # each with its id
    exchanges: list[Turns]
    back: list[tuple[str, Piece]]

    @property
    def headline(self) -> str:
        """The headline's words."""
        return self.front[0][1].text
