"""Meetings from calendar files: the right civil day, whatever the zone; and nothing hostile."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.dossiers.council_calendar.reading import (
    MOST_BYTES,
    MOST_EVENTS,
    CouncilCalendar,
    ListedMeeting,
    read_calendar,
)
from app.errors import Refused
from app.scoring.text import read_line
from tests.dossiers.council_calendar.files import calendar, meeting

TODAY = date(2026, 10, 1)


def read(*events: str, before: str = "") -> CouncilCalendar:
    return read_calendar(calendar(*events, before=before), today=TODAY)


def days(*events: str, before: str = "") -> list[str]:
    return [one.day.isoformat() for one in read(*events, before=before).meetings]


@pytest.mark.parametrize(
    ("start", "day"),
    [
        (";VALUE=DATE:20261214", "2026-12-14"),
        (":20261214T170000", "2026-12-14"),
        (";TZID=Europe/Berlin:20261214T170000", "2026-12-14"),
        (":20261214T160000Z", "2026-12-14"),
        # Late in the evening of UTC it is the next day in Berlin, an hour earlier in summer.
        (":20261214T225959Z", "2026-12-14"),
        (":20261214T230000Z", "2026-12-15"),
        (":20270614T215959Z", "2027-06-14"),
        (":20270614T220000Z", "2027-06-15"),
        (";TZID=America/New_York:20261214T190000", "2026-12-15"),
        (";TZID=W. Europe Standard Time:20261214T233000", "2026-12-14"),
        (";TZID=Ratsinfo:20261214T233000", "2026-12-14"),
        # The nights on which clocks change.
        (";TZID=Europe/Berlin:20261025T023000", "2026-10-25"),
        (":20261024T220000Z", "2026-10-25"),
        (":20261025T225959Z", "2026-10-25"),
        (":20261025T230000Z", "2026-10-26"),
        (";TZID=Europe/Berlin:20270328T023000", "2027-03-28"),
        (":20270327T230000Z", "2027-03-28"),
        (":20270328T220000Z", "2027-03-29"),
        (";VALUE=DATE:20280229", "2028-02-29"),
    ],
)
def test_a_meeting_counts_for_its_day_in_berlin(start: str, day: str) -> None:
    found = read_calendar(calendar(meeting(start)), today=date(2026, 10, 20))
    assert [one.day.isoformat() for one in found.meetings] == [day]


def test_meetings_come_in_order_each_once() -> None:
    found = read(
        meeting(";VALUE=DATE:20261221"),
        meeting(";VALUE=DATE:20261123", "Hauptausschuss"),
        meeting(";VALUE=DATE:20261123", "Stadtrat"),
        meeting(";VALUE=DATE:20261123", "Stadtrat"),
    )
    assert found.meetings == (
        ListedMeeting(date(2026, 11, 23), "Hauptausschuss"),
        ListedMeeting(date(2026, 11, 23), "Stadtrat"),
        ListedMeeting(date(2026, 12, 21), "Stadtrat"),
    )


def test_what_is_past_far_ahead_or_cancelled_is_left_out() -> None:
    found = read(
        meeting(";VALUE=DATE:20260930"),
        meeting(";VALUE=DATE:20261001"),
        meeting(";VALUE=DATE:20300101"),
        meeting(";VALUE=DATE:20261221", "Stadtrat", "STATUS:CANCELLED"),
    )
    assert [one.day for one in found.meetings] == [TODAY]
    assert (found.past, found.not_understood) == (2, 0)


def test_an_event_that_cannot_be_read_costs_only_itself() -> None:
    found = read(
        "SUMMARY:ohne Tag",
        meeting(":morgen"),
        meeting(";VALUE=DATE:20260231"),
        meeting(";VALUE=DATE:20261221"),
    )
    assert [one.day.isoformat() for one in found.meetings] == ["2026-12-21"]
    assert found.not_understood == 3


@pytest.mark.parametrize(
    ("written", "title"),
    [
        (r"Rat\, öffentlich\; Saal 1", "Rat, öffentlich; Saal 1"),
        ("  Rat\t der   Stadt ", "Rat der Stadt"),
        (r"Rat\nSaal", "Rat Saal"),
        ("Rat\u202egnuztiS", "RatgnuztiS"),
        ("Rat\x07\u200b", "Rat"),
        ("x" * 1000, "x" * 300),
        ("", ""),
        ("=cmd()", "=cmd()"),
        ("<script>", "<script>"),
    ],
)
def test_a_title_is_one_line_that_can_be_kept(written: str, title: str) -> None:
    (found,) = read(meeting(";VALUE=DATE:20261221", written)).meetings
    assert found.title == title
    assert (read_line(found.title) or "") == title


def test_lines_may_be_folded() -> None:
    folded = "DTSTART;VALUE=DA\n TE:20261221\nSUMMARY:Stadt\n rat"
    assert read(folded).meetings == (ListedMeeting(date(2026, 12, 21), "Stadtrat"),)


@pytest.mark.parametrize(
    ("start", "rule", "expected"),
    [
        ("20261005", "FREQ=WEEKLY;COUNT=3", ["2026-10-05", "2026-10-12", "2026-10-19"]),
        ("20261005", "FREQ=WEEKLY;INTERVAL=2;UNTIL=20261101", ["2026-10-05", "2026-10-19"]),
        ("20261005", "FREQ=WEEKLY;BYDAY=MO,TH;COUNT=3", ["2026-10-05", "2026-10-08", "2026-10-12"]),
        ("20261005", "FREQ=MONTHLY;BYDAY=1MO;COUNT=3", ["2026-10-05", "2026-11-02", "2026-12-07"]),
        ("20261030", "FREQ=MONTHLY;BYDAY=-1FR;COUNT=2", ["2026-10-30", "2026-11-27"]),
        ("20261031", "FREQ=MONTHLY;COUNT=3", ["2026-10-31", "2026-12-31", "2027-01-31"]),
        ("20261031", "FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", ["2026-10-31", "2026-11-30"]),
        ("20261024", "FREQ=DAILY;COUNT=3", ["2026-10-24", "2026-10-25", "2026-10-26"]),
        ("20261224", "FREQ=YEARLY;COUNT=2", ["2026-12-24", "2027-12-24"]),
        ("20251006", "FREQ=WEEKLY;INTERVAL=26;UNTIL=20261231", ["2026-10-05"]),
    ],
)  # fmt: skip
def test_a_series_has_the_days_of_its_rule(start: str, rule: str, expected: list[str]) -> None:
    assert days(meeting(f";VALUE=DATE:{start}", "Stadtrat", f"RRULE:{rule}")) == expected


def test_single_days_of_a_series_are_left_out_or_moved() -> None:
    series = "UID:s\nDTSTART;VALUE=DATE:20261005\nSUMMARY:Rat\nRRULE:FREQ=WEEKLY;COUNT=3"
    moved = "UID:s\nRECURRENCE-ID;VALUE=DATE:20261012\nDTSTART;VALUE=DATE:20261014\nSUMMARY:Rat"
    without = f"{series}\nEXDATE;VALUE=DATE:20261019"
    assert days(without, moved) == ["2026-10-05", "2026-10-14"]


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY",
        "FREQ=MINUTELY;INTERVAL=1",
        "FREQ=DAILY;BYHOUR=1,2,3;BYMINUTE=1,2;BYSECOND=1,2",
        "FREQ=YEARLY;BYWEEKNO=1",
        "FREQ=YEARLY;BYDAY=MO",
        "FREQ=WEEKLY;BYDAY=1MO",
        "FREQ=MONTHLY;BYSETPOS=1;BYDAY=MO",
        "FREQ=DAILY;BYDAY=" + "MO," * 100 + "TU",
        "FREQ=SOMETIMES",
        "COUNT=3",
    ],
)
def test_a_rule_beyond_what_councils_use_is_not_followed(rule: str) -> None:
    found = read(meeting(";VALUE=DATE:20261005", "Rat", f"RRULE:{rule}"))
    assert found.meetings == ()
    assert found.not_understood == 1


def test_a_series_without_an_end_ends_two_years_ahead() -> None:
    found = days(meeting(";VALUE=DATE:20261005", "Rat", "RRULE:FREQ=DAILY"))
    assert found[-1] == (TODAY + timedelta(days=731)).isoformat()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"x",
        b"\xff\xfe\x00",
        b"%PDF-1.7",
        b"BEGIN:VCALENDAR\n",
        b"END:VCALENDAR\n",
        b"BEGIN:VEVENT\nEND:VEVENT\nBEGIN:VEVENT\nEND:VEVENT\n",
        b"\n" * MOST_BYTES,
        b"BEGIN:X\n" * 20_000 + b"END:X\n" * 20_000,
        b" " * MOST_BYTES,
    ],
)
def test_what_is_no_calendar_is_refused(data: bytes) -> None:
    with pytest.raises(Refused) as refused:
        read_calendar(data, today=TODAY)
    assert refused.value.field == "file"


def test_too_much_is_refused_before_it_is_read() -> None:
    one = meeting(";VALUE=DATE:20261221")
    assert len(read(*[one] * MOST_EVENTS).meetings) == 1
    for data in (
        calendar(*[one] * (MOST_EVENTS + 1)),
        calendar(one) + b"X" * MOST_BYTES,
        calendar(one, before="X:\n" * 50_000),
    ):
        with pytest.raises(Refused):
            read_calendar(data, today=TODAY)


def test_a_zone_of_the_file_itself_is_never_reckoned_with() -> None:
    zone = (
        "BEGIN:VTIMEZONE\nTZID:Ratsinfo\nBEGIN:STANDARD\nDTSTART:16010101T000000\n"
        "RRULE:FREQ=SECONDLY\nTZOFFSETFROM:+0200\nTZOFFSETTO:+0100\nEND:STANDARD\n"
        "END:VTIMEZONE\n"
    )
    assert days(meeting(";TZID=Ratsinfo:20261221T233000"), before=zone) == ["2026-12-21"]
    odd = zone.replace("BEGIN:VTIMEZONE", 'BEGIN;X="a:b":VTIMEZONE')
    with pytest.raises(Refused):
        read(meeting(";TZID=Ratsinfo:20261221T233000"), before=odd)


LINES = st.sampled_from(
    [
        "DTSTART:20261221T170000Z",
        "DTSTART;TZID=:20261221",
        "DTSTART;VALUE=PERIOD:20261221T170000Z/PT1H",
        "DTSTART:20261221\nDTSTART:20261222",
        "SUMMARY:Rat",
        "SUMMARY:a\nSUMMARY:b",
        "RRULE:FREQ=WEEKLY;COUNT=2",
        "RRULE:FREQ=DAILY;UNTIL=x",
        "RRULE:FREQ=DAILY\nRRULE:FREQ=DAILY",
        "RRULE:",
        "EXDATE:20261221",
        "EXDATE:x",
        "RECURRENCE-ID:20261221",
        "RECURRENCE-ID:x",
        "STATUS:CANCELLED",
        "BEGIN:VEVENT",
        "END:VEVENT",
        "BEGIN:VALARM\nTRIGGER:x\nEND:VALARM",
        "DURATION:P1D",
        ";:;",
        "X" * 200,
    ]
)


@given(st.lists(st.lists(LINES, max_size=6), max_size=3) | st.lists(st.text(max_size=40)))
def test_nothing_in_a_file_makes_it_crash(events: list[list[str]] | list[str]) -> None:
    texts = ["\n".join(event) if isinstance(event, list) else event for event in events]
    try:
        found = read_calendar(
            calendar(*(t.encode("utf-8", "replace").decode() for t in texts)), today=TODAY
        )
    except Refused:
        return
    for one in found.meetings:
        assert TODAY <= one.day <= TODAY + timedelta(days=731)
        assert (read_line(one.title) or "") == one.title


@given(st.binary(max_size=300))
def test_no_bytes_make_it_crash(data: bytes) -> None:
    for given_data in (data, b"BEGIN:VCALENDAR\r\n" + data + b"\r\nEND:VCALENDAR\r\n"):
        try:
            read_calendar(given_data, today=TODAY)
        except Refused:
            continue
