"""Serves a folder as a plain web server does, gzip at level 6, and notes every byte it sends."""

import gzip
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import NamedTuple

LEVEL = 6
PACKED = {".html", ".css", ".js", ".json", ".svg", ".xml", ".txt", ".webmanifest", ".map"}


class Answer(NamedTuple):
    """What was sent, and when: the file, seconds since 1970, bytes with their headers."""

    path: str
    when: float
    bytes: int


@dataclass
class Served:
    """A folder that is being served."""

    folder: Path
    address: str
    sent: list[Answer] = field(default_factory=list)  # since it was last emptied


@contextmanager
def serve(folder: Path) -> Iterator[Served]:
    """Serve a folder over HTTP/1.1; it need not be there yet."""
    served = Served(folder, "")

    class Handler(_Handler):
        of = served

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        served.address = f"http://127.0.0.1:{server.server_port}/"
        Thread(target=server.serve_forever, daemon=True).start()
        yield served
        server.shutdown()


class _Handler(SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    of: Served

    def do_GET(self) -> None:
        path = self.of.folder / self.path.partition("?")[0].lstrip("/")
        path = path / "index.html" if path.is_dir() else path
        found = path.is_file()
        body, packed = _body(path) if found else (b"not here", False)
        head = f"HTTP/1.1 {'200 OK' if found else '404 Not Found'}\r\n" + "".join(
            f"{name}: {value}\r\n" for name, value in self._headers(path, len(body), packed)
        )
        answer = head.encode() + b"\r\n" + body
        self.of.sent.append(Answer(self.path, time.time(), len(answer)))
        self.wfile.write(answer)

    def _headers(self, path: Path, length: int, packed: bool) -> Iterator[tuple[str, str]]:
        type_ = self.guess_type(path)
        yield "Content-Type", f"{type_}; charset=utf-8" if type_.startswith("text/") else type_
        yield "Content-Length", str(length)
        yield "Cache-Control", "max-age=600"
        if packed:
            yield "Content-Encoding", "gzip"

    def log_message(self, format: str, *args: object) -> None:
        """Leave the output to the measurements."""


@cache
def _body(path: Path) -> tuple[bytes, bool]:
    raw = path.read_bytes()
    packed = path.suffix in PACKED
    return (gzip.compress(raw, LEVEL, mtime=0), True) if packed else (raw, False)
