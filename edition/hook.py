"""The one place that MkDocs calls: checks before it builds a page, finishes what it has built."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from edition.check import check, check_deployment
from edition.errors import stop_on_mistake
from edition.finish import finish

at_work = "build"


def on_startup(command: str, dirty: bool) -> None:
    """Note which command is at work."""
    global at_work
    at_work = command


@stop_on_mistake
def on_pre_build(config: MkDocsConfig) -> None:
    """Stop on a mistake in the sources while the last good site is still whole."""
    check(_root(config))
    if at_work == "gh-deploy":
        check_deployment(config.site_url or "", config.extra.get("contact", ""))


@stop_on_mistake
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the built folder."""
    finish(_root(config), Path(config.site_dir), live=at_work == "serve")


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
