"""The beginning or the end of a stretch of a paragraph that is set otherwise, or a picture."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Tag:
    """A tag; it has no words of its own."""

    name: str  # a, em, img, li or strong
    is_open: bool = True
    address: str = ""
    meaning: str = ""  # told to those who can't see a picture
    sign: str = ""  # how it is written, if that is words where it has no partner

    def __str__(self) -> str:
        # A picture may lie elsewhere than where it was published.
        given = self.meaning if self.name == "img" else self.address
        return f"<{self.name} {given}>" if self.is_open else f"</{self.name}>"
