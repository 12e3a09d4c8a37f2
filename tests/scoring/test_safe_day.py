"""The latest safe day: from tables of dates, at the edges of weeks, clocks and leap years."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.scoring.content.council import Council, Meeting
from app.scoring.content.dossier import Dossier
from app.scoring.council_terms import DECIDING
from app.scoring.drafts import new_decision
from app.scoring.facts import Facts, Timetable
from app.scoring.safe_day import Outlook, SafeDay, safe_day
from app.scoring.wording import deadline_text


def council(*meetings: tuple[str | None, str | None]) -> Council:
    rows: list[dict[str, Any]] = [
        {"id": f"m{number}", "body": "Stadtrat", "date": day, "papers_due": papers}
        for number, (day, papers) in enumerate(meetings)
    ]
    return Council.model_validate({"meetings": rows})


def found(meetings: list[tuple[str | None, str | None]], limit: str | None, today: str) -> SafeDay:
    last = None if limit is None else date.fromisoformat(limit)
    return safe_day(council(*meetings), last, date.fromisoformat(today))


OCTOBER: list[tuple[str | None, str | None]] = [
    ("2026-10-26", "2026-10-12"),
    ("2026-11-23", "2026-11-09"),
    ("2026-12-21", "2026-12-07"),
]


@pytest.mark.parametrize(
    ("meetings", "limit", "today", "outlook", "hand_in"),
    [
        # The last meeting up to the limit counts, the limit's own day included.
        (OCTOBER, "2026-12-20", "2026-10-01", Outlook.SAFE, "2026-11-09"),
        (OCTOBER, "2026-12-21", "2026-10-01", Outlook.SAFE, "2026-12-07"),
        # On the day itself it is still safe; on the next it is too late.
        (OCTOBER, "2026-12-20", "2026-11-09", Outlook.SAFE, "2026-11-09"),
        (OCTOBER, "2026-12-20", "2026-11-10", Outlook.TOO_LATE, "2026-11-09"),
        # A later meeting whose papers were due earlier is no help.
        (
            [("2026-12-10", "2026-12-03"), ("2026-12-12", "2026-11-20")],
            "2026-12-31",
            "2026-11-25",
            Outlook.SAFE,
            "2026-12-03",
        ),
        # A day that is known comes before one that is only guessed.
        (
            [("2026-11-23", "2026-11-09"), ("2026-12-21", None)],
            "2026-12-31",
            "2026-11-01",
            Outlook.SAFE,
            "2026-11-09",
        ),
        ([("2026-12-21", None)], "2026-12-31", "2026-11-01", Outlook.SAFE, "2026-12-21"),
        ([("2026-12-21", None)], "2026-12-31", "2026-12-21", Outlook.SAFE, "2026-12-21"),
        ([("2026-12-21", None)], "2026-12-31", "2026-12-22", Outlook.TOO_LATE, "2026-12-21"),
        # Papers due after their meeting are a slip of the pen.
        ([("2026-12-21", "2026-12-28")], "2026-12-31", "2026-11-01", Outlook.SAFE, "2026-12-21"),
        # Sundays, the days on which clocks change, and the leap day stay as they are.
        ([("2026-10-25", "2026-10-25")], "2026-10-25", "2026-10-25", Outlook.SAFE, "2026-10-25"),
        ([("2027-04-12", "2027-03-28")], "2027-04-14", "2027-03-28", Outlook.SAFE, "2027-03-28"),
        (
            [("2027-04-12", "2027-03-28")],
            "2027-04-14",
            "2027-03-29",
            Outlook.TOO_LATE,
            "2027-03-28",
        ),
        ([("2028-03-01", "2028-02-29")], "2028-03-01", "2028-02-29", Outlook.SAFE, "2028-02-29"),
        ([("2026-12-21", "2026-12-07")], "2026-12-20", "2026-11-01", Outlook.NONE_IN_TIME, None),
        ([("2026-12-21", "2026-12-07")], None, "2026-11-01", Outlook.NO_DEADLINE, None),
        ([(None, "2026-12-07")], "2026-12-31", "2026-11-01", Outlook.NO_MEETINGS, None),
        ([], "2026-12-31", "2026-11-01", Outlook.NO_MEETINGS, None),
    ],
)
def test_the_latest_safe_day(
    meetings: list[tuple[str | None, str | None]],
    limit: str | None,
    today: str,
    outlook: Outlook,
    hand_in: str | None,
) -> None:
    day = found(meetings, limit, today)
    assert day.outlook is outlook
    assert day.hand_in_by == (None if hand_in is None else date.fromisoformat(hand_in))


def test_the_meeting_and_its_place_are_named() -> None:
    day = found(OCTOBER, "2026-12-20", "2026-10-01")
    assert (day.body, day.meeting) == ("Stadtrat", date(2026, 11, 23))
    assert day.place == "council.meetings[m1]"
    assert day.papers_known
    assert not found([("2026-12-21", None)], "2026-12-31", "2026-11-01").papers_known


@pytest.mark.parametrize(
    ("papers", "working_day"),
    [
        ("2026-10-23", "2026-10-23"),
        ("2026-10-24", "2026-10-23"),
        ("2026-10-25", "2026-10-23"),
        ("2026-10-26", "2026-10-26"),
        ("2027-03-28", "2027-03-26"),
    ],
)
def test_a_weekend_has_its_friday_before(papers: str, working_day: str) -> None:
    day = found([("2027-04-01", papers)], "2027-04-14", "2026-10-01")
    assert day.working_day == date.fromisoformat(working_day)


def test_a_sunday_on_which_clocks_change_is_told_as_it_is() -> None:
    day = found([("2026-10-25", None)], "2026-10-25", "2026-10-01").hand_in_by
    assert day is not None
    assert deadline_text(day, "de").replace("\u00a0", " ") == "So., 25.10.2026, 24:00 Uhr"


DAYS = st.dates(date(2026, 9, 1), date(2027, 4, 30))


@given(st.lists(st.tuples(st.none() | DAYS, st.none() | DAYS), max_size=5), st.none() | DAYS, DAYS)
def test_a_safe_day_is_safe(
    meetings: list[tuple[date | None, date | None]], limit: date | None, today: date
) -> None:
    rows = [Meeting.model_validate({"date": day, "papers_due": due}) for day, due in meetings]
    day = safe_day(Council(meetings=tuple(rows)), limit, today)
    if day.outlook is Outlook.SAFE:
        assert day.hand_in_by is not None
        assert day.meeting is not None
        assert limit is not None
        assert today <= day.hand_in_by <= day.meeting <= limit
        assert day.working_day is not None
        assert timedelta() <= day.hand_in_by - day.working_day <= timedelta(days=2)


@pytest.mark.parametrize("body", ["Haupt- und Finanzausschuss", "Digitalbeirat", "Main Committee"])
def test_a_committee_is_no_chance(body: str) -> None:
    rows = [
        {"id": "m1", "body": "Stadtrat", "date": "2026-11-23", "papers_due": "2026-11-09"},
        {"id": "m2", "body": body, "date": "2026-12-15", "papers_due": "2026-12-01"},
    ]
    limit, today = date(2026, 12, 20), date(2026, 10, 1)
    said = safe_day(Council.model_validate({"meetings": rows}), limit, today)
    assert (said.hand_in_by, said.body) == (date(2026, 11, 9), "Stadtrat")
    alone = safe_day(Council.model_validate({"meetings": rows[1:]}), limit, today)
    assert alone.outlook is Outlook.NO_MEETINGS


def test_a_decision_is_proposed_for_a_day_on_which_the_council_meets() -> None:
    rows = [
        {"body": "Haupt- und Finanzausschuss", "date": "2027-01-14"},
        {"body": "Stadtrat", "date": "2027-01-21"},
    ]
    facts = Facts(
        dossier=Dossier.model_validate({"format": "dossier/1", "council": {"meetings": rows}}),
        timetable=Timetable(apply_by=date(2027, 1, 3), resolution_by=date(2027, 2, 3)),
        as_of=date(2026, 11, 23),
    )
    assert new_decision(facts, DECIDING["resolution"], date(2027, 2, 3)).on == date(2027, 1, 21)
