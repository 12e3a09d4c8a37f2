"""One's own days under a secret address: the right days, whole days, and only one's own."""

import re
from datetime import UTC, date, datetime, timedelta
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI
from icalendar import Calendar
from sqlalchemy import update

from app.database import Database
from app.people.editing import disable
from app.people.models import Person
from app.rounds.models import Round
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.visitors import Visitor
from tests.web.filled import fill

ADDRESS = re.compile(r'id="feed-address">http://testserver(/calendar/[A-Za-z0-9_-]{43}\.ics)<')
WHOSE = "Rebenau, Staffel in Rheintal"
"""A town may apply in several rounds: titles tell them apart."""


def subscribe(visitor: Visitor) -> str:
    found = ADDRESS.search(unescape(visitor.post("/calendar/feed").text))
    assert found is not None
    return found[1]


def events(visitor: Visitor, path: str) -> dict[str, Any]:
    answer = visitor.get(path)
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    parsed = Calendar.from_ical(answer.content)
    return {str(event["summary"]): event for event in parsed.walk("VEVENT")}


def test_deadlines_are_whole_days_that_end_at_24(lead: Visitor, anybody: Visitor) -> None:
    found = events(anybody, subscribe(lead))
    one = found["Bewerbungsfrist, 24:00 Uhr – Rebenau, Staffel in Rheintal"]
    assert one["dtstart"].dt == date(2026, 12, 31)
    assert one["dtend"].dt == date(2027, 1, 1)
    assert one["dtstart"].to_ical() == b"20261231"
    assert one["dtstart"].params["VALUE"] == "DATE"
    assert one["dtstamp"].dt == datetime(2026, 11, 23, 12, tzinfo=UTC)
    council = found["Frist für den Ratsbeschluss, 24:00 Uhr – Rebenau, Staffel in Rheintal"]
    assert council["dtstart"].dt == date(2027, 1, 31)


@pytest.mark.parametrize("day", ["2026-12-13", "2027-03-28", "2027-10-31", "2028-02-29"])
def test_a_deadline_on_an_odd_day_stays_on_it(
    database: Database, lead: Visitor, anybody: Visitor, day: str
) -> None:
    due = date.fromisoformat(day)
    with database.writing() as session:
        session.execute(update(Round).values(apply_by=due))
    raw = anybody.get(subscribe(lead)).text
    assert f"DTSTART;VALUE=DATE:{due:%Y%m%d}\r\n" in raw
    assert f"DTEND;VALUE=DATE:{due + timedelta(days=1):%Y%m%d}\r\n" in raw
    assert events(anybody, subscribe(lead))[
        "Bewerbungsfrist, 24:00 Uhr – Rebenau, Staffel in Rheintal"
    ]


def test_the_plan_is_in_it_and_identifiers_outlast_a_moved_day(
    database: Database, cast: Cast, clock: StoppedClock, lead: Visitor, anybody: Visitor
) -> None:
    rows = [{"body": "Stadtrat", "date": "2027-01-21", "papers_due": "2027-01-07"}]
    fill(database, cast, {"council": {"meetings": rows}}, clock.now)
    path = subscribe(lead)
    before = events(anybody, path)
    hand_in = before["Letzter sicherer Tag für die Beschlussvorlage – Rebenau, Staffel in Rheintal"]
    assert hand_in["dtstart"].dt == date(2027, 1, 7)
    assert "Spätestens beginnen: Fördersatz zulässig – Rebenau, Staffel in Rheintal" in before
    identifiers = [str(event["uid"]) for event in before.values()]
    assert len(set(identifiers)) == len(identifiers)
    rows[0]["papers_due"] = "2027-01-05"
    fill(database, cast, {"council": {"meetings": rows}}, clock.now)
    after = events(anybody, path)[
        "Letzter sicherer Tag für die Beschlussvorlage – Rebenau, Staffel in Rheintal"
    ]
    assert after["uid"] == hand_in["uid"]
    assert after["dtstart"].dt == date(2027, 1, 5)


def test_each_sees_their_own(app: FastAPI, cast: Cast, anybody: Visitor) -> None:
    seen = {}
    for name in ("adviser", "coordinator", "lead_of_talheim", "nobody"):
        path = subscribe(Visitor.signed_in(app, cast.people[name]))
        seen[name] = set(events(anybody, path))
    assert seen["nobody"] == set()
    assert seen["adviser"] == {
        "Bewerbungsfrist, 24:00 Uhr – Rebenau, Staffel in Rheintal",
        "Frist für den Ratsbeschluss, 24:00 Uhr – Rebenau, Staffel in Rheintal",
    }
    assert seen["coordinator"] == {
        "Bewerbungsfrist, 24:00 Uhr – Staffel in Rheintal",
        "Frist für den Ratsbeschluss, 24:00 Uhr – Staffel in Rheintal",
    }
    assert all("Talheim" in title for title in seen["lead_of_talheim"])
    assert "Rebenau" not in str(seen["lead_of_talheim"])


def test_what_was_written_is_not_in_it(
    database: Database, cast: Cast, clock: StoppedClock, lead: Visitor, anybody: Visitor
) -> None:
    content = {"project_plan": {"title": "Geheimplan"}, "council": {"meetings": []}}
    fill(database, cast, content, clock.now)
    assert "Geheimplan" not in anybody.get(subscribe(lead)).text


def test_rounds_that_are_over_are_left_out(
    database: Database, lead: Visitor, anybody: Visitor
) -> None:
    path = subscribe(lead)
    with database.writing() as session:
        session.execute(update(Round).values(status="closed"))
    assert events(anybody, path) == {}


def test_a_closed_replaced_or_unknown_address_is_not_found(lead: Visitor, anybody: Visitor) -> None:
    old = subscribe(lead)
    new = subscribe(lead)
    unknown = anybody.get(f"/calendar/{'x' * 43}.ics")
    assert unknown.status_code == 404
    assert anybody.get(old).status_code == 404
    assert anybody.get(new).status_code == 200
    answer = lead.post("/calendar/feed/close")
    assert answer.status_code == 303
    assert "gilt nicht mehr" in lead.get(answer.headers["location"]).text
    assert anybody.get(new).status_code == 404


def test_the_address_of_somebody_disabled_is_not_found(
    database: Database, cast: Cast, clock: StoppedClock, lead: Visitor, anybody: Visitor
) -> None:
    path = subscribe(lead)
    with database.writing() as session:
        disable(session, session.get_one(Person, cast.people["lead"]), now=clock.now)
    assert anybody.get(path).status_code == 404


def test_the_address_is_shown_once(lead: Visitor) -> None:
    path = subscribe(lead)
    shown = lead.get("/calendar").text
    assert path not in shown
    assert "Es gibt eine Adresse" in shown


def test_a_reader_of_english_gets_english(
    database: Database, cast: Cast, lead: Visitor, anybody: Visitor
) -> None:
    with database.writing() as session:
        session.get_one(Person, cast.people["lead"]).language = "en"
    assert "Application deadline, 24:00 – Rebenau, Staffel in Rheintal" in events(
        anybody, subscribe(lead)
    )
