"""Which computer a request counts for."""

import pytest
from fastapi import FastAPI, Request

from app.settings import Settings, read_settings
from app.web.computers import computer_of

PROXIES = read_settings({"KOMPASS_TRUSTED_PROXIES": "10.0.0.0/8, fd00::/8"})


def counted(peer: str, *forwarded: str, settings: Settings = PROXIES) -> str:
    app = FastAPI()
    app.state.settings = settings
    headers = [(b"x-forwarded-for", line.encode()) for line in forwarded]
    client = (peer, 1) if peer else None
    return computer_of(Request({"type": "http", "app": app, "headers": headers, "client": client}))


@pytest.mark.parametrize(
    ("peer", "forwarded", "computer"),
    [
        ("203.0.113.7", [], "203.0.113.7"),
        ("203.0.113.7", ["198.51.100.1"], "203.0.113.7"),
        ("10.0.0.1", ["198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", ["1.2.3.4, 198.51.100.1, 10.2.2.2"], "198.51.100.1"),
        ("10.0.0.1", ["1.2.3.4", "198.51.100.1"], "198.51.100.1"),
        ("10.0.0.1", [], "10.0.0.1"),
        ("10.0.0.1", ["rubbish"], "unknown"),
        ("2001:db8:1:2:3:4:5:6", [], "2001:db8:1:2::/64"),
        ("::ffff:203.0.113.7", [], "203.0.113.7"),
        ("", [], "unknown"),
        ("testclient", [], "unknown"),
    ],
)
def test_only_trusted_proxies_are_believed(peer: str, forwarded: list[str], computer: str) -> None:
    assert counted(peer, *forwarded) == computer


def test_without_proxies_nobody_is_believed() -> None:
    assert counted("10.0.0.1", "198.51.100.1", settings=Settings()) == "10.0.0.1"
