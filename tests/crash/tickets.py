"""Somebody who may upload into a dossier, and what their requests carry."""

import secrets
from dataclasses import dataclass

from app.clock import utc_now
from app.database import Database
from app.people.sessions import start_session
from app.schema import upgrade
from tests.cast import bring_cast

BOUNDARY = "a-boundary-that-no-file-has"


@dataclass(frozen=True)
class Ticket:
    """What somebody needs to upload into a dossier."""

    dossier_id: str
    cookie: str
    csrf_token: str

    @property
    def path(self) -> str:
        """Where documents are sent."""
        return f"/dossiers/{self.dossier_id}/evidence"

    @property
    def headers(self) -> dict[str, str]:
        """Of a request with a form made by `form`."""
        return {
            "Cookie": f"kompass_session={self.cookie}",
            "Content-Type": f"multipart/form-data; boundary={BOUNDARY}",
        }

    def form(self, data: bytes, name: str = "beschluss.pdf") -> bytes:
        """A form with one file."""
        head = (
            f"--{BOUNDARY}\r\n"
            'Content-Disposition: form-data; name="csrf_token"\r\n\r\n'
            f"{self.csrf_token}\r\n--{BOUNDARY}\r\n"
            f'Content-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
        )
        return head.encode() + data + f"\r\n--{BOUNDARY}--\r\n".encode()


def ticket_for(database: Database) -> Ticket:
    """An empty database gets its schema and the cast; the lead signs in."""
    upgrade(database)
    now = utc_now()
    cast = bring_cast(database, now)
    with database.writing() as session:
        new = start_session(session, cast.people["lead"], now=now)
    return Ticket(cast.dossiers["rebenau"], new.token, new.csrf_token)


def pdf_of(size: int) -> bytes:
    """A document of exactly so many bytes, like no other."""
    head, end = b"%PDF-1.4\n% " + secrets.token_hex(16).encode() + b"\n", b"\n%%EOF\n"
    return head + b"%" + b"x" * (size - len(head) - len(end) - 1) + end
