"""Engines: how a connection to SQLite or PostgreSQL is made, and what its errors mean.

SQLite: WAL with synchronous=FULL, foreign keys on, and transactions that begin when we say so: the
driver's own habit (no BEGIN before a SELECT) loses updates. PostgreSQL: psycopg, tested before use.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeoutError

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


def open_engine(url: str, *, threads: int) -> Engine:
    """An engine for `sqlite:///file` or `postgresql://...`; nothing is connected yet.

    Args:
        threads: how many connections there may be at the same time.
    """
    address = make_url(url)
    if address.get_backend_name() == "sqlite":
        return _sqlite_engine(address, threads)
    return _postgresql_engine(address, threads)


def for_reading(engine: Engine) -> Engine:
    """The same engine, but its transactions see one snapshot and cannot write."""
    return engine.execution_options(**_reading_options(engine))


@contextmanager
def meanings() -> Iterator[None]:
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
