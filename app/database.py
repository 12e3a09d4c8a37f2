"""The database: one engine, one way to read, one way to write, one transaction per request.

SQLite by default, PostgreSQL by its address. Reading sees one snapshot and cannot write. Writing
on SQLite starts with BEGIN IMMEDIATE: a plain BEGIN that reads first loses updates or fails at
once when two write. A write is acknowledged only after its commit.
"""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated

from anyio import CapacityLimiter
from anyio.lowlevel import RunVar
from fastapi import Depends, Request
from sqlalchemy import DateTime, Dialect, Engine, MetaData
from sqlalchemy.orm import DeclarativeBase, Session
from sqlalchemy.types import TypeDecorator

from app.engines import for_reading, meanings, open_engine
from app.errors import StorageFull, Unavailable

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_AFTERWARDS = "kompass_afterwards"
_TURNS: RunVar[CapacityLimiter] = RunVar("kompass_turns")


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

    def __init__(self, engine: Engine, *, threads: int) -> None:
        self.engine = engine
        self.threads = threads
        self._reading = for_reading(engine)

    @classmethod
    def open(cls, url: str, *, threads: int = 4) -> "Database":
        """Open a database; nothing is connected or created before the first use.

        Args:
            url: `sqlite:///file` or `postgresql://...`.
            threads: how many threads may hold a connection at the same time.
        """
        return cls(open_engine(url, threads=threads), threads=threads)

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """A session on one snapshot that cannot write.

        Raises:
            Unavailable: the database is busy or out of reach.
        """
        with meanings(), Session(self._reading) as session, _afterwards_done(self, session):
            yield session

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """A session that commits at the end and keeps nothing if anything is raised.

        Raises:
            Unavailable: the database is busy or out of reach; nothing was written.
            StorageFull: there is no space left; nothing was written.
        """
        with meanings(), Session(self.engine) as session, _afterwards_done(self, session):
            yield session
            session.commit()

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


async def turn(request: Request) -> AsyncIterator[None]:
    """Wait for one's turn: as many requests hold a connection as there are threads to serve them.

    Without it a request could hold the write lock and wait for a thread, while all threads wait for
    that lock.
    """
    async with turns_of(request):
        yield


def turns_of(request: Request) -> CapacityLimiter:
    """What one waits at for one's turn; for a look at the database outside of its transaction."""
    try:
        return _TURNS.get()
    except LookupError:
        database: Database = request.app.state.database
        turns = CapacityLimiter(database.threads)
        _TURNS.set(turns)
        return turns


def transaction(
    request: Request, _turn: Annotated[None, Depends(turn, scope="function")]
) -> Iterator[Session]:
    """The one transaction of a request: reading for GET and HEAD, else writing."""
    database: Database = request.app.state.database
    reads = request.method in _SAFE_METHODS
    with database.reading() if reads else database.writing() as session:
        yield session


# scope="function": committed before the response leaves, so a failed commit is never a 200.
Transaction = Annotated[Session, Depends(transaction, scope="function")]


def afterwards(session: Session, action: Callable[[Session], object]) -> None:
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
        actions: list[Callable[[Session], object]] = session.info.pop(_AFTERWARDS, [])
        if actions:
            session.rollback()
            # A request that could be answered is not refused because a note could not be kept.
            with suppress(Unavailable, StorageFull), database.writing() as later:
                for action in actions:
                    action(later)
