"""Section C: costs and financing. Cases from scoring.md and domain.md 7, not from the checks.

The ready plan: 200,000 in A and 800,000 in B, 65 % grant (650,000), own share 350,000.
"""

from typing import Any

from tests.ready import DROP
from tests.scoring.reading import PASSED, Case, check_case, parametrized

POSITIONS = "cost_plan.positions"
FINANCING = "cost_plan.financing"
SOURCES = f"{FINANCING}.sources"
RATE = f"{FINANCING}.rate"
EMERGENCY = f"{FINANCING}.budget_emergency"
TOTALS = "cost_plan.declared_totals"
NOT_MET = ("unknown", "unmet", "partly")
PROOF = {
    "claimed": True,
    "proof": "Bescheid.pdf",
    "issued_by": "Kommunalaufsicht (ADD)",
    "issued_on": "2021-01-15",
}


def costs(*rows: tuple[str | None, str | None], kind: str | None = "services") -> dict[str, Any]:
    """Positions of (phase, amount) instead of the ready ones."""
    made = [
        {"phase": phase, "amount": amount, "type": kind, "year": 2022 if phase == "A" else 2023}
        for phase, amount in rows
    ]
    return {POSITIONS: made}


def totals(**amounts: str) -> dict[str, Any]:
    return {POSITIONS: [], TOTALS: amounts}


def money(*rows: dict[str, Any], rate: str | None = "0.65") -> dict[str, Any]:
    """Sources beside the grant of 650,000 for eligible costs of 1,000,000."""
    grant = {"kind": "grant", "amount": "650000.00"}
    return {SOURCES: [grant, *rows], RATE: rate}


def own(amount: str | None) -> dict[str, Any]:
    return {"kind": "own", "amount": amount}


def third(amount: str | None, federal: bool | None = False) -> dict[str, Any]:
    return {"kind": "third_party", "name": "Werke", "amount": amount, "federal": federal}


def public(amount: str | None, federal: bool | None = False) -> dict[str, Any]:
    return {"kind": "other_public", "name": "Land", "amount": amount, "federal": federal}


def first(phase: str | None, kind: str | None, amount: str | None) -> dict[str, Any]:
    """One position more, of a type that the first measures are made of or not."""
    return {f"{POSITIONS}.9": {"phase": phase, "type": kind, "amount": amount, "year": 2022}}


TABLE = {
    "fin-plan-present": [
        Case("there", {}, "met"),
        Case("nothing", {"cost_plan": None}, "unknown"),
        Case("no costs", {POSITIONS: []}, "unknown"),
        Case("no financing", {FINANCING: None}, "unknown"),
        Case("an empty position", {POSITIONS: [{}]}, "unknown"),
    ],
    "fin-caps": [
        Case("far below", {}, "met"),
        Case("both at their cap", costs(("A", "2500000.00"), ("B", "15000000.00")), "met"),
        Case("A a cent above", costs(("A", "2500000.01"), ("B", "1.00")), "unmet"),
        Case("B a cent above", costs(("A", "1.00"), ("B", "15000000.01")), "unmet"),
        Case("A in two parts above", costs(("A", "2500000.00"), ("A", "0.01")), "unmet"),
        Case("B alone above", costs(("B", "15000000.01")), "unmet"),
        Case("B alone below", costs(("B", "100.00")), "unknown"),
        Case("A alone below", costs(("A", "100.00")), "unknown"),
        Case(
            "B alone below, entry in B", costs(("B", "100.00")) | {"entry": "phase_b_only"}, "met"
        ),
        Case("nothing", costs(), "unknown"),
        Case("an amount missing", {f"{POSITIONS}.0.amount": None}, "unknown"),
        Case("a phase missing", {f"{POSITIONS}.0.phase": None}, "unknown"),
        Case("a phase missing, above anyway", costs((None, "1.00"), ("A", "2500000.01")), "unmet"),
        Case("declared, at the caps", totals(A="2500000.00", B="15000000.00"), "met"),
        Case("declared, A above", totals(A="2500000.01"), "unmet"),
        Case("declared, only A", totals(A="2500000.00"), "unknown"),
        Case("declared, only the total", totals(total="5000000.00"), "unknown"),
        Case("declared, a total above both", totals(total="17500000.01"), ("unmet", "unknown")),
        Case("declared in years only", totals() | {f"{TOTALS}.years": {2022: "5.00"}}, "unknown"),
    ],
    "fin-first-measures-cap": [
        Case("no investments in A", {}, "met"),
        Case("nothing", costs(), "unknown"),
        Case("at the cap", first("A", "investment_first_measures", "1000000.00"), "met"),
        Case("a cent above", first("A", "investment_first_measures", "1000000.01"), "unmet"),
        Case("both kinds of investment", first("A", "investment", "1000000.01"), "unmet"),
        Case(
            "the two kinds together",
            costs(("A", "500000.00"), ("A", "500000.01"), ("B", "1.00"), kind="investment")
            | {f"{POSITIONS}.0.type": "investment_first_measures"},
            "unmet",
        ),
        Case("investments in B", first("B", "investment", "9000000.00"), "met"),
        Case("an amount missing", first("A", "investment", None), "unknown"),
        Case("a type missing", first("A", None, "1000000.01"), "unknown"),
        Case("a phase missing", first(None, "investment", "1000000.01"), "unknown"),
        Case("only declared totals", totals(A="2000000.00", B="1.00"), "unknown"),
        Case("costs of B only", costs(("B", "100.00")), "unknown"),
        Case("no phase A", costs(("B", "100.00")) | {"entry": "phase_b_only"}, "not_applicable"),
    ],
    "fin-grant-rate": [
        Case("65 %", {}, "met"),
        Case("nothing", {RATE: None}, "unknown"),
        Case("a little more", {RATE: "0.650000001"}, "unmet"),
        Case("90 % unsaid", {RATE: "0.90", EMERGENCY: None}, "unknown"),
        Case("90 % claimed", {RATE: "0.90", EMERGENCY: {"claimed": True}}, "met"),
        Case("90 % not claimed", {RATE: "0.90"}, "unmet"),
        Case("more than 90 %", {RATE: "0.900000001", EMERGENCY: PROOF}, "unmet"),
    ],
    "fin-emergency-proof": [
        Case("65 % needs none", {}, "not_applicable"),
        Case("rate unknown", {RATE: None}, "unknown"),
        Case("proven", {RATE: "0.90", EMERGENCY: PROOF}, PASSED),
        Case("a little more than 65 %", {RATE: "0.6501", EMERGENCY: PROOF}, PASSED),
        Case("claimed without proof", {RATE: "0.90", EMERGENCY: {"claimed": True}}, "unmet"),
        Case("no issuer", {RATE: "0.90", EMERGENCY: PROOF | {"issued_by": None}}, NOT_MET),
        Case("no day", {RATE: "0.90", EMERGENCY: PROOF | {"issued_on": None}}, NOT_MET),
        Case(
            "issued tomorrow",
            {RATE: "0.90", EMERGENCY: PROOF | {"issued_on": "2021-03-11"}},
            NOT_MET,
        ),
        Case("not claimed", {RATE: "0.90", EMERGENCY: PROOF | {"claimed": False}}, NOT_MET),
    ],
    "fin-arithmetic": [
        Case("sums fit", {}, "met"),
        Case("nothing", {"cost_plan": None}, "unknown"),
        Case("no costs", {POSITIONS: []}, "unknown"),
        Case("no sources", {SOURCES: []}, "unknown"),
        Case("a source without amount", {f"{SOURCES}.2.amount": None}, "unknown"),
        Case("a position without amount", {f"{POSITIONS}.0.amount": None}, "unknown"),
        Case("one euro too little", money(own("349999.00")), "met"),
        Case("1.01 too little", money(own("349998.99")), "unmet"),
        Case("one euro too much", money(own("350001.00")), "met"),
        Case("1.01 too much", money(own("350001.01")), "unmet"),
        Case(
            "with other money",
            money(own("200000.00"), third("100000.00"), public("50000.00")),
            "met",
        ),
        Case("declared total fits", {TOTALS: {"total": "1000001.00"}}, "met"),
        Case("declared total too high", {TOTALS: {"total": "1000001.01"}}, "unmet"),
        Case("declared A fits", {TOTALS: {"A": "200000.00"}}, "met"),
        Case("declared A too low", {TOTALS: {"A": "199998.99"}}, "unmet"),
        Case("declared B too high", {TOTALS: {"B": "800001.01"}}, "unmet"),
        Case("declared year too high", {TOTALS: {"years": {2023: "200001.01"}}}, "unmet"),
        Case("declared year fits", {TOTALS: {"years": {2023: "200000.00"}}}, "met"),
        Case("wrong total, no sources", {TOTALS: {"total": "5.00"}, SOURCES: []}, "unmet"),
        Case(
            "declared only, sources fit",
            totals(total="1000000.00") | money(own("350000.00")),
            "met",
        ),
        Case(
            "declared phases against the declared total",
            totals(total="1000000.00", A="300000.00", B="800000.00") | money(own("350000.00")),
            "unmet",
        ),
    ],
    "fin-own-share-covered": [
        Case("covered", {}, "met"),
        Case("exactly", money(own("350000.00")), "met"),
        Case("one cent below", money(own("349999.99")), "unmet"),
        Case("with third-party money", money(own("175000.00"), third("175000.00")), "met"),
        Case("with state money", money(own("300000.00"), public("50000.00")), "met"),
        Case("with federal money", money(own("300000.00"), public("50000.00", True)), "unmet"),
        Case("federal third party", money(own("300000.00"), third("50000.00", True)), "unmet"),
        Case("who knows whose", money(own("300000.00"), public("50000.00", None)), "unknown"),
        Case("covered without the doubtful", money(own("350000.00"), public("5.00", None)), "met"),
        Case("federal own money", money(own("350000.00") | {"federal": True}), "unmet"),
        Case("an amount missing", money(own("300000.00"), third(None)), "unknown"),
        Case("no sources", {SOURCES: []}, "unknown"),
        Case("only the grant", money(), ("unknown", "unmet")),
        Case("no rate", {RATE: None}, "unknown"),
        Case("no costs", {POSITIONS: []}, "unknown"),
        Case("a cost missing", {f"{POSITIONS}.0.amount": None}, "unknown"),
        Case(
            "the grant is rounded down",
            costs(("A", "0.01"), ("B", "1000000.00")) | money(own("350000.00")),
            "unmet",
        ),
        Case(
            "the rest of a cent is own",
            costs(("A", "0.01"), ("B", "1000000.00")) | money(own("350000.01")),
            "met",
        ),
        Case("kind missing", money(own("300000.00"), {"amount": "50000.00"}), "unknown"),
    ],
    "fin-third-party-limit": [
        Case("none", {}, "met"),
        Case("half", money(own("175000.00"), third("175000.00")), "met"),
        Case("a cent more", money(own("175000.00"), third("175000.01")), "partly"),
        Case("in two parts", money(third("100000.00"), third("75000.01")), "partly"),
        Case(
            "half of the required, own above", money(own("350000.00"), third("175000.01")), "partly"
        ),
        Case("an amount missing", money(own("350000.00"), third(None)), "unknown"),
        Case("no sources", {SOURCES: []}, "unknown"),
        Case("no rate", money(own("175000.00"), third("175000.00"), rate=None), "unknown"),
        Case("no costs", {POSITIONS: []}, "unknown"),
    ],
    "fin-cumulation": [
        Case("no other public money", {}, "met"),
        Case("state money", money(own("300000.00"), public("50000.00")), "met"),
        Case("only with federal money", money(own("300000.00"), public("50000.00", True)), "unmet"),
        Case("covered without it", money(own("350000.00"), public("100.00", True)), "met"),
        Case("up to all costs", money(public("350000.00")), "met"),
        Case("a cent over-funded", money(public("350000.01")), "unmet"),
        Case("who knows whose", money(own("300000.00"), public("50000.00", None)), "unknown"),
        Case("an amount missing", money(own("350000.00"), public(None)), "unknown"),
        Case("no sources", {SOURCES: []}, "unknown"),
        Case("no costs", {POSITIONS: []}, "unknown"),
        Case("no rate", {RATE: None}, "unknown"),
    ],
    "fin-annual-breakdown": [
        Case("all years", {}, "met"),
        Case("no positions", {POSITIONS: []}, "unknown"),
        Case("no phases", {"time_plan.phases": []}, "unknown"),
        Case("a year missing", {f"{POSITIONS}.0.year": None}, "partly"),
        Case(
            "a position more without year",
            {f"{POSITIONS}.9": {"phase": "B", "type": "staff", "amount": "1.00"}},
            "partly",
        ),
        Case("a year of the plan uncovered", {f"{POSITIONS}.0": DROP}, "partly"),
        Case(
            "phase B not planned yet",
            {"time_plan.phases.1": DROP, **costs(("A", "200000.00"))},
            "unknown",
        ),
        Case("phase B without end", {"time_plan.phases.1.to": None}, "unknown"),
        Case(
            "only B, as entered",
            {
                "entry": "phase_b_only",
                "time_plan.phases.0": DROP,
                f"{POSITIONS}.0": DROP,
            },
            "met",
        ),
        Case("one year longer", {"time_plan.phases.1.to": "2027-01-01"}, "partly"),
    ],
    "fin-cost-types": [
        Case("all typed", {}, PASSED),
        Case("none", {POSITIONS: []}, "unknown"),
        Case("one untyped", {f"{POSITIONS}.0.type": None}, NOT_MET),
        Case("only declared", totals(total="1000000.00"), "unknown"),
    ],
    "fin-budget-embedding": [
        Case("both", {}, PASSED),
        Case("no follow-up costs", {"cost_plan.follow_up_costs": None}, "unknown"),
        Case(
            "no budget reference",
            {f"{SOURCES}.{row}.budget_reference": None for row in range(2, 7)},
            "unknown",
        ),
        Case("nothing", {SOURCES: [], "cost_plan.follow_up_costs": " "}, "unknown"),
    ],
}


@parametrized(TABLE)
def test_financing(criterion: str, case: Case) -> None:
    check_case(criterion, case)
