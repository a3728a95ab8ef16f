"""The keys that sign for Teams, published on loopback by a thread.

botbuilder fetches them with its event loop standing still, so nothing in that loop could answer.
"""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from tests.teams.signing import Signer

METADATA, KEYS = "/metadata", "/keys"


@contextmanager
def published(signer: Signer, issuer: str) -> Iterator[str]:
    """The address of the OpenID metadata, which names one key."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = f"http://{self.headers['Host']}{KEYS}"
            said = {"keys": [signer.published]} if self.path == KEYS else {"issuer": issuer, "jwks_uri": address}
            body = json.dumps(said).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Nothing of it is worth a line."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{METADATA}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
