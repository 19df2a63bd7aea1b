"""The edition's own commands: `python -m edition new|check|finish|retire`."""

import argparse
import os
from collections.abc import Callable
from pathlib import Path

from edition.check import check
from edition.errors import stop_on_mistake
from edition.interview.interview import current
from edition.new.command import new
from edition.output.built_site import Site
from edition.site import pages
from edition.site.finish import finish
from edition.site.retire import REASON, check_reason, retire
from edition.site.staging import StagingDirectory


@stop_on_mistake
def main() -> None:
    """Run one command in the project's folder."""
    parser = argparse.ArgumentParser(prog="python -m edition", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="check the sources before a build")
    finishing = commands.add_parser("finish", help="finish a folder that a builder has written")
    beginning = commands.add_parser("new", help="put a transcript's interview in the place of this")
    beginning.add_argument("file", type=Path, help="a .txt, .md, .docx, .vtt or .srt file")
    told = f"say in a site’s place, by ${REASON}, why it is gone"
    retiring = commands.add_parser("retire", help=told)
    for each in (finishing, retiring):
        each.add_argument("site", type=Path, nargs="?", default=Path("site"))
    given = parser.parse_args()
    COMMANDS[given.command](given)


def _finish(site: Path) -> None:
    """Put a finished copy in the folder's place; what is finished, or no site, stays there."""
    Site.of(Path.cwd(), site, current(Path.cwd()))
    if not any(pages.unfinished(site)):
        print(f"{site} is finished already: it stays as it is")
        return
    staging = StagingDirectory(site)
    staging.take_in()
    finish(Path.cwd(), staging.new)
    staging.put_in_place()


def _retire(folder: Path) -> None:
    """Put the notice that a site is gone in the place of its folder."""
    reason = os.environ.get(REASON, "")
    check_reason(reason)
    site, staging = Site.of(Path.cwd(), folder, current(Path.cwd())), StagingDirectory(folder)
    retire(site, staging.new, reason)
    staging.put_in_place()
    print(f"{folder} says that “{site.name}” is gone, and why: deploy it as you did the site")


COMMANDS: dict[str, Callable[[argparse.Namespace], object]] = {
    "check": lambda given: check(Path.cwd()),
    "finish": lambda given: _finish(given.site),
    "new": lambda given: new(Path.cwd(), given.file),
    "retire": lambda given: _retire(given.site),
}

if __name__ == "__main__":
    main()
