"""Transactions: nothing lost, nothing half written, nothing acknowledged before it is kept."""

import threading
from asyncio import gather, run
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Annotated, Any

import pytest
from anyio import to_thread
from fastapi import Depends, FastAPI
from httpx2 import ASGITransport, AsyncClient
from sqlalchemy import text, update
from sqlalchemy.exc import DBAPIError, StatementError
from sqlalchemy.orm import Session
from starlette.testclient import TestClient

from app.database import Database, Transaction, afterwards
from app.errors import StorageFull, Unavailable
from app.municipalities.models import Municipality
from app.people.models import Person

BERLIN_SUMMER = timezone(timedelta(hours=2))


def add_town(database: Database, population: int = 0) -> str:
    with database.writing() as session:
        town = Municipality(name="Rebenau", population=population)
        session.add(town)
        session.flush()
        return town.id


def population(database: Database, town_id: str) -> int | None:
    with database.reading() as session:
        return session.get_one(Municipality, town_id).population


def test_writers_at_the_same_time_lose_nothing(database: Database) -> None:
    town_id = add_town(database)

    def count_up() -> None:
        for _ in range(10):
            with database.writing() as session:
                town = session.get_one(Municipality, town_id, with_for_update=True)
                town.population = (town.population or 0) + 1

    threads = [threading.Thread(target=count_up) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert population(database, town_id) == 40


def test_what_fails_is_not_kept(database: Database) -> None:
    town_id = add_town(database, population=1)
    with pytest.raises(RuntimeError), database.writing() as session:  # noqa: PT012
        session.get_one(Municipality, town_id).population = 2
        session.flush()
        raise RuntimeError
    assert population(database, town_id) == 1


def test_reading_cannot_write(database: Database) -> None:
    town_id = add_town(database, population=1)
    change = update(Municipality).values(population=2)
    with pytest.raises(DBAPIError), database.reading() as session:
        session.execute(change)
    assert population(database, town_id) == 1


def test_a_connection_that_read_can_write_again(database_url: str) -> None:
    database = Database.open(database_url, threads=1)
    town_id = add_town(database, population=1)
    for number in (2, 3):
        assert population(database, town_id) == number - 1
        with database.writing() as session:
            session.get_one(Municipality, town_id).population = number
    database.close()


def test_a_reader_sees_one_moment(database: Database) -> None:
    town_id = add_town(database, population=1)
    with database.reading() as session:
        assert session.get_one(Municipality, town_id).population == 1
        with database.writing() as other:
            other.get_one(Municipality, town_id).population = 2
        session.expire_all()
        assert session.get_one(Municipality, town_id).population == 1


def test_what_was_put_off_is_done_although_the_request_failed(database: Database) -> None:
    town_id = add_town(database, population=1)
    later = update(Municipality).values(population=9)
    with pytest.raises(RuntimeError), database.reading() as session:  # noqa: PT012
        afterwards(session, lambda own: own.execute(later))
        raise RuntimeError
    assert population(database, town_id) == 9


def test_instants_come_back_in_utc(database: Database) -> None:
    summer_noon = datetime(2026, 7, 1, 12, tzinfo=BERLIN_SUMMER)
    with database.writing() as session:
        session.add(Person(email="a@b.de", name="A", password_hash="-", created_at=summer_noon))
    with database.reading() as session:
        kept = session.query(Person).one().created_at
    assert kept == summer_noon
    assert kept.tzinfo is UTC


def test_a_naive_time_is_no_instant(database: Database) -> None:
    naive = datetime(2026, 7, 1, 12)  # noqa: DTZ001 - that is the point
    with pytest.raises(StatementError), database.writing() as session:
        session.add(Person(email="a@b.de", name="A", password_hash="-", created_at=naive))


def test_sqlite_is_opened_safely(sqlite_url: str) -> None:
    database = Database.open(sqlite_url)
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "trusted_schema": 0,
        "secure_delete": 1,
        "mmap_size": 0,
    }
    with database.engine.connect() as connection:
        found = {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in expected}
    database.close()
    assert found == expected


def test_the_folder_of_the_database_is_ours_alone(tmp_path: Path) -> None:
    file = tmp_path / "new" / "folder" / "kompass.sqlite3"
    Database.open(f"sqlite:///{file}").close()
    assert file.parent.stat().st_mode & 0o077 == 0


def test_a_server_out_of_reach_is_unavailable() -> None:
    database = Database.open("postgresql://nobody@127.0.0.1:1/none")
    with pytest.raises(Unavailable), database.reading() as session:
        session.execute(text("SELECT 1"))
    database.close()


def test_a_postgresql_connection_that_was_cut_is_replaced(postgresql_url: str) -> None:
    database = Database.open(postgresql_url, threads=1)
    add_town(database)
    cut = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
        "WHERE datname = current_database() AND pid <> pg_backend_pid()"
    )
    other = Database.open(postgresql_url, threads=1)
    with other.writing() as session:
        session.execute(cut)
    add_town(database)
    with pytest.raises(Unavailable), database.writing() as session:  # noqa: PT012
        session.execute(text("SELECT 1"))
        with other.writing() as second:
            second.execute(cut)
        session.execute(text("SELECT 1"))
    database.close()
    other.close()


@pytest.fixture
def impatient(sqlite_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Database]:
    """A database that waits for a lock no longer than a blink."""
    monkeypatch.setattr(
        "app.engines._SQLITE_PRAGMAS", ("journal_mode=WAL", "busy_timeout=1", "foreign_keys=ON")
    )
    database = Database.open(sqlite_url)
    yield database
    database.close()


def test_a_lock_that_lasts_is_unavailable(impatient: Database) -> None:
    with impatient.writing() as holder:
        holder.execute(text("SELECT 1"))
        with pytest.raises(Unavailable) as busy, impatient.writing() as session:
            session.execute(text("SELECT 1"))
    assert 1 <= busy.value.retry_after <= 6


def test_reading_goes_on_beside_a_lock(impatient: Database) -> None:
    with impatient.writing() as holder:
        holder.execute(text("SELECT 1"))
        with impatient.reading() as session:
            assert session.execute(text("SELECT 1")).scalar() == 1


def test_a_full_disk_keeps_nothing_and_can_still_be_read(impatient: Database) -> None:
    town_id = add_town(impatient, population=1)
    with pytest.raises(StorageFull), impatient.writing() as session:  # noqa: PT012
        session.execute(text("PRAGMA max_page_count = 1"))
        session.get_one(Municipality, town_id).population = 2
        session.execute(text("CREATE TABLE big AS SELECT zeroblob(1000000) AS filling"))
    assert population(impatient, town_id) == 1


class TestOneRequest:
    """A request is one transaction, and what it says is true when it is said."""

    @pytest.fixture
    def app(self, database: Database) -> FastAPI:
        app = FastAPI()
        app.state.database = database

        @app.post("/towns/{name}")
        def add(name: str, session: Transaction) -> dict[str, str]:
            session.add(Municipality(name=name, key="07999001"))
            return {"added": name}

        @app.get("/towns")
        def towns(session: Transaction) -> list[str]:
            return [town.name for town in session.query(Municipality)]

        @app.get("/write")
        def write(session: Transaction) -> None:
            session.execute(update(Municipality).values(name="changed"))

        return app

    def test_a_commit_that_fails_is_no_success(self, app: FastAPI) -> None:
        client = TestClient(app, raise_server_exceptions=False)
        assert client.post("/towns/Rebenau").status_code == 200
        # The second one has the same key, which only the commit finds out.
        assert client.post("/towns/Talheim").status_code == 500
        assert client.get("/towns").json() == ["Rebenau"]

    def test_a_get_that_writes_fails(self, app: FastAPI) -> None:
        client = TestClient(app, raise_server_exceptions=False)
        client.post("/towns/Rebenau")
        assert client.get("/write").status_code == 500
        assert client.get("/towns").json() == ["Rebenau"]

    def test_more_requests_than_threads_take_turns(self, app: FastAPI, database: Database) -> None:
        town_id = add_town(database)

        def guarded(session: Transaction) -> Municipality:
            return session.get_one(Municipality, town_id, with_for_update=True)

        @app.post("/count")
        def count(town: Annotated[Municipality, Depends(guarded)]) -> None:
            town.population = (town.population or 0) + 1

        async def all_at_once() -> list[int]:
            to_thread.current_default_thread_limiter().total_tokens = database.threads
            transport = ASGITransport(app)
            async with AsyncClient(transport=transport, base_url="http://testserver") as client:
                answers = await gather(*(client.post("/count") for _ in range(40)))
            return [answer.status_code for answer in answers]

        assert run(all_at_once()) == [200] * 40
        assert population(database, town_id) == 40

    def test_what_is_answered_can_be_read_at_once(self, app: FastAPI, database: Database) -> None:
        seen: list[Any] = []

        @app.middleware("http")
        async def look(request: Any, call_next: Any) -> Any:
            response = await call_next(request)
            with Session(database.engine) as session:
                seen.append([town.name for town in session.query(Municipality)])
            return response

        TestClient(app).post("/towns/Rebenau")
        assert seen == [["Rebenau"]]
