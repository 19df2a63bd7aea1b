"""The one place that MkDocs calls: checks before it builds a page, finishes what it has built."""

import atexit
import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.utils import CountHandler

from edition.errors import stop_on_mistake
from edition.interview.check import check, check_deployment
from edition.site.faults import fault
from edition.site.finish import finish
from edition.site.staging import StagingDirectory

at_work = "build"
staging: StagingDirectory | None = None


def on_startup(command: str, dirty: bool) -> None:
    """Note which command is at work."""
    global at_work
    at_work = command


@stop_on_mistake
def on_pre_build(config: MkDocsConfig) -> None:
    """Stop on a mistake in the sources, or have the pages written beside their place."""
    global staging
    check(_root(config))
    if at_work == "gh-deploy":
        check_deployment(config.site_url or "", config.extra.get("contact", ""))
    if at_work != "serve":
        staging = StagingDirectory(Path(config.site_dir))
        atexit.register(staging.take_down)
        config.site_dir = str(staging.new)


@stop_on_mistake
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the built folder, and put it in its place."""
    finish(_root(config), Path(config.site_dir), live=at_work == "serve")
    if staging and not _will_stop():
        staging.put_in_place()
        config.site_dir = str(staging.site)


@stop_on_mistake
def on_build_error(error: Exception) -> None:
    """Tell in one line what the machine couldn't do, such as to write to a full disk."""
    if isinstance(error, OSError):
        raise fault(error, staging.folder if staging else Path())


def _will_stop() -> bool:
    """Say whether MkDocs has counted warnings, over which it stops in strict mode."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(each.get_counts() for each in handlers if isinstance(each, CountHandler))


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).parent
