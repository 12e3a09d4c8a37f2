"""When a session counts, and what ends it."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlalchemy import func, select

from app.database import Database
from app.people.editing import assign, disable, enable, person_with_id, set_password, withdraw
from app.people.models import Assignment, BrowserSession
from app.people.policy import Role
from app.people.sessions import (
    OpenSession,
    SessionLimits,
    end_session_of_token,
    find_session,
    remove_ended_sessions,
    start_session,
)
from tests.cast import Cast
from tests.clock import NOON
from tests.statements import counted

LIMITS = SessionLimits(idle=timedelta(minutes=30), lifetime=timedelta(hours=8))
SECOND = timedelta(seconds=1)
Find = Callable[[datetime], OpenSession | None]


@pytest.fixture
def token(database: Database, cast: Cast) -> str:
    with database.writing() as session:
        return start_session(session, cast.people["lead"], now=NOON).token


@pytest.fixture
def find(database: Database, token: str) -> Find:
    def found(now: datetime) -> OpenSession | None:
        with database.reading() as session:
            return find_session(session, token, now=now, limits=LIMITS)

    return found


def test_a_session_knows_its_person_and_their_roles(cast: Cast, find: Find) -> None:
    found = find(NOON)
    assert found is not None
    assert found.actor.person_id == cast.people["lead"]
    assert [given.role for given in found.actor.assignments] == [Role.LEAD]
    assert found.actor.may_write


def test_the_token_itself_is_not_kept(database: Database, token: str) -> None:
    with database.reading() as session:
        row = session.scalars(select(BrowserSession)).one()
    assert token not in (row.token_hash, row.csrf_token)


def test_it_lasts_until_half_an_hour_without_a_request(find: Find) -> None:
    assert find(NOON + LIMITS.idle - SECOND) is not None


def test_it_ends_after_half_an_hour_without_a_request(find: Find) -> None:
    assert find(NOON + LIMITS.idle) is None


def test_every_request_gives_it_another_half_hour(find: Find) -> None:
    for quarters in range(1, 20):
        assert find(NOON + quarters * timedelta(minutes=15)) is not None


def test_it_ends_after_eight_hours_in_any_case(find: Find) -> None:
    for quarters in range(1, 32):
        assert find(NOON + quarters * timedelta(minutes=15)) is not None
    assert find(NOON + LIMITS.lifetime - SECOND) is not None
    assert find(NOON + LIMITS.lifetime) is None


def test_a_clock_set_back_revives_nothing(find: Find) -> None:
    assert find(NOON + LIMITS.idle) is None
    assert find(NOON) is None


def test_a_clock_set_back_ends_nothing(find: Find) -> None:
    assert find(NOON - timedelta(hours=1)) is not None


def test_finding_it_is_one_statement_and_reads_only(database: Database, find: Find) -> None:
    with counted(database.engine) as statements:
        find(NOON + SECOND)
    assert len(statements) == 1
    assert statements[0].startswith("SELECT")


def test_that_it_was_seen_is_noted_at_most_once_a_minute(database: Database, find: Find) -> None:
    with counted(database.engine) as statements:
        find(NOON + timedelta(minutes=1))
        find(NOON + timedelta(minutes=1, seconds=59))
    assert [text.split()[0] for text in statements] == ["SELECT", "UPDATE", "SELECT"]


def test_it_ends_with_its_person(database: Database, cast: Cast, find: Find) -> None:
    with database.writing() as session:
        disable(session, person_with_id(session, cast.people["lead"]), now=NOON)
    assert find(NOON) is None
    with database.writing() as session:
        enable(session, person_with_id(session, cast.people["lead"]))
    assert find(NOON) is None


def test_it_ends_with_the_password(database: Database, cast: Cast, find: Find) -> None:
    with database.writing() as session:
        person = person_with_id(session, cast.people["lead"])
        set_password(session, person, "another password entirely")
    assert find(NOON) is None


def test_it_ends_when_one_signs_out(database: Database, token: str, find: Find) -> None:
    with database.writing() as session:
        end_session_of_token(session, token)
    assert find(NOON) is None


def test_a_role_given_or_withdrawn_counts_at_once(
    database: Database, cast: Cast, find: Find
) -> None:
    with database.writing() as session:
        lead = person_with_id(session, cast.people["lead"])
        old = select(Assignment).where(Assignment.person_id == lead.id)
        withdraw(session, session.scalars(old).one())
        assign(session, lead, Role.ADVISER, municipality_id=cast.towns["talheim"])
    found = find(NOON)
    assert found is not None
    assert [given.role for given in found.actor.assignments] == [Role.ADVISER]


@pytest.mark.parametrize("token", ["", "x", "x" * 43, "x" * 8_000, "\x00" * 43, "ü" * 43])
def test_rubbish_is_nobody(database: Database, token: str) -> None:
    with database.reading() as session:
        assert find_session(session, token, now=NOON, limits=LIMITS) is None


def test_what_has_no_form_of_a_token_is_not_looked_up(database: Database) -> None:
    with counted(database.engine) as statements, database.reading() as session:
        find_session(session, "' OR 1=1--", now=NOON, limits=LIMITS)
    assert statements == []


def test_sessions_that_nobody_closed_are_removed(
    database: Database, cast: Cast, token: str
) -> None:
    later = NOON + timedelta(minutes=20)
    with database.writing() as session:
        start_session(session, cast.people["adviser"], now=later)
    with database.writing() as session:
        remove_ended_sessions(session, now=NOON + LIMITS.idle + SECOND, limits=LIMITS)
    with database.reading() as session:
        assert session.scalar(select(func.count()).select_from(BrowserSession)) == 1
