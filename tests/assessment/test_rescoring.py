"""All scorecards anew: after midnight, after another engine, and to verify."""

import threading
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import delete, select, update
from sqlalchemy.orm import contains_eager, defer

from app.assessment.assessing import assess, columns
from app.assessment.facts import scorecard_of
from app.assessment.midnight import refresh_once, seconds_to_wait, start_midnight_refresh
from app.assessment.models import Assessment
from app.assessment.receipts import Source
from app.assessment.rescoring import Computed, _written, refresh, rescore, verify
from app.assessment.standings import standings
from app.database import Database
from app.dossiers.models import Dossier
from tests.desk import TWO_COSTS, Desk
from tests.statements import counted

TODAY = date(2026, 11, 23)
TOMORROW = TODAY + timedelta(days=1)


def assessed(desk: Desk, count: int) -> list[Dossier]:
    dossiers = [desk.dossier(TWO_COSTS) for _ in range(count)]
    for dossier in dossiers:
        assess(desk.session, dossier, today=TODAY)
    desk.session.commit()
    return dossiers


def days_of(database: Database) -> set[date]:
    with database.reading() as session:
        return set(session.scalars(select(Assessment.assessed_on)))


def test_rescoring_writes_every_scorecard(desk: Desk, database: Database) -> None:
    assessed(desk, 3)
    assert rescore(database, today=TOMORROW) == 3
    assert days_of(database) == {TOMORROW}
    assert verify(database) == []


def test_refreshing_writes_only_what_does_not_count_today(desk: Desk, database: Database) -> None:
    first, second, third, _ = assessed(desk, 4)
    assert refresh(database, today=TODAY) == 0
    for dossier, stale in (
        (first, {"engine": "older"}),
        (second, {"fingerprint": "older"}),
        (third, {"revision": 0}),
    ):
        where = Assessment.dossier_id == dossier.id
        desk.session.execute(update(Assessment).where(where).values(**stale))
    desk.session.commit()
    assert refresh(database, today=TODAY) == 3
    assert refresh(database, today=TOMORROW) == 4


def test_a_dossier_without_a_scorecard_gets_one(desk: Desk, database: Database) -> None:
    assessed(desk, 2)
    desk.session.execute(delete(Assessment))
    desk.session.commit()
    assert [mismatch.differs_in for mismatch in verify(database)] == [("missing",)] * 2
    assert refresh(database, today=TODAY) == 2
    assert verify(database) == []


def test_verifying_tells_what_differs(desk: Desk, database: Database) -> None:
    (dossier,) = assessed(desk, 1)
    desk.session.execute(update(Assessment).values(level="complete", percent=100))
    desk.session.commit()
    (mismatch,) = verify(database)
    assert mismatch.dossier_id == dossier.id
    assert mismatch.differs_in == ("level", "percent")


def test_what_somebody_saved_meanwhile_is_left_alone(desk: Desk) -> None:
    (dossier,) = assessed(desk, 1)
    card = scorecard_of(dossier.stated, desk.round, TOMORROW)
    old = Computed(columns(Source.of(dossier), card), dossier.changed_at)
    desk.save_title(dossier, "Inzwischen", drawn_from=1)
    assess(desk.session, dossier, today=TODAY)
    assert _written(desk.session, [old]) == 0
    row = desk.session.get(Assessment, dossier.id)
    assert row is not None
    assert (row.revision, row.assessed_on) == (2, TODAY)


@pytest.mark.parametrize("day", [TODAY, TOMORROW])
def test_many_dossiers_are_listed_with_as_many_statements_as_few(desk: Desk, day: date) -> None:
    counts = []
    for number in (2, 12):
        assessed(desk, number)
        query = (
            select(Dossier)
            .join(Dossier.round)
            .options(contains_eager(Dossier.round), defer(Dossier.content, raiseload=True))
        )
        desk.session.expire_all()
        with counted(desk.engine) as statements:
            found = standings(desk.session, query, day)
        counts.append(len(statements))
        assert all(standing.level == "incomplete" for _, standing in found)
        desk.session.rollback()
    assert len(found) == 14
    assert counts[0] == counts[1] == (1 if day == TODAY else 2)


def test_the_next_midnight_is_the_one_in_berlin() -> None:
    late = datetime(2026, 11, 23, 22, 59, 30, tzinfo=UTC)
    assert seconds_to_wait(late) == 31
    assert seconds_to_wait(late - timedelta(hours=5)) == 3601
    before_summer_time = datetime(2027, 3, 27, 22, 59, 0, tzinfo=UTC)
    assert seconds_to_wait(before_summer_time) == 61


def test_the_refresh_runs_at_once_and_ends_when_told(desk: Desk, database: Database) -> None:
    assessed(desk, 1)
    stop = start_midnight_refresh(database, lambda: datetime(2026, 11, 24, 12, tzinfo=UTC))
    stop()
    assert days_of(database) == {TOMORROW}


def test_a_refresh_that_fails_is_logged_and_tried_again(
    sqlite_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    broken = Database.open(sqlite_url)
    with broken.engine.begin() as connection:
        connection.exec_driver_sql("ALTER TABLE dossier RENAME TO gone")
    refresh_once(broken, datetime(2026, 11, 24, 12, tzinfo=UTC))
    broken.close()
    assert "refresh_failed" in caplog.text


def test_what_else_is_done_daily_may_fail_without_ending_the_thread(
    database: Database, caplog: pytest.LogCaptureFixture
) -> None:
    done = threading.Event()

    def job(now: datetime) -> None:
        done.set()
        raise RuntimeError("a broken job")

    now = datetime(2026, 11, 24, 12, tzinfo=UTC)
    stop = start_midnight_refresh(database, lambda: now, and_then=job)
    assert done.wait(30)
    stop()
    assert "daily_job_failed" in caplog.text
