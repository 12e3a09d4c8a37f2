"""The council's calendar as a file, brought in over the web."""

from html import unescape

import pytest
from fastapi import FastAPI
from httpx2 import Response

from app.database import Database
from app.dossiers.models import Dossier
from tests.cast import Cast
from tests.dossiers.council_calendar.files import calendar, meeting
from tests.visitors import Visitor

FILE = calendar(
    meeting(";VALUE=DATE:20261110"),
    meeting(";TZID=Europe/Berlin:20261214T170000"),
    meeting(":20270121T170000Z", "Stadtrat <b>Sondersitzung</b>"),
    meeting(";VALUE=DATE:20261216", "Bauausschuss"),
)


def send(visitor: Visitor, cast: Cast, data: bytes | None, **fields: str) -> Response:
    path = f"/dossiers/{cast.dossiers['rebenau']}/meetings"
    files = None if data is None else {"file": ("rat.ics", data, "text/calendar")}
    return visitor.post(path, fields, files=files)


def meetings(database: Database, cast: Cast) -> list[str]:
    with database.reading() as session:
        stated = session.get_one(Dossier, cast.dossiers["rebenau"]).stated
        return [f"{row.date} {row.body} {row.papers_due}" for row in stated.council.meetings]


def test_the_meetings_of_a_file_come_in_and_are_named(
    lead: Visitor, database: Database, cast: Cast
) -> None:
    answer = send(lead, cast, FILE, only="Stadtrat", days="14")
    assert answer.status_code == 200
    assert meetings(database, cast) == [
        "2026-12-14 Stadtrat 2026-11-30",
        "2027-01-21 Stadtrat <b>Sondersitzung</b> 2027-01-07",
    ]
    shown = unescape(answer.text)
    assert "2 Sitzungen ergänzt" in shown
    assert "14.12.2026" in shown
    assert "1 hat das Wort nicht im Titel" in shown
    assert "1 ist vorbei" in shown
    assert "<b>Sondersitzung" not in answer.text
    council = lead.get(f"/dossiers/{cast.dossiers['rebenau']}/council").text
    assert "Do., 07.01.2027" in council
    again = send(lead, cast, FILE, only="Stadtrat", days="14")
    assert "2 waren schon da" in unescape(again.text)
    assert len(meetings(database, cast)) == 2


@pytest.mark.parametrize(
    ("data", "fields", "said"),
    [
        (None, {}, "Wählen Sie eine Kalenderdatei"),
        (b"", {}, "Wählen Sie eine Kalenderdatei"),
        (b"%PDF", {}, "keine lesbare Kalenderdatei"),
        (b"x" * 600_000, {}, "zu groß"),
        (FILE, {"days": "-1"}, "eine Zahl von 0 bis 365"),
        (FILE, {"days": "366"}, "eine Zahl von 0 bis 365"),
        (FILE, {"days": "²"}, "eine Zahl von 0 bis 365"),
    ],
)
def test_what_cannot_be_taken_is_asked_back(
    lead: Visitor,
    database: Database,
    cast: Cast,
    data: bytes | None,
    fields: dict[str, str],
    said: str,
) -> None:
    answer = send(lead, cast, data, only="Rat der Stadt", **fields)
    assert answer.status_code == 422
    assert said in unescape(answer.text)
    assert 'value="Rat der Stadt"' in answer.text
    assert meetings(database, cast) == []


def test_only_leads_bring_meetings_in(
    app: FastAPI, lead: Visitor, database: Database, cast: Cast
) -> None:
    adviser = Visitor.signed_in(app, cast.people["adviser"])
    assert send(adviser, cast, FILE).status_code == 403
    council = f"/dossiers/{cast.dossiers['rebenau']}/council"
    assert "/meetings" in lead.get(council).text
    assert "/meetings" not in adviser.get(council).text
    assert meetings(database, cast) == []
