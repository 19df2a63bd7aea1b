"""The one place that MkDocs calls: checks before it builds a page, finishes what it has built."""

import logging
import sys
from functools import cache
from pathlib import Path

from click import get_current_context
from jinja2 import Environment, FileSystemLoader, TemplateError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import event_priority, get_plugin_logger
from mkdocs.structure.files import Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.utils import CountHandler
from mkdocs.utils.yaml import get_yaml_loader, yaml_load

from edition import history
from edition.check import check
from edition.errors import stop_on_mistake, where_raised
from edition.interview.interview import current
from edition.output.pictures import Pictures
from edition.site import menu, places, settings
from edition.site.compiled import Compiled
from edition.site.faults import fault
from edition.site.finish import finish
from edition.site.preview import Preview
from edition.site.staging import StagingDirectory

at_work = "build"
staging: StagingDirectory | None = None
pictures: Pictures | None = None
preview: Preview | None = None
compiled = Compiled()
tell = cache(get_plugin_logger("edition").info)  # once each, however often the site is built


def on_startup(command: str, dirty: bool) -> None:
    """Note which command is at work: of `mkdocs serve --clean`, MkDocs says that it is a build."""
    global at_work
    context = get_current_context(silent=True)
    at_work = (context and context.info_name) or command


@event_priority(100)  # before a plugin that can't work here begins to
@stop_on_mistake
def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Stop on a setting that can't work here, and tell which ones have no effect."""
    global preview
    if at_work == "serve" and not preview:
        preview = Preview(config, take_down)
    told = settings.check(_given(config), Path(config.config_file_path), config.theme.dirs)
    told.append(history.another_text(_root(config)))
    if at_work != "serve":
        told.append(history.gap(_root(config)))
    for line in filter(None, told):
        tell(line)
    # Where it is built from another folder, extensions can't know these by themselves.
    config.mdx_configs.setdefault("edition", {}).setdefault("docs", config.docs_dir)
    snippets = config.mdx_configs.setdefault("pymdownx.snippets", {})
    snippets.setdefault("base_path", [str(_root(config))])
    return config


@stop_on_mistake
def on_pre_build(config: MkDocsConfig) -> None:
    """Stop on a mistake in the sources, or have the pages written beside their place."""
    global pictures, staging
    pictures = Pictures(check(_root(config)))
    if at_work == "gh-deploy":
        places.check_deployment(config.site_url or "", config.extra.get("contact", ""))
    staging = StagingDirectory(Path(config.site_dir))
    config.site_dir = str(staging.new)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    """Take a byte order mark, with which some editors begin a file, for no part of a template."""
    if isinstance(env.loader, FileSystemLoader):
        env.loader.encoding = "utf-8-sig"
    env.bytecode_cache = compiled
    return env


@stop_on_mistake
def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Stop where the menu, listed or made by the builder, doesn't lead through the interview."""
    given, listed = Path(config.config_file_path), [page.file for page in nav.pages]
    menu.check_home(nav.homepage is not None, given)
    least = InclusionLevel.DRAFT if at_work == "serve" else InclusionLevel.NOT_IN_NAV
    left_out = [each.src_uri for each in listed if each.inclusion.value < least.value]
    menu.check_left_out(left_out, given)
    menu.check([each.src_uri for each in listed], current(_root(config)), given)


@stop_on_mistake
def on_post_build(config: MkDocsConfig) -> None:
    """Finish the built folder, and put it in its place."""
    finish(_root(config), Path(config.site_dir), pictures, live=at_work == "serve")
    if staging and not _will_stop():
        staging.put_in_place()
        config.site_dir = str(staging.site)


@stop_on_mistake
def on_build_error(error: Exception) -> None:
    """Tell in one line of a slip in a template, or what the machine couldn't do."""
    raised = where_raised(error, str(error), "mend the template")
    if isinstance(error, TemplateError) or (raised.path and raised.path.suffix == ".html"):
        raise raised
    if isinstance(error, OSError):
        raise fault(error, staging.folder if staging else Path())


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: object) -> None:
    """Have the preview stand between the server and the browser."""
    if preview:
        preview.take_over(server)


def on_shutdown() -> None:
    """Where a mistake has ended the first build of a preview, show it until it is mended."""
    take_down()
    error = sys.exception()
    if preview and not preview.server and isinstance(error, Exception | SystemExit):
        preview.show_nothing_but(error)


def take_down() -> None:
    """End what a build that was stopped has begun, and remove what it has left."""
    if pictures:
        pictures.stop()
    if staging:
        staging.take_down()


def _will_stop() -> bool:
    """Say whether MkDocs has counted warnings, over which it stops in strict mode."""
    handlers = logging.getLogger("mkdocs").handlers
    return any(each.get_counts() for each in handlers if isinstance(each, CountHandler))


def _given(config: MkDocsConfig) -> settings.Settings:
    """Return what the settings file says, and the command line or a plugin in its place."""
    with Path(config.config_file_path).open("rb") as file:
        given = yaml_load(file, get_yaml_loader(config=config))
    return given | {name: config[name] for name in ("site_url", "use_directory_urls")}


def _root(config: MkDocsConfig) -> Path:
    return Path(config.config_file_path).resolve().parent
