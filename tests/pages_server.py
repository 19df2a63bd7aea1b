"""Serves a folder as GitHub Pages does: an index for a folder, the site's own page for a gap.

A project's site lies below its repository's name. What is missing there, at any depth, is answered
with the site's 404.html and the status 404; what lies outside is none of the site's business. A
site that has moved to a domain of its own leaves a file beside its place that says where.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

MOVED = "moved-to"


class PagesHandler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        repository = self.path.split("/")[1]
        moved = Path(self.directory) / MOVED
        if moved.is_file():
            return self._lead_on(
                moved.read_text("utf-8") + self.path.partition(f"/{repository}/")[2]
            )
        page = Path(self.directory) / repository / "404.html"
        body = page.read_bytes() if repository and page.is_file() else b"outside the site"
        self.send_response(code, message)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _lead_on(self, address: str) -> None:
        self.send_response(301)
        self.send_header("Location", address)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def list_directory(self, path: Any) -> None:
        self.send_error(404)

    def guess_type(self, path: Any) -> str:
        type_ = super().guess_type(path)
        return f"{type_}; charset=utf-8" if type_.startswith("text/") else type_

    def log_message(self, format: str, *args: Any) -> None:
        """Leave the tests' output to the tests."""


class HidingHandler(PagesHandler):
    """Answers with the page for a gap as an error, even where it is asked for by its name."""

    def do_GET(self) -> None:
        if self.path.endswith("/404.html"):
            self.send_error(404)
        else:
            super().do_GET()


class NotStoringHandler(PagesHandler):
    """Asks that its plain texts be stored nowhere."""

    def end_headers(self) -> None:
        if self.path.endswith(".txt"):
            self.send_header("Cache-Control", "no-store")
        super().end_headers()


class PagesServer(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:
        # A browser may leave a page before all of it has come.
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def serve(folder: Path, handler: type[PagesHandler] = PagesHandler) -> Iterator[str]:
    """Serve a site below the name of its folder, and give its address."""
    with PagesServer(("127.0.0.1", 0), partial(handler, directory=str(folder.parent))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/{folder.name}/"
        server.shutdown()
