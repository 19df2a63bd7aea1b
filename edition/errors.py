"""What stops a build: a mistake in the sources, told in one line."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


class EditionError(Exception):
    """A mistake in the sources, where it stands and what to do about it.

    Args:
        problem: What is wrong.
        remedy: What to do.
        path: The file it stands in, if known.
        line: The line in that file, counted from 1, if known.
    """

    def __init__(
        self, problem: str, remedy: str, path: Path | None = None, line: int | None = None
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.path = path
        self.line = line

    def __str__(self) -> str:
        told = f"{self.problem}; {self.remedy}"
        return f"{self._place}: {told}" if self.path else told

    @property
    def _place(self) -> str:
        path = self.path or Path()
        near = path.relative_to(Path.cwd()) if path.is_relative_to(Path.cwd()) else path
        return f"{near}:{self.line}" if self.line else f"{near}"


def stop_on_mistake(work: Callable[Given, Result]) -> Callable[Given, Result]:
    """Let a function end the program with one line, without traceback, on an `EditionError`.

    For the functions that a builder or the command line calls: MkDocs, ProperDocs and their live
    reload all take `SystemExit` for a message to the user.
    """

    @wraps(work)
    def guarded(*args: Given.args, **kwargs: Given.kwargs) -> Result:
        try:
            return work(*args, **kwargs)
        except EditionError as error:
            raise SystemExit(f"error: {error}") from None

    return guarded
