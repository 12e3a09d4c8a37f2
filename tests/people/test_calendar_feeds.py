"""Secret addresses of calendars: shown once, one each, ended at will."""

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.people.calendar_feeds import close_feed, feed_since, find_feed_actor, open_feed
from app.people.editing import disable
from app.people.models import CalendarFeed, Person
from tests.cast import Cast
from tests.clock import NOON


def test_a_secret_finds_its_person_who_may_change_nothing(session: Session, cast: Cast) -> None:
    secret = open_feed(session, cast.people["lead"], now=NOON)
    actor = find_feed_actor(session, secret)
    assert actor is not None
    assert actor.person_id == cast.people["lead"]
    assert not actor.may_write
    assert feed_since(session, cast.people["lead"]) == NOON
    assert feed_since(session, cast.people["adviser"]) is None


def test_only_the_hash_is_kept(session: Session, cast: Cast) -> None:
    secret = open_feed(session, cast.people["lead"], now=NOON)
    kept = session.scalars(select(CalendarFeed)).one()
    assert len(secret) == 43
    assert secret not in (kept.secret_hash, kept.person_id)
    assert len(kept.secret_hash) == 64


def test_a_new_address_ends_the_old_one(session: Session, cast: Cast) -> None:
    old = open_feed(session, cast.people["lead"], now=NOON)
    new = open_feed(session, cast.people["lead"], now=NOON)
    assert old != new
    assert find_feed_actor(session, old) is None
    assert find_feed_actor(session, new) is not None


def test_a_closed_address_finds_nobody(session: Session, cast: Cast) -> None:
    secret = open_feed(session, cast.people["lead"], now=NOON)
    other = open_feed(session, cast.people["adviser"], now=NOON)
    close_feed(session, cast.people["lead"])
    close_feed(session, cast.people["lead"])
    assert find_feed_actor(session, secret) is None
    assert find_feed_actor(session, other) is not None


def test_the_address_of_a_disabled_person_finds_nobody(session: Session, cast: Cast) -> None:
    secret = open_feed(session, cast.people["lead"], now=NOON)
    disable(session, session.get_one(Person, cast.people["lead"]), now=NOON)
    session.flush()
    assert find_feed_actor(session, secret) is None


@pytest.mark.parametrize("secret", ["", "x", "x" * 43, "ä" * 43, "x" * 44, "x" * 42 + "\n", "\0"])
def test_what_is_no_secret_finds_nobody(session: Session, cast: Cast, secret: str) -> None:
    open_feed(session, cast.people["lead"], now=NOON)
    assert find_feed_actor(session, secret) is None
