"""The commands `python -m edition new`, and `check` and `finish` for builders without hooks."""

import argparse
import atexit
from pathlib import Path

from edition.check import check
from edition.errors import stop_on_mistake
from edition.interview.interview import current
from edition.new.command import new
from edition.output.site import Site
from edition.site import pages
from edition.site.finish import finish
from edition.site.staging import StagingDirectory


@stop_on_mistake
def main() -> None:
    """Run one command in the project's folder."""
    parser = argparse.ArgumentParser(prog="python -m edition", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="check the sources before a build")
    finishing = commands.add_parser("finish", help="finish a folder that a builder has written")
    finishing.add_argument("site", type=Path, nargs="?", default=Path("site"))
    beginning = commands.add_parser("new", help="put a transcript's interview in the place of this")
    beginning.add_argument("file", type=Path, help="a .txt, .md, .docx, .vtt or .srt file")
    given = parser.parse_args()
    if given.command == "new":
        new(Path.cwd(), given.file)
    else:
        check(Path.cwd()) if given.command == "check" else _finish(given.site)


def _finish(site: Path) -> None:
    """Put a finished copy in the folder's place; what is finished, or no site, stays there."""
    Site.of(Path.cwd(), site, current(Path.cwd()))
    if not any(pages.unfinished(site)):
        print(f"{site} is finished already: it stays as it is")
        return
    staging = StagingDirectory(site)
    atexit.register(staging.take_down)
    staging.take_in()
    finish(Path.cwd(), staging.new)
    staging.put_in_place()


if __name__ == "__main__":
    main()
