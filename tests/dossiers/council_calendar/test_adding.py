"""Meetings of a file beside those that are there: none twice, none lost, all at once."""

from datetime import date, timedelta
from typing import Any

import pytest

from app.dossiers.council_calendar.adding import MOST_ROWS, Added, add_meetings
from app.dossiers.council_calendar.reading import ListedMeeting
from app.dossiers.models import Dossier
from app.errors import Refused
from tests.desk import Desk

DAY = date(2026, 12, 21)
THERE: dict[str, Any] = {
    "council": {
        "meetings": [
            {"id": "m1", "body": "Stadtrat", "date": "2026-12-21", "papers_due": "2026-12-01"},
            {"id": "m2", "date": "2026-12-22"},
            {"id": "m3", "body": "Stadtrat"},
        ]
    }
}


def add(desk: Desk, dossier: Dossier, *listed: ListedMeeting, **wishes: Any) -> Added:
    return add_meetings(desk.session, dossier, listed, **wishes, **desk.by_anna())


def shown(dossier: Dossier) -> list[tuple[str | None, date | None, date | None]]:
    return [(row.body, row.date, row.papers_due) for row in dossier.stated.council.meetings]


def test_new_meetings_come_after_those_that_are_there(desk: Desk) -> None:
    dossier = desk.dossier(THERE)
    found = add(desk, dossier, ListedMeeting(DAY + timedelta(days=7), "Stadtrat"), days_before=14)
    assert len(found.meetings) == 1
    assert shown(dossier) == [
        ("Stadtrat", DAY, date(2026, 12, 1)),
        (None, date(2026, 12, 22), None),
        ("Stadtrat", None, None),
        ("Stadtrat", date(2026, 12, 28), date(2026, 12, 14)),
    ]
    ids = [row.id for row in dossier.stated.council.meetings]
    assert ids[:3] == ["m1", "m2", "m3"]
    assert len(set(ids)) == 4
    assert dossier.revision == 2


def test_without_a_lead_time_papers_stay_open(desk: Desk) -> None:
    dossier = desk.dossier()
    add(desk, dossier, ListedMeeting(DAY, ""))
    assert shown(dossier) == [(None, DAY, None)]


@pytest.mark.parametrize(
    ("listed", "is_new"),
    [
        (ListedMeeting(DAY, "Stadtrat"), False),
        (ListedMeeting(DAY, "STADTRAT"), False),
        (ListedMeeting(DAY, "Sitzung: Stadtrat Rebenau"), False),
        (ListedMeeting(DAY, ""), False),
        (ListedMeeting(DAY, "Hauptausschuss"), True),
        (ListedMeeting(date(2026, 12, 22), "Kreistag"), False),
        (ListedMeeting(date(2026, 12, 23), "Stadtrat"), True),
    ],
)
def test_a_meeting_that_is_there_is_not_added(
    desk: Desk, listed: ListedMeeting, is_new: bool
) -> None:
    dossier = desk.dossier(THERE)
    found = add(desk, dossier, listed)
    assert bool(found.meetings) is is_new
    assert found.known == (not is_new)
    assert (dossier.revision == 2) is is_new


def test_the_same_file_a_second_time_adds_nothing(desk: Desk) -> None:
    dossier = desk.dossier()
    file = [ListedMeeting(DAY + timedelta(days=7 * week), "Stadtrat") for week in range(5)]
    assert len(add(desk, dossier, *file).meetings) == 5
    again = add(desk, dossier, *file)
    assert (again.meetings, again.known, again.saved) == ((), 5, None)
    assert dossier.revision == 2


def test_only_the_wanted_word_comes_in(desk: Desk) -> None:
    dossier = desk.dossier()
    file = [ListedMeeting(DAY, "Sitzung des Stadtrats"), ListedMeeting(DAY, "Bauausschuss")]
    found = add(desk, dossier, *file, only="stadtrat")
    assert [one.title for one in found.meetings] == ["Sitzung des Stadtrats"]
    assert found.other == 1


def test_more_than_anybody_looks_through_is_refused(desk: Desk) -> None:
    dossier = desk.dossier()
    file = [ListedMeeting(DAY + timedelta(days=day), "Rat") for day in range(MOST_ROWS + 1)]
    with pytest.raises(Refused) as refused:
        add(desk, dossier, *file)
    assert refused.value.field == "only"
    assert dossier.revision == 1
    assert len(add(desk, dossier, *file[:MOST_ROWS]).meetings) == MOST_ROWS
