"""A large file does not pass through the memory of the service."""

from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from app.database import Database
from app.evidence.sizes import MEBIBYTE
from app.settings import Settings
from tests.crash.tickets import Ticket, pdf_of, ticket_for
from tests.crash.victim import Victim, started

MOST_GROWTH = 10 * MEBIBYTE


def test_memory_grows_by_less_than_ten_megabytes_for_a_file_of_twenty_five(tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path)
    database = Database.open(settings.database_url)
    ticket = ticket_for(database)
    database.close()
    with started(settings) as service:
        for size in (1_000, 2 * MEBIBYTE):
            upload(service, ticket, size)
        before = peak(service)
        upload(service, ticket, 25 * MEBIBYTE)
        assert peak(service) - before < MOST_GROWTH


def upload(service: Victim, ticket: Ticket, size: int) -> None:
    connection = HTTPConnection(urlsplit(service.address).netloc, timeout=120)
    body = ticket.form(pdf_of(size))
    connection.request("POST", ticket.path, body=body, headers=ticket.headers)
    assert connection.getresponse().status == 303
    connection.close()


def peak(service: Victim) -> int:
    """The most memory that the process has ever held, in bytes."""
    status = Path(f"/proc/{service.process.pid}/status").read_text(encoding="ascii")
    line = next(line for line in status.splitlines() if line.startswith("VmHWM:"))
    return int(line.split()[1]) * 1024
