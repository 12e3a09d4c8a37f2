"""A rate above the standard one needs a dated proof by a supervisory authority."""

from decimal import Decimal
from typing import Any

import pytest

from app.scoring.checks.budget_emergency_is_proven import budget_emergency_is_proven
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.scoring.checks.plans import both_languages

PARAMETERS = {
    "standard": Decimal("0.65"),
    "issuers": ("Kommunalaufsicht", "ADD", "Kreisverwaltung"),
}
PROVEN = {
    "claimed": True,
    "proof": "Bestätigung Haushaltssicherungskonzept",
    "issued_by": "Kreisverwaltung Musterkreis",
    "issued_on": "2021-02-01",
}


def checked(
    rate: str | None, emergency: dict[str, Any] | None = None, *, total: str | None = None
) -> Verdict:
    """What the check says on 1 March 2021."""
    financing = {"rate": rate, "budget_emergency": emergency or {}}
    plan = {"financing": financing, "declared_totals": {"total": total}}
    return budget_emergency_is_proven.run(facts({"cost_plan": plan}), PARAMETERS)


@pytest.mark.parametrize(
    ("rate", "outcome"),
    [
        (None, Outcome.UNKNOWN),
        ("0.65", Outcome.NOT_APPLICABLE),
        ("0.6501", Outcome.MET),
        ("0.90", Outcome.MET),
        ("0", Outcome.NOT_APPLICABLE),
    ],
)
def test_it_applies_above_the_standard_rate(rate: str | None, outcome: Outcome) -> None:
    assert checked(rate, PROVEN).outcome is outcome


@pytest.mark.parametrize(
    ("change", "outcome"),
    [
        ({"claimed": None}, Outcome.UNKNOWN),
        ({"claimed": False}, Outcome.UNMET),
        ({"proof": None}, Outcome.UNMET),
        ({"proof": " "}, Outcome.UNMET),
        ({"proof": None, "issued_by": None, "issued_on": None}, Outcome.UNMET),
        ({"issued_by": None}, Outcome.UNKNOWN),
        ({"issued_on": ""}, Outcome.UNKNOWN),
        ({"issued_on": "2021-03-01"}, Outcome.MET),
        ({"issued_on": "2021-03-02"}, Outcome.UNKNOWN),
        ({"issued_by": "Stadtkämmerei"}, Outcome.UNMET),
        ({"issued_by": "Stadtkämmerei", "issued_on": None}, Outcome.UNKNOWN),
    ],
)
def test_claim_proof_issuer_and_day_are_needed(change: dict[str, Any], outcome: Outcome) -> None:
    assert checked("0.90", {**PROVEN, **change}).outcome is outcome


@pytest.mark.parametrize(
    ("issuer", "outcome"),
    [
        ("ADD Trier", Outcome.MET),
        ("kommunalaufsicht des Kreises", Outcome.MET),
        ("Addison Beratung", Outcome.UNMET),
        ("Waddens GmbH", Outcome.UNMET),
    ],
)
def test_issuers_are_known_by_their_words(issuer: str, outcome: Outcome) -> None:
    assert checked("0.90", {**PROVEN, "issued_by": issuer}).outcome is outcome


def test_without_proof_the_standard_rate_stands_beside_it_in_amounts() -> None:
    verdict = checked("0.90", {"claimed": True}, total="1000000.00")
    german, english = both_languages(verdict)
    for amount in ("650.000,00", "350.000,00", "900.000,00", "100.000,00"):
        assert f"{amount}\u00a0€" in german
    assert "€650,000.00" in english
    assert "65\u00a0%" in german


def test_without_costs_the_alternative_is_told_in_percent() -> None:
    german, _ = both_languages(checked("0.90", {"claimed": True}))
    assert "von 10\u00a0% auf 35\u00a0%" in german


def test_the_reason_says_what_the_proof_lacks() -> None:
    verdict = checked("0.90", {**PROVEN, "issued_by": None, "issued_on": None})
    assert "die ausstellende Stelle und das Datum" in both_languages(verdict)[0]
    assert "cost_plan.financing.budget_emergency.issued_on" in verdict.looked_at
