"""A body that takes its time holds up nobody: it is read before any transaction begins."""

import json
import socket
from urllib.parse import urlsplit

from fastapi import FastAPI

from tests.api.programs import Program
from tests.cast import Cast
from tests.live_server import serving

PATIENCE = 30
BODY = json.dumps({"title": "Langsam"}).encode()


def test_others_save_while_a_body_is_on_its_way(app: FastAPI, cast: Cast, program: Program) -> None:
    with serving(app) as address, _connected(address) as slow:
        slow.sendall(_head(program, address))
        # The server asks for the body as soon as it waits for it.
        assert b"100 Continue" in slow.recv(1_000)
        slow.sendall(BODY[:5])
        assert program.send("project_plan", {"title": "Schnell"}).status_code == 200
        slow.sendall(BODY[5:])
        assert b" 412 " in slow.recv(1_000)
    assert program.show("/parts/project_plan").json() == {"title": "Schnell"}


def _connected(address: str) -> socket.socket:
    parts = urlsplit(address)
    assert parts.hostname
    return socket.create_connection((parts.hostname, parts.port or 80), timeout=PATIENCE)


def _head(program: Program, address: str) -> bytes:
    lines = (
        f"PUT {program.address}/parts/project_plan HTTP/1.1",
        f"Host: {urlsplit(address).netloc}",
        f"Authorization: {program.client.headers['Authorization']}",
        "Content-Type: application/json",
        f"Content-Length: {len(BODY)}",
        'If-Match: "1"',
        "Expect: 100-continue",
        "Connection: close",
    )
    return ("\r\n".join(lines) + "\r\n\r\n").encode()
