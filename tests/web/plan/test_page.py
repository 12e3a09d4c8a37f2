"""The backwards plan and the latest safe day, as people see them."""

import re
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI

from app.database import Database
from tests.cast import Cast
from tests.clock import StoppedClock
from tests.ready import ready
from tests.visitors import Visitor
from tests.web.filled import fill

LATEST = re.compile(r'<p class="safe-day num">([^<]*)</p>')


def meetings(*days: tuple[str, str | None]) -> dict[str, Any]:
    rows = [{"body": "Stadtrat", "date": day, "papers_due": due} for day, due in days]
    return {"council": {"meetings": rows}}


def page(visitor: Visitor, path: str) -> str:
    answer = visitor.get(path)
    assert answer.status_code == 200
    return unescape(answer.text).replace("\u00a0", " ")


def test_every_open_point_stands_at_the_day_it_must_be_begun(
    lead: Visitor, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    address = fill(database, cast, meetings(("2027-01-21", "2027-01-10")), clock.now)
    shown = page(lead, f"{address}/plan")
    assert "Rückwärtsplan" in shown
    assert LATEST.findall(shown) == ["So., 10.01.2027, 24:00 Uhr"]
    assert "Geben Sie sie besser bis Fr., 08.01.2027, 24:00 Uhr ab" in shown
    assert "Do., 31.12.2026, 24:00 Uhr" in shown
    assert "Fördersatz zulässig" in shown
    assert "kritischer Weg" in shown
    assert "Sitzung: Stadtrat" in shown
    lead.client.cookies.set("kompass_language", "en")
    assert "critical path" in page(lead, f"{address}/plan")


@pytest.mark.parametrize(
    ("days", "said"),
    [
        ([], "Sobald die Sitzungen des Rates eingetragen sind"),
        ([("2027-02-18", "2027-02-04")], "Keine der eingetragenen Sitzungen liegt vor der Frist"),
        ([("2026-12-03", "2026-11-22")], "Dieser Tag ist vorbei"),
        ([("2026-12-03", None)], "bis wann Vorlagen eingereicht sein müssen"),
        ([("2026-12-03", "2026-11-23")], "noch vor der Frist entschieden werden kann"),
    ],
)
def test_plan_and_council_page_say_the_same_of_the_safe_day(
    lead: Visitor,
    database: Database,
    cast: Cast,
    clock: StoppedClock,
    days: list[tuple[str, str | None]],
    said: str,
) -> None:
    address = fill(database, cast, meetings(*days), clock.now)
    plan, council = page(lead, f"{address}/plan"), page(lead, f"{address}/council")
    assert said in plan
    assert said in council
    assert LATEST.findall(plan) == LATEST.findall(council)


def test_a_council_that_has_decided_is_asked_for_nothing_any_more(
    lead: Visitor, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    decided = ready({"council.resolutions.0.date": "2026-11-12"})["council"]
    past = meetings(("2026-11-12", "2026-10-29"))["council"]
    plan = {"cost_plan": ready()["cost_plan"], "applicant": ready()["applicant"]}
    address = fill(database, cast, {**plan, "council": {**decided, **past}}, clock.now)
    council = page(lead, f"{address}/council")
    assert "Die Pflichtpunkte zum Beschluss des Rates sind erfüllt." in council
    assert "Dieser Tag ist vorbei" not in council


def test_after_the_deadline_everything_open_is_late(
    lead: Visitor, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    address = fill(database, cast, meetings(), clock.now)
    early = late_entries(page(lead, f"{address}/plan"))
    clock.advance(days=80)
    lead = Visitor.signed_in(lead.app, cast.people["lead"])
    late = late_entries(page(lead, f"{address}/plan"))
    assert set(early) < set(late)


def test_deadlines_that_are_over_stand_apart(
    lead: Visitor, database: Database, cast: Cast, clock: StoppedClock
) -> None:
    address = fill(database, cast, meetings(), clock.now)
    assert "Schon vorbei" not in page(lead, f"{address}/plan")
    clock.advance(days=45)
    lead = Visitor.signed_in(lead.app, cast.people["lead"])
    shown = page(lead, f"{address}/plan")
    ahead, over = shown.split('id="days-title"')[1].split('id="past-title"')
    assert "Bewerbungsfrist" in over
    assert "Bewerbungsfrist" not in ahead


def late_entries(shown: str) -> list[str]:
    """The titles of what should have been begun already."""
    start = shown.find('id="late-title"')
    section = shown[start : shown.find("</section>", start)] if start >= 0 else ""
    return re.findall(r'<a href="[^"]*">([^<]+)</a>', section)


def test_the_plan_is_one_step_away_for_whoever_reads_the_dossier(
    app: FastAPI, lead: Visitor, cast: Cast
) -> None:
    address = f"/dossiers/{cast.dossiers['rebenau']}"
    assert f'href="{address}/plan"' in lead.get(address).text
    assert f'href="{address}/plan"' in lead.get(f"{address}/council").text
    coordinator = Visitor.signed_in(app, cast.people["coordinator"])
    assert f'href="{address}/plan"' not in coordinator.get(address).text
    assert coordinator.get(f"{address}/plan").status_code == 404
