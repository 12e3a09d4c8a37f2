"""Bodies that lie, never end, break off or take too long: refused in words, and nothing stays."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from app.database import Database
from app.evidence.archive import Archive
from app.evidence.queries import documents_of
from app.main import create_app
from app.settings import Settings
from tests.crash.tickets import BOUNDARY, Ticket, pdf_of, ticket_for
from tests.live_server import serving

PATIENCE = 30
KIBIBYTE = 1024


@dataclass(frozen=True)
class Service:
    """A service on a real port, and somebody who may upload there."""

    address: str
    ticket: Ticket
    archive: Archive
    database: Database

    def connected(self) -> socket.socket:
        """A bare connection."""
        parts = urlsplit(self.address)
        assert parts.hostname
        return socket.create_connection((parts.hostname, parts.port or 80), timeout=PATIENCE)

    def head(self, *lines: str) -> bytes:
        """The head of an upload."""
        own = [f"{name}: {value}" for name, value in self.ticket.headers.items()]
        host = f"Host: {urlsplit(self.address).netloc}"
        first = f"POST {self.ticket.path} HTTP/1.1"
        return ("\r\n".join([first, host, "Connection: close", *own, *lines]) + "\r\n\r\n").encode()

    def nothing_stayed(self) -> bool:
        """Whether there is no document, no content and no temporary file."""
        with self.database.reading() as session:
            documents = documents_of(session, self.ticket.dossier_id)
        folder = self.archive.hall.folder
        lying = list(folder.iterdir()) if folder.is_dir() else []
        return not (documents or lying or list(self.archive.store.contents()))


@contextmanager
def served(folder: Path, **limits: Any) -> Iterator[Service]:
    """A service with small limits; when it ends, every request has ended."""
    settings = Settings(data_dir=folder, document_size=8 * KIBIBYTE, upload_files=1)
    database = Database.open(settings.database_url)
    ticket = ticket_for(database)
    app = create_app(settings, database=database)
    archive: Archive = app.state.archive
    app.state.archive = replace(archive, limits=replace(archive.limits, **limits))
    with serving(app) as address:
        yield Service(address, ticket, archive, database)


@pytest.fixture
def service(tmp_path: Path) -> Iterator[Service]:
    with served(tmp_path) as service:
        yield service


def answer(connection: socket.socket) -> bytes:
    """All that comes until the service closes or cuts the connection."""
    found = b""
    try:
        while piece := connection.recv(65_536):
            found += piece
    except ConnectionError:
        pass
    return found


def form(service: Service, size: int) -> bytes:
    return service.ticket.form(pdf_of(size))


def test_a_length_that_is_too_large_is_refused_before_a_byte_has_come(service: Service) -> None:
    with service.connected() as connection:
        connection.sendall(service.head(f"Content-Length: {10**12}"))
        said = answer(connection)
    assert b" 413 " in said.split(b"\r\n")[0]
    assert "höchstens 1 Dateien zu je 8\N{NO-BREAK SPACE}kB".encode() in said
    assert service.nothing_stayed()


def test_a_body_without_an_end_is_cut_off_when_it_is_too_much(service: Service) -> None:
    piece = b"%x\r\n%s\r\n" % (64 * KIBIBYTE, b"x" * 64 * KIBIBYTE)
    start = form(service, 300)[:-60]
    with service.connected() as connection:
        connection.sendall(service.head("Transfer-Encoding: chunked"))
        connection.sendall(b"%x\r\n%s\r\n" % (len(start), start))
        try:
            for _ in range(100):  # far more than one request may carry
                connection.sendall(piece)
        except ConnectionError:
            pass
        said = answer(connection)
    assert said == b"" or b" 413 " in said.split(b"\r\n")[0]
    assert service.nothing_stayed()


def test_a_file_that_is_too_large_is_refused_by_its_name(service: Service) -> None:
    body = form(service, 8 * KIBIBYTE + 1)
    with service.connected() as connection:
        connection.sendall(service.head(f"Content-Length: {len(body)}") + body)
        said = answer(connection)
    assert b" 413 " in said.split(b"\r\n")[0]
    assert b"beschluss.pdf" in said
    assert service.nothing_stayed()


@pytest.mark.parametrize("part", [0.0, 0.5, 0.99])
def test_whoever_hangs_up_on_the_way_leaves_nothing(tmp_path: Path, part: float) -> None:
    with served(tmp_path) as service:
        body = form(service, 7 * KIBIBYTE)
        with service.connected() as connection:
            head = service.head(f"Content-Length: {len(body)}", "Expect: 100-continue")
            connection.sendall(head)
            assert b"100 Continue" in connection.recv(1_000)
            connection.sendall(body[: int(len(body) * part)])
    assert service.nothing_stayed()
    service.database.close()


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"--wrong\r\n\r\n",
        f"--{BOUNDARY}\r\n\r\nno name\r\n--{BOUNDARY}--\r\n".encode(),
        f'--{BOUNDARY}\r\nContent-Disposition: attachment; name="file"\r\n\r\n'.encode(),
    ],
)
def test_what_is_no_form_is_a_bad_request(service: Service, body: bytes) -> None:
    with service.connected() as connection:
        connection.sendall(service.head(f"Content-Length: {len(body)}") + body)
        said = answer(connection)
    assert b" 400 " in said.split(b"\r\n")[0]
    assert service.nothing_stayed()


def test_a_form_that_breaks_off_at_its_end_is_a_bad_request(service: Service) -> None:
    body = form(service, 300)[:-4]
    with service.connected() as connection:
        connection.sendall(service.head(f"Content-Length: {len(body)}") + body)
        assert b" 400 " in answer(connection).split(b"\r\n")[0]
    assert service.nothing_stayed()


def test_a_slow_upload_holds_up_nobody(service: Service) -> None:
    slow_body, fast_body = form(service, 700), form(service, 900)
    with service.connected() as slow, service.connected() as fast:
        slow.sendall(service.head(f"Content-Length: {len(slow_body)}", "Expect: 100-continue"))
        assert b"100 Continue" in slow.recv(1_000)
        slow.sendall(slow_body[:-10])
        fast.sendall(service.head(f"Content-Length: {len(fast_body)}") + fast_body)
        assert b" 303 " in answer(fast).split(b"\r\n")[0]
        slow.sendall(slow_body[-10:])
        assert b" 303 " in answer(slow).split(b"\r\n")[0]
    with service.database.reading() as session:
        assert len(documents_of(session, service.ticket.dossier_id)) == 2


def test_what_takes_too_long_is_cut_off(tmp_path: Path) -> None:
    with served(tmp_path, request_time=timedelta(milliseconds=50)) as service:
        body = form(service, 700)
        with service.connected() as connection:
            connection.sendall(service.head(f"Content-Length: {len(body)}") + body[:-10])
            said = answer(connection)
    assert b" 408 " in said.split(b"\r\n")[0]
    assert b"zu lange gedauert" in said
    assert service.nothing_stayed()
    service.database.close()
