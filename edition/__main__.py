"""The edition's own commands, for builders without hooks: `python -m edition check|finish`."""

import argparse
from pathlib import Path

from edition.check import check
from edition.errors import stop_on_mistake
from edition.finish import finish


@stop_on_mistake
def main() -> None:
    """Run one command in the project's folder."""
    parser = argparse.ArgumentParser(prog="python -m edition", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="check the sources before a build")
    finishing = commands.add_parser("finish", help="finish a folder that a builder has written")
    finishing.add_argument("site", type=Path, nargs="?", default=Path("site"))
    given = parser.parse_args()
    check(Path()) if given.command == "check" else finish(Path(), given.site)


if __name__ == "__main__":
    main()
