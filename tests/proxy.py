"""Stands between a browser and the network and notes whom it asks, by whatever means it asks."""

from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urlsplit

HOP = ("connection", "keep-alive", "proxy-connection", "transfer-encoding")


class ProxyHandler(BaseHTTPRequestHandler):
    asked: set[str]

    def do_GET(self) -> None:
        self.asked.add(urlsplit(self.path).netloc)
        host = urlsplit(self.path)
        if host.hostname != "127.0.0.1":
            return self.send_error(403)
        headers = {key: value for key, value in self.headers.items() if key.lower() not in HOP}
        connection = HTTPConnection(host.netloc)
        connection.request("GET", host._replace(scheme="", netloc="").geturl(), headers=headers)
        answer = connection.getresponse()
        self.send_response(answer.status)
        for key, value in answer.getheaders():
            if key.lower() not in HOP:
                self.send_header(key, value)
        self.end_headers()
        self.wfile.write(answer.read())

    def do_CONNECT(self) -> None:
        self.asked.add(self.path)
        self.send_error(403)

    def log_message(self, format: str, *args: object) -> None:
        """Leave the tests' output to the tests."""


@contextmanager
def proxy() -> Iterator[tuple[str, set[str]]]:
    """Give a proxy's address, and the hosts that were asked through it."""
    asked: set[str] = set()
    handler = type("Handler", (ProxyHandler,), {"asked": asked})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()
