"""Stands between MkDocs's server and an editor's browser, and keeps the server alive.

What is served are the pages that would be deployed, those of the last good build, each made live.
"""

import logging
import re
import shutil
import sys
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from wsgiref.types import StartResponse, WSGIEnvironment

from click import ClickException

# Here as in hook.py alone, since what is wrapped is its server: a type of our own would copy it.
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from edition.errors import EditionError, where_raised
from edition.output.templates import render
from edition.site.live_page import live
from edition.site.restart import Code

START = re.compile(r"^error: ", re.MULTILINE)
TOLD = (EditionError, SystemExit, ClickException)  # in a line, which is enough
MISSING = "404.html"
UTF_8 = ("utf-8", "surrogateescape")  # a file of docs/ that is no page may be anything


class Preview(logging.Handler):
    """A site beside the editor that changes it; hears the warnings over which a build stops."""

    def __init__(self, config: MkDocsConfig, take_down: Callable[[], None]) -> None:
        super().__init__(logging.WARNING)
        self.config, self.take_down = config, take_down
        self.code = Code(config.config_file_path)
        self.folder = Path(config.site_dir)  # where the last good build lies
        self.server: LiveReloadServer | None = None
        self.mistake = ""  # what stopped the last build, in a line or several
        self.warnings: list[str] = []
        logging.getLogger("mkdocs").addHandler(self)

    def emit(self, record: logging.LogRecord) -> None:
        """Keep a warning of the builder."""
        self.warnings.append(record.getMessage())

    def take_over(self, server: LiveReloadServer) -> None:
        """Let no mistake end a server, and each page show it."""
        self.server, build = server, server.builder
        server.builder = lambda: self._attempt(build)
        server.set_app(lambda environ, start: self._answer(server, environ, start))

    def show_nothing_but(self, error: BaseException) -> None:
        """Serve an empty site for a mistake to stand on, and begin anew at the first change."""
        self.tell(error)
        self.folder.mkdir(exist_ok=True)
        (self.folder / MISSING).write_text(render("preview/nothing_yet.html"), "utf-8")
        (host, port), mount = self.config.dev_addr, urlsplit(self.config.site_url or "/").path
        server = LiveReloadServer(self.begin_anew, host, port, str(self.folder), mount)
        for path in (self.config.docs_dir, self.config.config_file_path, *self.config.watch):
            server.watch(path)
        self.take_over(server)
        with suppress(KeyboardInterrupt):
            server.serve()  # type: ignore[no-untyped-call]  # MkDocs gives it none

    def begin_anew(self) -> None:
        """Put a new program in the place of this one, which stays if that can't build."""
        self.code.check()
        self.take_down()
        shutil.rmtree(self.folder, ignore_errors=True)
        self.code.begin_anew()

    def tell(self, error: BaseException) -> None:
        """Tell in the terminal what has stopped a build, and have it told by the pages."""
        line = _line(error)
        if not isinstance(error, TOLD):
            traceback.print_exception(error)
        print(f"error: {line}", file=sys.stderr)
        # Where the builder stops by itself, over warnings, they say why.
        known = [] if self.warnings and isinstance(error, ClickException) else [line]
        self.mistake = "\n".join([*self.warnings, *known])

    def _attempt(self, build: Callable[[], None]) -> None:
        """Build, and return whatever happens, upon which the open pages are reloaded."""
        self.warnings.clear()
        try:
            if self.code.has_changed():
                self.begin_anew()
            build()
            self.mistake = ""
        except (Exception, SystemExit) as error:
            self.take_down()
            self.tell(error)

    def _answer(
        self, server: LiveReloadServer, environ: WSGIEnvironment, start: StartResponse
    ) -> Iterable[bytes]:
        missing = server.mount_path + MISSING
        status, headers, body = _ask(server, environ)
        if status.startswith("404") and environ["PATH_INFO"] != missing:
            _, headers, body = _ask(server, environ | {"PATH_INFO": missing})
        if headers.get("Content-Type") == "text/html":
            body = live(body.decode(*UTF_8), self.mistake).encode(*UTF_8)
        start(status, [*(headers | {"Content-Length": str(len(body))}).items()])
        return [body]


def _line(error: BaseException) -> str:
    if isinstance(error, ClickException):
        return error.format_message()
    if isinstance(error, TOLD):
        return START.sub("", str(error))
    problem = f"{type(error).__name__}: {error}"
    return str(where_raised(error, problem, "the terminal tells more"))


def _ask(server: LiveReloadServer, environ: WSGIEnvironment) -> tuple[str, dict[str, str], bytes]:
    """Return what a server answers: the status, the headers, the content."""
    begun: list[Any] = []

    def begin(*given: Any) -> Callable[[bytes], object]:
        begun.extend(given)
        return begun.append  # what WSGI lets an old application write by, which no server here is

    content = server.serve_request(environ, begin)
    try:
        body = b"".join(content)
    finally:
        getattr(content, "close", lambda: None)()
    return begun[0], dict(begun[1]), body
