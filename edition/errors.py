"""What stops a build: a mistake in the sources, told in one line."""

from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from traceback import extract_tb
from typing import ParamSpec, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")
Item = TypeVar("Item")

LIBRARIES = "site-packages"


class EditionError(Exception):
    """A mistake in the sources, what to do about it, and where it stands; lines count from 1."""

    def __init__(
        self, problem: str, remedy: str, path: Path | None = None, line: int | None = None
    ) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy
        self.path = path
        self.line = line
        self.errors: Sequence[EditionError] = (self,)

    def __str__(self) -> str:
        told = f"{self.problem}; {self.remedy}"
        if not self.path:
            return told
        is_near = self.path.is_relative_to(Path.cwd())
        place = self.path.relative_to(Path.cwd()) if is_near else self.path
        return f"{place}:{self.line}: {told}" if self.line else f"{place}: {told}"


class MistakesError(EditionError):
    """Mistakes that are told together, each on a line of its own."""

    def __init__(self, errors: Sequence[EditionError]) -> None:
        super().__init__(errors[0].problem, errors[0].remedy, errors[0].path, errors[0].line)
        self.errors = errors

    def __str__(self) -> str:
        return "\nerror: ".join(map(str, self.errors))


def together(errors: Iterable[EditionError]) -> None:
    """Raise mistakes of one kind at once, so that they are mended in one go; none is fine."""
    if found := list(errors):
        raise MistakesError(found) if len(found) > 1 else found[0]


def each(work: Callable[[Item], Result], items: Iterable[Item]) -> list[Result]:
    """Return what some work gives for each item, or raise the mistakes in all of them."""
    results: list[Result] = []
    errors: list[EditionError] = []
    for item in items:
        try:
            results.append(work(item))
        except EditionError as error:
            errors += error.errors
    together(errors)
    return results


def where_raised(error: BaseException, problem: str, remedy: str) -> EditionError:
    """Return a mistake at the line of a program or a template that an error came from.

    Of the lines that led to it, that is the last which is no library's.
    """
    lines = extract_tb(error.__traceback__)
    own = [each for each in lines if LIBRARIES not in Path(each.filename).parts]
    at = [*lines, *own][-1]
    return EditionError(problem, remedy, Path(at.filename), at.lineno)


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
