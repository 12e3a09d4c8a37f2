"""Nothing that anybody may still want goes; what nobody has wanted for 35 days does."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.database import Database
from app.evidence.archive import Archive
from app.evidence.editing import About, By, add_document, bring_back, remove_document
from app.evidence.janitor import Swept, sweep
from app.evidence.models import Document, UnreferencedContent
from app.evidence.queries import document_of, removed_document_of
from tests.cast import Cast, bring_cast
from tests.documents import keep

NOON = datetime(2026, 11, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
LONG = timedelta(days=35)


@pytest.fixture
def cast(database: Database) -> Cast:
    return bring_cast(database, NOON)


def added(session: Session, archive: Archive, cast: Cast, town: str, data: bytes) -> Document:
    by = By(cast.people["lead"], NOON)
    about = About("Beschluss")
    return add_document(session, archive, cast.dossiers[town], about, keep(archive, data), by)


def swept(database: Database, archive: Archive, after: timedelta) -> Swept:
    return sweep(database, archive, now=NOON + after)


def held(archive: Archive) -> int:
    return len(list(archive.store.contents()))


def test_what_a_document_needs_stays_for_ever(
    database: Database, any_archive: Archive, cast: Cast
) -> None:
    with database.writing() as session:
        added(session, any_archive, cast, "rebenau", b"needed")
    assert swept(database, any_archive, timedelta()) == Swept()
    assert swept(database, any_archive, 1000 * DAY) == Swept()
    assert held(any_archive) == 1


def test_what_never_got_a_document_goes_after_35_days(
    database: Database, any_archive: Archive
) -> None:
    keep(any_archive, b"refused in the end")
    assert swept(database, any_archive, timedelta()) == Swept()
    assert swept(database, any_archive, LONG - DAY) == Swept()
    assert swept(database, any_archive, LONG) == Swept(contents=1)
    assert held(any_archive) == 0
    with database.reading() as session:
        assert session.scalars(select(UnreferencedContent)).all() == []


def test_a_removed_document_can_be_brought_back_for_35_days(
    database: Database, archive: Archive, cast: Cast
) -> None:
    dossier_id = cast.dossiers["rebenau"]
    with database.writing() as session:
        document_id = added(session, archive, cast, "rebenau", b"removed").id
        document = document_of(session, dossier_id, document_id)
        remove_document(session, document, By(cast.people["lead"], NOON))
    assert swept(database, archive, LONG - DAY) == Swept()
    with database.writing() as session:
        bring_back(session, removed_document_of(session, dossier_id, document_id))
    assert swept(database, archive, 2 * LONG) == Swept()
    with database.writing() as session:
        document = document_of(session, dossier_id, document_id)
        remove_document(session, document, By(cast.people["lead"], NOON + 2 * LONG))
    assert swept(database, archive, 3 * LONG) == Swept(documents=1, contents=1)
    assert held(archive) == 0


def test_content_of_two_stays_for_the_other(
    database: Database, archive: Archive, cast: Cast
) -> None:
    with database.writing() as session:
        added(session, archive, cast, "talheim", b"shared")
        document = added(session, archive, cast, "rebenau", b"shared")
        remove_document(session, document, By(cast.people["lead"], NOON))
    assert swept(database, archive, LONG) == Swept(documents=1)
    assert held(archive) == 1


def test_content_of_a_deleted_dossier_is_kept_for_35_days(
    database: Database, archive: Archive, cast: Cast
) -> None:
    with database.writing() as session:
        added(session, archive, cast, "rebenau", b"orphaned")
    with database.writing() as session:
        session.execute(delete(Document))
    assert swept(database, archive, 100 * DAY) == Swept()
    assert swept(database, archive, 100 * DAY + LONG) == Swept(contents=1)


def test_what_is_wanted_again_begins_anew(database: Database, archive: Archive, cast: Cast) -> None:
    keep(archive, b"late")
    swept(database, archive, timedelta())
    with database.writing() as session:
        added(session, archive, cast, "rebenau", b"late")
    assert swept(database, archive, LONG) == Swept()
    with database.writing() as session:
        session.execute(delete(Document))
    assert swept(database, archive, LONG) == Swept()
    assert held(archive) == 1
