"""Visiting the service without a browser, as somebody not signed in."""

from collections.abc import Iterator
from contextlib import contextmanager

from starlette.testclient import TestClient

from app.main import create_app
from app.settings import Settings


@contextmanager
def visiting(database_url: str, **settings: object) -> Iterator[TestClient]:
    """A client of the whole application over an empty, migrated database."""
    own = Settings.model_validate({"database_url": database_url, **settings})
    with TestClient(create_app(own), follow_redirects=False) as client:
        yield client
