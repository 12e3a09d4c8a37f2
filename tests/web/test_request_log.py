"""What stands in the logs, and what does not."""

import json
import logging
from collections.abc import Iterator

import pytest
import structlog

from app.database import Database
from app.logs import configure_logs
from app.main import create_app
from app.settings import Settings
from app.web.guards import Policy, guarded_router
from tests.visitors import Visitor

CANARY = "canary-4711"


@pytest.fixture(autouse=True)
def restored_logs() -> Iterator[None]:
    """Whatever a test sets up for the whole process is taken back."""
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    client = logging.getLogger("httpx2")  # the visitor's own log names the addresses asked for
    client.setLevel(logging.WARNING)
    yield
    client.setLevel(logging.NOTSET)
    root.handlers[:], root.level = handlers, level
    logging.getLogger("uvicorn.access").disabled = False
    structlog.reset_defaults()


@pytest.fixture
def visitor(sqlite_url: str) -> Visitor:
    app = create_app(Settings(), database=Database.open(sqlite_url))
    crashing = guarded_router()

    @crashing.get("/crash/{word}", policy=Policy.PUBLIC)
    def crash(word: str) -> None:
        raise ValueError(f"cannot use {word}")

    app.router.routes[:0] = crashing.included.routes
    return Visitor(app)


def lines(captured: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in captured.readouterr().err.splitlines() if line]


def test_a_request_is_one_line_with_its_route(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs(with_messages=False)
    response = visitor.get(f"/language/en?next=/{CANARY}")
    (line,) = lines(capsys)
    assert line["route"] == "/language/{language}"
    assert line["status"] == 303
    assert line["method"] == "GET"
    assert line["request_id"] == response.headers["x-request-id"]


def test_nothing_typed_reaches_the_logs(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs(with_messages=False)
    visitor.sign_in(f"{CANARY}@example.org", CANARY)
    visitor.get(f"/{CANARY}?{CANARY}", headers={"User-Agent": CANARY, "Cookie": CANARY})
    visitor.get(f"/crash/{CANARY}")
    written = capsys.readouterr().err
    assert written
    assert CANARY not in written


def test_a_crash_is_logged_with_its_place_and_number(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs(with_messages=False)
    response = visitor.get("/crash/word")
    crash = next(line for line in lines(capsys) if line["event"] == "unforeseen")
    assert crash["exception"] == "ValueError"
    assert any("crash" in str(frame) for frame in crash["frames"])  # type: ignore[attr-defined] # a list
    assert str(crash["incident"]) in response.text
    assert crash["request_id"] == response.headers["x-request-id"]


def test_in_development_the_message_is_there(
    visitor: Visitor, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs(with_messages=True)
    visitor.get("/crash/word")
    assert "cannot use word" in capsys.readouterr().err


def test_a_line_break_makes_no_second_line(capsys: pytest.CaptureFixture[str]) -> None:
    configure_logs(with_messages=False)
    structlog.get_logger().info("one", word='x\n{"level": "error"}')
    logging.getLogger("other").warning("two\nlines")
    assert [line["event"] for line in lines(capsys)] == ["one", "two\nlines"]


def test_if_even_the_error_page_fails_there_is_an_answer(
    visitor: Visitor, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    configure_logs(with_messages=False)

    def fails(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("app.web.request_log.unforeseen", fails)
    response = visitor.get("/crash/word")
    assert response.status_code == 500
    assert "Vorgang" in response.text
    assert "Incident" in response.text
    assert "content-security-policy" in response.headers
