"""Empty, migrated databases for tests, on SQLite and on PostgreSQL.

Each process migrates one template of each kind once; a test gets a copy of its own, in a few
milliseconds, so tests can neither see nor wait for each other.
"""

import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import create_engine, text
from sqlalchemy.engine import URL, make_url
from sqlalchemy.pool import NullPool

from app.database import Database
from app.schema import upgrade
from tests.postgresql import postgresql_server

KINDS = ("sqlite", "postgresql")


def migrate(url: str) -> None:
    """Bring a database to the newest schema, as `kompass migrate` does."""
    database = Database.open(url)
    upgrade(database)
    database.close()


@dataclass(frozen=True)
class SqliteTemplate:
    """A migrated file; a copy of it is a new database."""

    file: Path

    @classmethod
    def make(cls, folder: Path) -> "SqliteTemplate":
        """Migrate a new file."""
        file = folder / "template.sqlite3"
        migrate(f"sqlite:///{file}")
        return cls(file)

    @contextmanager
    def copy(self, folder: Path) -> Iterator[str]:
        """The URL of a database that nobody else uses."""
        file = folder / "kompass.sqlite3"
        shutil.copyfile(self.file, file)
        yield f"sqlite:///{file}"


@dataclass(frozen=True)
class PostgresqlTemplate:
    """A migrated database on a server; a copy of it is a new database."""

    server: URL
    name: str

    @classmethod
    @contextmanager
    def make(cls) -> "Iterator[PostgresqlTemplate]":
        """Start a server, or use the one named, and migrate a new database there."""
        with postgresql_server() as url:
            template = cls(make_url(url), _new_name())
            template._run(f"CREATE DATABASE {template.name}")
            try:
                migrate(template._url(template.name))
                yield template
            finally:
                template._run(f"DROP DATABASE {template.name} WITH (FORCE)")

    @contextmanager
    def copy(self) -> Iterator[str]:
        """The URL of a database that nobody else uses, dropped afterwards."""
        name = _new_name()
        self._run(f"CREATE DATABASE {name} TEMPLATE {self.name} STRATEGY FILE_COPY")
        try:
            yield self._url(name)
        finally:
            self._run(f"DROP DATABASE {name} WITH (FORCE)")

    def _url(self, database: str) -> str:
        return self.server.set(database=database).render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        engine = create_engine(
            self.server.set(drivername="postgresql+psycopg"),
            isolation_level="AUTOCOMMIT",
            poolclass=NullPool,
        )
        with engine.connect() as connection:
            connection.execute(text(statement))


def _new_name() -> str:
    """A name that no other process on the same server uses."""
    return f"test_{os.getpid()}_{secrets.token_hex(6)}"
