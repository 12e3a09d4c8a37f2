"""The whole service for tests: with the standing cast at a stopped clock, or empty."""

from collections.abc import Iterator

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.database import Database
from app.main import create_app
from app.settings import Settings
from tests.cast import Cast, bring_cast
from tests.clock import StoppedClock
from tests.visitors import Visitor
from tests.web.visiting import visiting


@pytest.fixture
def visitor(sqlite_url: str) -> Iterator[TestClient]:
    """Somebody who is not signed in, for pages that are open to everybody."""
    with visiting(sqlite_url) as client:
        yield client


@pytest.fixture
def clock() -> StoppedClock:
    return StoppedClock()


@pytest.fixture
def app(database: Database, clock: StoppedClock) -> FastAPI:
    """The service on each kind of database, at a stopped clock."""
    return create_app(Settings(), clock=clock, database=database)


@pytest.fixture
def cast(database: Database, clock: StoppedClock) -> Cast:
    """Everybody, in the database of the service."""
    return bring_cast(database, clock.now)


@pytest.fixture
def lead(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["lead"])


@pytest.fixture
def administrator(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor.signed_in(app, cast.people["administrator"])


@pytest.fixture
def anybody(app: FastAPI, cast: Cast) -> Visitor:
    return Visitor(app)
