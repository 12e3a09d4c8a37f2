"""The database: one engine, one way to read, one way to write, one transaction per request.

SQLite by default, PostgreSQL by its address. Reading sees one snapshot and cannot write. Writing
on SQLite starts with BEGIN IMMEDIATE: a plain BEGIN that reads first loses updates or fails at
once when two write. A write is acknowledged only after its commit.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from types import ModuleType
from typing import Annotated, Any

from fastapi import Depends, Request
from sqlalchemy import Connection, DateTime, Dialect, Engine, MetaData, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

from app.errors import StorageFull, Unavailable

BUSY_TIMEOUT_MS = 5_000
_POSTGRESQL_OPTIONS = "-c statement_timeout=15000 -c lock_timeout=5000 -c timezone=UTC"
_SQLITE_PRAGMAS = (
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    f"busy_timeout={BUSY_TIMEOUT_MS}",
    "trusted_schema=OFF",
    "secure_delete=ON",
    "mmap_size=0",
)
_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_AFTERWARDS = "kompass_afterwards"


class Base(DeclarativeBase):
    """The base of all tables; constraints get names, which batch migrations need."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s",
            "pk": "pk_%(table_name)s",
        }
    )


def one_of(column: str, values: type[StrEnum]) -> str:
    """The SQL of "this column holds one of these words", for a CHECK constraint."""
    words = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({words})"


class Instant(TypeDecorator[datetime]):
    """An aware instant, kept and read back in UTC on both databases."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - named by the base class
    ) -> datetime | None:
        """Refuse naive times: nobody could say when they are."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC)

    def process_result_value(
        self,
        value: datetime | None,
        dialect: Dialect,  # noqa: ARG002 - named by the base class
    ) -> datetime | None:
        """SQLite returns naive times; they were written in UTC."""
        if value is None:
            return None
        return value.astimezone(UTC) if value.tzinfo else value.replace(tzinfo=UTC)


class Database:
    """One database, opened once per process."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self._reading = engine.execution_options(**_reading_options(engine))

    @classmethod
    def open(cls, url: str, *, threads: int = 4) -> "Database":
        """Open a database; nothing is connected or created before the first use.

        Args:
            url: `sqlite:///file` or `postgresql://...`.
            threads: how many threads may hold a connection at the same time.
        """
        address = make_url(url)
        if address.get_backend_name() == "sqlite":
            return cls(_sqlite_engine(address, threads))
        return cls(_postgresql_engine(address, threads))

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on one snapshot that cannot write.

        Raises:
            Unavailable: the database is busy or out of reach.
        """
        with _meanings(), Session(self._reading) as session, _afterwards_done(self, session):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits at the end and keeps nothing if anything is raised.

        Raises:
            Unavailable: the database is busy or out of reach; nothing was written.
            StorageFull: there is no space left; nothing was written.
        """
        with _meanings(), Session(self.engine) as session, _afterwards_done(self, session):
            yield session
            session.commit()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def transaction(request: Request) -> Iterator[Session]:
    """The one transaction of a request: reading for GET and HEAD, else writing."""
    database: Database = request.app.state.database
    reads = request.method in _SAFE_METHODS
    with database.reading() if reads else database.writing() as session:
        yield session


# scope="function": committed before the response leaves, so a failed commit is never a 200.
Transaction = Annotated[Session, Depends(transaction, scope="function")]


def afterwards(session: Session, action: Callable[[Session], None]) -> None:
    """Do something in a short transaction of its own after this one, even if this one fails.

    Only for what must be kept although the request itself reads or is refused, such as "this
    session was seen just now" or "this session has ended".
    """
    session.info.setdefault(_AFTERWARDS, []).append(action)


@contextmanager
def _afterwards_done(database: Database, session: Session) -> Iterator[None]:
    try:
        yield
    finally:
        actions: list[Callable[[Session], None]] = session.info.pop(_AFTERWARDS, [])
        if actions:
            session.rollback()
            # A request that could be answered is not refused because a note could not be kept.
            with suppress(Unavailable, StorageFull), database.writing() as later:
                for action in actions:
                    action(later)


@contextmanager
def _meanings() -> Iterator[None]:
    """Turn what the drivers raise into what it means."""
    try:
        yield
    except PoolTimeoutError as error:
        raise Unavailable from error
    except (OperationalError, InterfaceError) as error:
        meaning = _meaning(error)
        if meaning is None:
            raise
        raise meaning from error


def _meaning(error: DBAPIError) -> Unavailable | StorageFull | None:
    text = str(error.orig).lower()
    state = str(getattr(error.orig, "sqlstate", None) or "")
    if "disk is full" in text or state == "53100":
        return StorageFull()
    busy = "database is locked" in text or "database table is locked" in text
    # No state at all: the server was never reached. 08: connection, 53: resources, 57P: shut down.
    lost = error.connection_invalidated or re.match(r"$|08|53|57P|55P03|57014|40", state)
    if busy or (lost and "psycopg" in type(error.orig).__module__):
        return Unavailable()
    return None


def _reading_options(engine: Engine) -> dict[str, Any]:
    if engine.dialect.name == "postgresql":
        return {"isolation_level": "REPEATABLE READ", "postgresql_readonly": True}
    return {"kompass_reading": True}


def _postgresql_engine(url: URL, threads: int) -> Engine:
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=threads,
        max_overflow=0,
        pool_timeout=5,
        pool_pre_ping=True,
        connect_args={"options": _POSTGRESQL_OPTIONS, "connect_timeout": 5},
        hide_parameters=True,
    )


def _sqlite_engine(url: URL, threads: int) -> Engine:
    _create_folder(url)
    engine = create_engine(
        url.set(drivername="sqlite"),
        module=_sqlite_module(),
        pool_size=threads,
        max_overflow=0,
        pool_timeout=5,
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _sqlite_module() -> ModuleType:
    """A current SQLite if there is one: the standard library's may have the WAL-reset bug."""
    try:
        from pysqlite3 import dbapi2
    except ImportError:
        import sqlite3

        return sqlite3
    return dbapi2  # type: ignore[no-any-return] # it has no types


def _create_folder(url: URL) -> None:
    if url.database and url.database != ":memory:":
        Path(url.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _SQLITE_PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    reading = bool(connection.get_execution_options().get("kompass_reading"))
    if connection.info.get("query_only", False) is not reading:
        connection.exec_driver_sql(f"PRAGMA query_only={'ON' if reading else 'OFF'}")
        connection.info["query_only"] = reading
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")
