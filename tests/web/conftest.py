"""The whole service for tests: with the standing cast at a stopped clock, or empty."""

from base64 import b64encode
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.database import Database
from app.dossiers.models import Dossier
from app.dossiers.sheets.uploads import keep_upload
from app.evidence.editing import About, By, add_document
from app.main import create_app
from app.people.calendar_feeds import open_feed
from app.people.editing import assign
from app.people.models import Person
from app.people.policy import Role
from app.people.tokens import create_token
from app.settings import Settings
from tests.cast import Cast, bring_cast
from tests.clock import StoppedClock
from tests.documents import a_png, keep
from tests.visitors import Visitor
from tests.web.everybody import Crowd, Samples
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
def app(database: Database, clock: StoppedClock, tmp_path: Path) -> FastAPI:
    """The service on each kind of database, at a stopped clock."""
    return create_app(Settings(data_dir=tmp_path), clock=clock, database=database)


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


@pytest.fixture
def samples(database: Database, cast: Cast, app: FastAPI) -> Samples:
    now = app.state.clock()
    with database.writing() as session:
        made = create_token(session, cast.people["lead"], name="own", scope="read", days=9, now=now)
        lead = session.get_one(Person, cast.people["lead"])
        town = cast.towns["talheim"]
        given = assign(session, lead, Role.ADVISER, municipality_id=town)
        # Only for the paths of the people pages; the lead stays a stranger to Talheim's rights
        # in the expectations above, which are all about Rebenau.
        secret = open_feed(session, cast.people["lead"], now=now)
        upload = keep_upload(
            session,
            session.get_one(Dossier, cast.dossiers["rebenau"]),
            content={"csv": b64encode(b"Text;Betrag\nServer;5,00\n").decode()},
            person_id=cast.people["lead"],
            now=now,
        )
        by = By(cast.people["lead"], now)
        file = keep(app.state.archive, a_png(), "plan.png")
        document = add_document(
            session, app.state.archive, cast.dossiers["rebenau"], About("Plan"), file, by
        )
        return Samples(
            cast, made.id, given.id, secret, upload_id=upload.id, document_id=document.id
        )


@pytest.fixture
def crowd(app: FastAPI, cast: Cast) -> Crowd:
    return Crowd(app, cast)
