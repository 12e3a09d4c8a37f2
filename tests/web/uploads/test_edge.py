"""Where a dossier is nearly full, those who upload at the same time never overfill it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from httpx2 import Client

from app.clock import utc_now
from app.database import Database
from app.evidence.archive import Archive
from app.evidence.limits import Usage
from app.evidence.queries import usage_of
from app.main import create_app
from app.people.sessions import start_session
from app.settings import Settings
from tests.cast import bring_cast
from tests.crash.tickets import Ticket, pdf_of
from tests.live_server import serving

UPLOADS = 12
ROOM = 4
SIZE = 1_000


@pytest.fixture
def ticket(database: Database) -> Ticket:
    now = utc_now()
    cast = bring_cast(database, now)
    with database.writing() as session:
        new = start_session(session, cast.people["lead"], now=now)
    return Ticket(cast.dossiers["rebenau"], new.token, new.csrf_token)


@pytest.fixture
def address(database: Database, tmp_path: Path) -> Iterator[str]:
    app = create_app(Settings(data_dir=tmp_path), database=database)
    archive: Archive = app.state.archive
    limits = replace(archive.limits, dossier_bytes=ROOM * SIZE)
    app.state.archive = replace(archive, limits=limits)
    with serving(app) as address:
        yield address


def test_exactly_as_many_as_fit_are_taken(database: Database, ticket: Ticket, address: str) -> None:
    def upload(_: int) -> int:
        with Client(base_url=address, timeout=120) as client:
            form = ticket.form(pdf_of(SIZE))
            while True:
                answer = client.post(ticket.path, content=form, headers=ticket.headers)
                if answer.status_code != 503:
                    return answer.status_code

    with ThreadPoolExecutor(UPLOADS) as pool:
        statuses = list(pool.map(upload, range(UPLOADS)))
    assert sorted(statuses) == [303] * ROOM + [413] * (UPLOADS - ROOM)
    with database.reading() as session:
        assert usage_of(session, ticket.dossier_id) == Usage(ROOM, ROOM * SIZE)
