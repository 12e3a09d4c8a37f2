"""Fixtures for all tests: databases of both kinds."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from sqlalchemy import Engine

from app.database import Database
from tests.databases import KINDS, PostgresqlTemplate, SqliteTemplate

# The same examples every time, and no limit on the time of one: a busy machine fails no test.
settings.register_profile("house", deadline=None, derandomize=True)
settings.load_profile("house")


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> SqliteTemplate:
    """One migrated SQLite file per test process."""
    return SqliteTemplate.make(tmp_path_factory.mktemp("sqlite"))


@pytest.fixture(scope="session")
def postgresql_template() -> Iterator[PostgresqlTemplate]:
    """One PostgreSQL server with a migrated database per test process, started when needed."""
    with PostgresqlTemplate.make() as template:
        yield template


@pytest.fixture
def sqlite_url(sqlite_template: SqliteTemplate, tmp_path: Path) -> Iterator[str]:
    """An empty, migrated SQLite database: for what is about SQLite or needs no second kind."""
    with sqlite_template.copy(tmp_path) as url:
        yield url


@pytest.fixture
def postgresql_url(postgresql_template: PostgresqlTemplate) -> Iterator[str]:
    """An empty, migrated PostgreSQL database: for what is about PostgreSQL."""
    with postgresql_template.copy() as url:
        yield url


@pytest.fixture(params=KINDS)
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty, migrated database; the test runs once on each kind."""
    url: str = request.getfixturevalue(f"{request.param}_url")
    return url


@pytest.fixture
def database(database_url: str) -> Iterator[Database]:
    """An opened, empty, migrated database; the test runs once on each kind."""
    database = Database.open(database_url)
    yield database
    database.close()


@pytest.fixture
def engine(database: Database) -> Engine:
    """The engine of an empty, migrated database; the test runs once on each kind."""
    return database.engine
