"""What a personal token opens, and for how long."""

from datetime import datetime, timedelta

import pytest
from sqlalchemy import select

from app.database import Database
from app.errors import NotFound, Refused
from app.people.actor import Actor
from app.people.editing import disable, person_with_id, set_password
from app.people.models import ApiToken
from app.people.tokens import (
    NewToken,
    Scope,
    create_token,
    find_token_actor,
    revoke_token,
    tokens_of,
)
from tests.cast import Cast
from tests.clock import NOON


def make(database: Database, cast: Cast, *, scope: Scope = "write", days: int = 30) -> NewToken:
    with database.writing() as session:
        return create_token(
            session, cast.people["lead"], name="Script", scope=scope, days=days, now=NOON
        )


def find(database: Database, text: str, now: datetime = NOON) -> Actor | None:
    with database.reading() as session:
        return find_token_actor(session, text, now=now)


def test_a_token_acts_for_its_person(database: Database, cast: Cast) -> None:
    actor = find(database, make(database, cast).text)
    assert actor is not None
    assert actor.person_id == cast.people["lead"]
    assert actor.may_write


def test_a_token_that_reads_may_not_write(database: Database, cast: Cast) -> None:
    actor = find(database, make(database, cast, scope="read").text)
    assert actor is not None
    assert not actor.may_write


def test_its_secret_is_kept_nowhere(database: Database, cast: Cast) -> None:
    made = make(database, cast)
    with database.reading() as session:
        row = session.scalars(select(ApiToken)).one()
    kept = " ".join(str(value) for value in vars(row).values())
    assert made.text[-43:] not in kept


def test_it_ends_when_its_days_are_over(database: Database, cast: Cast) -> None:
    text = make(database, cast, days=1).text
    assert find(database, text, NOON + timedelta(days=1) - timedelta(seconds=1)) is not None
    assert find(database, text, NOON + timedelta(days=1)) is None


@pytest.mark.parametrize("days", [0, -1, 366, 10**6])
def test_it_lasts_a_day_at_least_and_a_year_at_most(
    database: Database, cast: Cast, days: int
) -> None:
    with pytest.raises(Refused):
        make(database, cast, days=days)


def test_it_ends_with_its_person(database: Database, cast: Cast) -> None:
    text = make(database, cast).text
    with database.writing() as session:
        disable(session, person_with_id(session, cast.people["lead"]), now=NOON)
    assert find(database, text) is None


def test_it_ends_with_the_password(database: Database, cast: Cast) -> None:
    text = make(database, cast).text
    with database.writing() as session:
        set_password(
            session, person_with_id(session, cast.people["lead"]), "another password entirely"
        )
    assert find(database, text) is None


def test_a_revoked_one_opens_nothing(database: Database, cast: Cast) -> None:
    made = make(database, cast)
    with database.writing() as session:
        revoke_token(session, cast.people["lead"], made.id)
    assert find(database, made.text) is None


def test_nobody_revokes_the_token_of_somebody_else(database: Database, cast: Cast) -> None:
    made = make(database, cast)
    with database.writing() as session, pytest.raises(NotFound):
        revoke_token(session, cast.people["adviser"], made.id)
    assert find(database, made.text) is not None


def test_a_wrong_secret_opens_nothing(database: Database, cast: Cast) -> None:
    text = make(database, cast).text
    other = "A" if text[-1] != "A" else "B"
    assert find(database, text[:-1] + other) is None


def test_rubbish_is_nobody(database: Database, cast: Cast) -> None:
    right = make(database, cast).text
    for text in ("", "kmp_", right[4:], right + "x", right.upper(), "kmp_" + "\x00" * 65):
        assert find(database, text) is None, text


def test_its_last_use_is_noted(database: Database, cast: Cast) -> None:
    text = make(database, cast).text
    later = NOON + timedelta(hours=2)
    find(database, text, later)
    with database.reading() as session:
        assert tokens_of(session, cast.people["lead"])[0].used_at == later
