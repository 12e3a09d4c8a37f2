"""Everybody in a database of each kind."""

from collections.abc import Iterator

import pytest
from sqlalchemy.orm import Session

from app.database import Database
from tests.cast import Cast, bring_cast
from tests.clock import NOON


@pytest.fixture
def cast(database: Database) -> Cast:
    return bring_cast(database, NOON)


@pytest.fixture
def session(database: Database, cast: Cast) -> Iterator[Session]:
    """A session that keeps nothing."""
    with Session(database.engine) as session:
        yield session
