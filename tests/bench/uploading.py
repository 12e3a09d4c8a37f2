"""How fast a document gets into the store, against a bare write of the same bytes to the disk."""

import os
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from app.database import Database
from app.evidence.sizes import MEBIBYTE
from app.settings import Settings
from tests.bench.laps import Laps
from tests.crash.tickets import Ticket, pdf_of, ticket_for
from tests.crash.victim import started

UPLOADED, WRITTEN = "uploaded over HTTP", "written and synchronised"
SIZE = 20 * MEBIBYTE
TURNS = 15
_PIECE = MEBIBYTE


def uploading_time() -> Laps:
    """Upload a document of 20 MB and write the same bytes, in turns."""
    laps = Laps(1)
    with TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder))
        database = Database.open(settings.database_url)
        ticket = ticket_for(database)
        database.close()
        with started(settings) as service:
            connection = HTTPConnection(urlsplit(service.address).netloc, timeout=120)
            _upload(connection, ticket, pdf_of(1_000))
            for _ in range(TURNS):
                data = pdf_of(SIZE)
                laps.measure(WRITTEN, partial(_write, Path(folder) / "bare", data))
                laps.measure(UPLOADED, partial(_upload, connection, ticket, data))
            connection.close()
    return laps


def megabytes_per_second(laps: Laps, name: str) -> float:
    """By the clock, of the median turn."""
    return SIZE / laps.microseconds(name).wall


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        for start in range(0, len(data), _PIECE):
            file.write(data[start : start + _PIECE])
        file.flush()
        os.fsync(file.fileno())
    path.unlink()


def _upload(connection: HTTPConnection, ticket: Ticket, data: bytes) -> None:
    connection.request("POST", ticket.path, body=ticket.form(data), headers=ticket.headers)
    answer = connection.getresponse()
    answer.read()
    if answer.status != 303:
        raise RuntimeError(f"an upload was answered with {answer.status}")
