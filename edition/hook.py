"""The one place that MkDocs calls: checks before it builds a page, finishes what it has built."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from edition.check import check
from edition.errors import stop_on_mistake
from edition.finish import finish

live = False  # while pages are reloaded at every change, none may come from a cache


def on_startup(command: str, dirty: bool) -> None:
    """Note which command is at work."""
    global live
    live = command == "serve"


@stop_on_mistake
def on_pre_build(config: MkDocsConfig) -> None:
    """Stop on a mistake in the sources while the last good site is still whole."""
    check(_root(config))


@stop_on_mistake
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the built folder."""
    finish(_root(config), Path(config.site_dir), live=live)


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
