"""The page for mayor and council: one page, exact amounts, the latest safe day."""

from typing import Any

import pytest

from app.reports.council_page import council_page_data, council_page_pdf
from app.scoring.wording import Language
from tests.ready import DROP, READY, ready
from tests.reports.subjects import opened, subject, text_of

WIDE = "W" * 300
LONG = "Wir gestalten Rebenau gemeinsam. " * 120
LINE = LONG[:300].strip()
FULLEST: dict[str, Any] = {
    "project_plan.title": LINE,
    "project_plan.summary": LONG,
    "council.resolutions": [],
    "council.meetings": [{"body": LINE, "date": "2021-03-25", "papers_due": "2021-03-14"}],
    "cost_plan.positions": [
        {"id": f"p{year}", "phase": "B", "year": year, "amount": "1234567.89"}
        for year in range(2022, 2060)
    ],
    "cost_plan.financing.sources": [],
}


CONTENTS = {
    "empty": {},
    "ready": READY,
    "fullest": ready(FULLEST),
    "widest": ready({**FULLEST, "project_plan.title": WIDE, "project_plan.summary": WIDE}),
}


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("content", CONTENTS.values(), ids=CONTENTS)
def test_it_is_one_page(content: dict[str, Any], language: Language) -> None:
    assert len(opened(council_page_pdf(subject(content, language))).pages) == 1


def test_the_same_dossier_on_the_same_day_gives_the_same_bytes() -> None:
    assert council_page_pdf(subject(READY)) == council_page_pdf(subject(READY))


def test_it_says_what_each_year_costs_the_town_to_the_cent() -> None:
    data = council_page_data(subject(READY))
    assert [(row["year"], row["amount"]) for row in data["money"]["years"]] == [
        (str(year), "49.000,00\xa0€") for year in range(2022, 2027)
    ]
    assert data["money"]["total"] == "245.000,00\xa0€"
    assert "70\xa0%" in data["money"]["note"]


def test_without_own_money_in_the_plan_it_says_that_the_amounts_are_computed() -> None:
    content = ready({"cost_plan.financing.sources": [], "applicant.partners": []})
    data = council_page_data(subject(content))
    assert data["money"]["total"] == "350.000,00\xa0€"
    assert "noch nicht eingetragen" in data["money"]["note"]


def test_what_nobody_pays_yet_is_named_to_the_cent() -> None:
    sources = [{"kind": "own", "year": 2022, "amount": "349999.99"}]
    content = ready({"cost_plan.financing.sources": sources})
    assert "0,01\xa0€" in str(council_page_data(subject(content))["gap"])
    assert council_page_data(subject(READY))["gap"] is None
    nothing_entered = ready({"cost_plan.financing.sources": []})
    assert council_page_data(subject(nothing_entered))["gap"] is None


def test_later_years_are_summed_up_in_one_line() -> None:
    money = council_page_data(subject(ready(FULLEST)))["money"]
    assert [row["year"] for row in money["years"]][-2:] == ["2027", "danach"]
    assert len(money["years"]) == 7


def test_without_a_rate_it_does_not_guess() -> None:
    content = ready(
        {
            "cost_plan.financing.rate": DROP,
            "cost_plan.financing.sources": [],
            "council.resolutions": [],
        }
    )
    data = council_page_data(subject(content))
    assert not data["money"]["known"]
    assert "Betrag steht noch nicht fest" in " ".join(data["asked"]["points"])


def test_before_the_decision_it_asks_and_names_the_latest_safe_day() -> None:
    meetings = [{"body": "Stadtrat", "date": "2021-03-25", "papers_due": "2021-03-11"}]
    content = ready({"council.resolutions": [], "council.meetings": meetings})
    data = council_page_data(subject(content))
    assert not data["asked"]["decided"]
    assert "245.000,00" in data["asked"]["points"][1]
    assert "2022–2026" in data["asked"]["points"][1]
    assert data["safe_day"]["day"] == "Do., 11.03.2021, 24:00\xa0Uhr"
    assert "Sitzung am 25.03.2021 (Stadtrat)" in data["safe_day"]["text"]


def test_a_missed_day_is_not_called_safe() -> None:
    meetings = [{"body": "Stadtrat", "date": "2021-03-25", "papers_due": "2021-02-11"}]
    content = ready({"council.resolutions": [], "council.meetings": meetings})
    safe_day = council_page_data(subject(content))["safe_day"]
    assert safe_day["late"]
    assert "vorbei" in safe_day["text"]


def test_after_the_decision_it_says_so() -> None:
    data = council_page_data(subject(READY))
    assert data["asked"]["decided"]
    assert data["safe_day"] is None


def test_it_is_plain_and_says_that_it_decides_nothing() -> None:
    text = text_of(council_page_pdf(subject(READY)))
    for words in ("Worum geht es?", "Was kostet es uns?", "Was fehlt noch?", "Bis wann?"):
        assert words in text
    assert "keine Entscheidung des Fördergebers" in text
    assert "ihre Gewichte sind unser eigener Vorschlag" in text
