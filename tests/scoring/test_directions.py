"""What a check declares of its parameters holds: larger values never do the opposite."""

from collections.abc import Iterator
from typing import Any

import pytest

from app.checklists.library import checklist
from app.scoring.catalogue import catalogue
from app.scoring.facts import Facts
from app.scoring.parameters import Direction
from app.scoring.verdict import Outcome, Verdict
from tests.builders import facts
from tests.ready import ready

# Each step is a smaller and a larger value of the same parameter.
STEPS: dict[tuple[str, str], tuple[Any, ...]] = {
    ("applicant_type_is_eligible", "applicant_types"): (["county"], ["county", "municipality"]),
    ("budget_emergency_is_proven", "standard"): ("0.50", "0.65", "0.90"),
    ("budget_emergency_is_proven", "issuers"): (["ADD"], ["ADD", "Ministerium"]),
    ("cost_types_are_eligible", "types"): (["staff"], ["staff", "services"]),
    ("council_amount_covers_plan", "part"): ("0.5", "0.995", "1"),
    ("county_joins_with_municipalities", "applicant_types"): (
        ["county"],
        ["county", "municipality"],
    ),
    ("county_joins_with_municipalities", "partner_types"): (
        ["county"],
        ["county", "municipality", "municipal_association"],
    ),
    ("first_measures_respect_cap", "cap"): ("0.00", "1.00", "1000000.00"),
    ("goals_are_measurable_and_derived", "at_least"): ("1", "3", "4"),
    ("grant_rate_is_allowed", "standard"): ("0.50", "0.65", "0.70"),
    ("grant_rate_is_allowed", "emergency"): ("0.50", "0.65", "0.90"),
    ("measures_link_enough_sectors", "at_least"): ("1", "3", "4"),
    ("milestones_include_strategy_adoption", "least"): ("1", "4", "9"),
    ("municipality_key_is_well_formed", "lengths"): (["5"], ["5", "8"], ["5", "8", "9", "12"]),
    ("municipality_key_is_well_formed", "states"): ("1", "6", "7", "16"),
    ("participation_reaches_everyone", "at_least"): ("1", "2", "3"),
    ("partners_and_actors_are_described", "at_least"): ("1", "2", "3"),
    ("phase_costs_respect_caps", "phase_a"): ("1.00", "200000.00", "2500000.00"),
    ("phase_costs_respect_caps", "phase_b"): ("1.00", "800000.00", "15000000.00"),
    ("phase_durations_are_allowed", "phase_a"): ("1", "11", "12", "24"),
    ("phase_durations_are_allowed", "phase_b"): ("1", "47", "48", "60"),
    ("plan_sums_add_up", "tolerance"): ("0.00", "1.00", "100.00"),
    ("project_duration_is_allowed", "months"): ("1", "59", "60"),
    ("project_size_is_allowed", "least"): ("1.00", "650000.00", "650000.01"),
    ("project_size_is_allowed", "most"): ("1.00", "1000000.00", "2500000.00"),
    ("software_has_a_licence_plan", "closed"): (["keine"], ["keine", "proprietär"]),
    ("starting_position_is_backed_by_data", "characters"): ("10", "400", "4000"),
    ("starting_position_is_backed_by_data", "figures"): ("1", "3", "4"),
    ("strategy_covers_the_whole_area", "inhabitants"): ("10000", "23410", "100000"),
    ("third_party_part_is_limited", "part"): ("0", "0.1", "0.5"),
    ("urgent_decision_is_valid", "ratification"): ("false", "true"),
}
EDITS: tuple[dict[str, Any], ...] = (
    {},
    {"cost_plan.financing.rate": "0.90", "cost_plan.financing.budget_emergency.claimed": True},
    {
        "cost_plan.financing.rate": "0.90",
        "cost_plan.financing.budget_emergency": {
            "claimed": True,
            "proof": "Bestätigung",
            "issued_by": "Ministerium",
            "issued_on": "2021-01-15",
        },
    },
    {"project_plan.measures.1.licence": "proprietär"},
    {"project_plan.scope.kind": "sub_area"},
    {"applicant.type": "county"},
    {"applicant.partners": []},
    {
        "council.resolutions.0.kind": "urgent_decision",
        "council.resolutions.0.legal_basis": "§ 48 GemO",
    },
    {"cost_plan.positions.0.type": "investment_first_measures"},
    {"cost_plan.financing.sources.0.amount": "130000.50"},
    {"cost_plan.financing.sources.2.kind": "third_party"},
)
GUIDELINE = {
    "project_duration_is_allowed": {"months": "60"},
    "project_size_is_allowed": {"least": "1000.00", "most": "2500000.00"},
}


def declared() -> Iterator[tuple[str, str]]:
    for name, check in catalogue().items():
        for parameter in check.parameters.model_fields:
            if check.direction_of(parameter) is not None:
                yield name, parameter


def test_every_declared_direction_has_its_examples() -> None:
    assert set(STEPS) == set(declared())


def strictness(verdict: Verdict) -> tuple[int, Any]:
    """How little is asked: not applicable asks nothing, unknown is no worse than unmet."""
    ranks = {
        Outcome.UNMET: 0,
        Outcome.UNKNOWN: 1,
        Outcome.PARTLY: 2,
        Outcome.MET: 3,
        Outcome.NOT_APPLICABLE: 4,
    }
    return ranks[verdict.outcome], verdict.degree or 0


def given(name: str) -> dict[str, Any]:
    for rule in checklist("mpsc-2021").rules:
        if rule.check is not None and rule.check.id == name:
            return dict(rule.parameters)
    check = catalogue()[name]
    return dict(check.parameters.model_validate(GUIDELINE[name]))


@pytest.mark.parametrize(("name", "parameter"), sorted(STEPS))
def test_a_larger_value_does_what_is_declared(name: str, parameter: str) -> None:
    check, others = catalogue()[name], given(name)
    steps = STEPS[name, parameter]
    model = check.parameters_without(set(others) - {parameter})
    values = [getattr(model.model_validate({parameter: step}), parameter) for step in steps]
    moved = False
    for edits in EDITS:
        seen: Facts = facts(ready(edits), as_of="2021-03-10")
        ranks = [strictness(check.run(seen, {**others, parameter: value})) for value in values]
        if check.direction_of(parameter) is Direction.TIGHTER:
            ranks.reverse()
        assert ranks == sorted(ranks), (edits, ranks)
        moved = moved or ranks[0] != ranks[-1]
    assert moved, "no example shows any difference"
