"""What stands in the report of a dossier."""

from datetime import date, timedelta

import pytest

from app.checklists.library import all_checklists
from app.reports.dossier_report import report_data, report_pdf
from app.reports.words import DISCLAIMER
from tests.ready import READY, ready
from tests.reports.subjects import DAY, opened, subject, text_of


def test_the_same_dossier_on_the_same_day_gives_the_same_bytes() -> None:
    first = report_pdf(subject(READY))
    assert report_pdf(subject(READY, "en")) != first
    assert report_pdf(subject(READY, day=DAY + timedelta(days=1))) != first
    assert report_pdf(subject(READY)) == first


@pytest.mark.parametrize("language", ["de", "en"])
def test_every_page_says_what_it_is_and_which_page_of_how_many(language: str) -> None:
    reader = opened(report_pdf(subject(READY, "de" if language == "de" else "en")))
    count = len(reader.pages)
    words = ("Seite", "von") if language == "de" else ("Page", "of")
    for number, page in enumerate(reader.pages, start=1):
        text = " ".join(page.extract_text().split())
        assert (DISCLAIMER.de if language == "de" else DISCLAIMER.en) in text
        assert f"{words[0]} {number} {words[1]} {count}" in text


def test_it_names_what_it_was_made_from() -> None:
    made = subject(READY)
    text = text_of(report_pdf(made))
    for part in ("Rebenau verbindet", "Staffel 2021", "01.03.2021", "mpsc-2021 1.0"):
        assert part in text
    assert made.card.fingerprint[:16] in text
    assert "Die Gewichte der Kriterien sind unser eigener Vorschlag" in text


def test_it_says_level_gates_and_points_as_the_scorecard_does() -> None:
    made = subject(READY)
    data = report_data(made)
    assert data["standing"]["key"] == made.card.level.value
    assert len(data["gates"]) == len(made.card.gates)
    lines = [line for section in data["questions"] for line in section["lines"]]
    open_lines = [line for line in made.card.lines if not line.gate and not line.fulfilled]
    assert len(lines) == sum(not line.awaits_adviser for line in open_lines)
    assert {section["id"] for section in data["sections"]} == {
        line.section for line in made.card.lines
    }


def test_a_gate_that_is_only_open_is_not_shown_as_broken() -> None:
    states = {one["gates_state"] for one in report_data(subject({}))["sections"]}
    assert "unmet" not in states
    broken = subject(ready({"cost_plan.financing.rate": "0.95"}))
    by_id = {one["id"]: one["gates_state"] for one in report_data(broken)["sections"]}
    assert by_id[broken.card.line("fin-grant-rate").section] == "unmet"


def test_the_steps_are_those_of_the_scoring_core() -> None:
    data = report_data(subject({}))
    assert data["advice"]["steps"]
    assert all(step["do"] and step["brings"] for step in data["advice"]["steps"])


def test_the_money_adds_up() -> None:
    costs = report_data(subject(READY))["costs"]
    assert [row["amount"] for row in costs["rows"][:3]] == [
        "1.000.000,00\xa0€",
        "650.000,00\xa0€",
        "350.000,00\xa0€",
    ]
    assert costs["town"]["total"] == "245.000,00\xa0€"
    assert len(costs["years"]["rows"]) == 5


def test_contradictions_are_named() -> None:
    content = ready({"cost_plan.declared_totals": {"total": "999000.00"}})
    text = text_of(report_pdf(subject(content)))
    assert "999.000,00" in text


def test_an_empty_dossier_is_told_what_belongs_where() -> None:
    text = text_of(report_pdf(subject({}, town=None)))
    assert "Bewerbung ohne Titel" in text
    assert "Es sind noch keine Kosten eingetragen." in text
    assert "Der Zeitplan ist noch leer." in text


@pytest.mark.parametrize("checklist_id", [c.id for c in all_checklists() if not c.cancelled])
def test_every_checklist_can_be_reported_on(checklist_id: str) -> None:
    made = subject(READY, checklist_id=checklist_id, day=date(2026, 5, 4))
    assert len(opened(report_pdf(made)).pages) >= 3


def test_a_plan_of_many_years_and_measures_keeps_to_its_page() -> None:
    measures = [
        {"id": f"n{number}", "title": f"Maßnahme {number}", "phase": "B", "from": "2023-01",
         "to": "2024-12"}
        for number in range(70)
    ]  # fmt: skip
    positions = [
        {"id": f"p{year}", "phase": "B", "year": year, "amount": "12345678.90"}
        for year in range(2022, 2040)
    ]
    content = ready({"project_plan.measures": measures, "cost_plan.positions": positions})
    text = text_of(report_pdf(subject(content)))
    assert "Maßnahme 69" in text
    assert "222.222.220,20" in text
